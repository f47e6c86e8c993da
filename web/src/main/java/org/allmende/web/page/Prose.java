package org.allmende.web.page;

import org.commonmark.Extension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.List;

/// Turns Markdown that people wrote into what a page may show: paragraphs, lists, emphasis, links.
/// HTML in it stays text.
final class Prose {
    private static final int LARGEST_HEADING = 3;

    private static final int BEGINNING = 220;

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

    private final TextContentRenderer plain = TextContentRenderer.builder().build();

    String html(String markdown) {
        var text = parser.parse(markdown);
        text.accept(new LowerHeadings());
        return ALLOWED.sanitize(renderer.render(text));
    }

    /// The first words of a text, cut where a word ends.
    String beginning(String markdown) {
        var words = plain.render(parser.parse(markdown)).replaceAll("\\s+", " ").strip();
        if (words.length() <= BEGINNING) return words;
        var end = words.lastIndexOf(' ', BEGINNING);
        return words.substring(0, end > BEGINNING / 2 ? end : BEGINNING) + " …";
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
