package org.allmende.web.page;

import org.commonmark.Extension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
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
        var plain = new PlainWords();
        parser.parse(markdown).accept(plain);
        var words = plain.words.toString().replaceAll("\\s+", " ").strip();
        if (words.length() <= BEGINNING) return words;
        var end = words.lastIndexOf(' ', BEGINNING);
        return words.substring(0, end > BEGINNING / 2 ? end : BEGINNING) + " …";
    }

    /// The words of a text without links, marks and lists.
    private static final class PlainWords extends AbstractVisitor {
        private final StringBuilder words = new StringBuilder();

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            words.append(' ');
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            words.append(' ');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            words.append(' ');
        }
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
