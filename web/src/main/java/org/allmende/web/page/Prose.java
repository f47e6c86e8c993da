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
    private static final int SMALLEST = 6;

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
                            "h2",
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

    /// @param largest which heading the largest one of the text becomes
    String html(String markdown, int largest) {
        var text = parser.parse(markdown);
        var top = new TopHeading();
        text.accept(top);
        text.accept(new LowerHeadings(largest - top.level));
        return ALLOWED.sanitize(renderer.render(text));
    }

    /// The first words of a text, cut where a word ends.
    String beginning(String markdown) {
        var words = plain.render(parser.parse(markdown)).replaceAll("\\s+", " ").strip();
        if (words.length() <= BEGINNING) return words;
        var end = words.lastIndexOf(' ', BEGINNING);
        return words.substring(0, end > BEGINNING / 2 ? end : BEGINNING) + " …";
    }

    /// The level of the largest heading.
    private static final class TopHeading extends AbstractVisitor {
        private int level = SMALLEST;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }

    /// The page has its own headings; those in a text come below them, without a gap.
    private static final class LowerHeadings extends AbstractVisitor {
        private final int by;

        LowerHeadings(int by) {
            this.by = by;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(SMALLEST, heading.getLevel() + by));
            visitChildren((Node) heading);
        }
    }
}
