package org.allmende.web.page;

import org.commonmark.Extension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.List;

/// Turns Markdown that people wrote into what a page may show: paragraphs, lists, emphasis, links.
/// HTML in it stays text.
final class Prose {
    private static final int LARGEST_HEADING = 3;

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "hr",
                            "a")
                    .allowUrlProtocols("https", "http", "mailto")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .onElements("ol")
                    .requireRelsOnLinks("nofollow", "noopener")
                    .toFactory();

    private final Parser parser = Parser.builder().extensions(List.<Extension>of()).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).build();

    String html(String markdown) {
        var text = parser.parse(markdown);
        text.accept(new LowerHeadings());
        return ALLOWED.sanitize(renderer.render(text));
    }

    /// The page has its own headings; those in a text come below them.
    private static final class LowerHeadings extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + LARGEST_HEADING - 1));
            visitChildren((Node) heading);
        }
    }
}
