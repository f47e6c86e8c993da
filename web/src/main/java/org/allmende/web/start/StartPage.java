package org.allmende.web.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import org.allmende.kernel.statistics.StatisticsQuery.OverviewFigures;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What stands on the start page: what this is, what is in it, and four lines to try it.
final class StartPage {

    private final String page = read();

    String with(
            Optional<OverviewFigures> figures, List<String> lines, Optional<DemoAccounts> demo) {
        return page.replace("{{figures}}", figures.map(StartPage::figures).orElse(""))
                .replace("{{lines}}", lines(lines))
                .replace("{{accounts}}", demo.map(StartPage::accounts).orElse(""));
    }

    private static String figures(OverviewFigures figures) {
        return figures.tiles().stream()
                .map(
                        it ->
                                "<div><dt>%s</dt><dd>%d</dd></div>"
                                        .formatted(escaped(it.label()), it.count()))
                .collect(joining("\n", "<dl>\n", "\n</dl>"));
    }

    private static String lines(List<String> lines) {
        return lines.stream()
                .map(it -> "<pre><code>%s</code></pre>".formatted(escaped(it)))
                .collect(
                        joining(
                                "\n",
                                "<h2>Ausprobieren</h2>\n"
                                        + "<p>Vier Zeilen für das Terminal, der Reihe nach:</p>\n",
                                ""));
    }

    private static String accounts(DemoAccounts demo) {
        return demo.accounts().stream()
                .map(
                        it ->
                                "<li><code>%s</code>, Passwort <code>%s</code></li>"
                                        .formatted(escaped(it.email()), escaped(it.password())))
                .collect(
                        joining(
                                "\n",
                                "<h2>Konten der Vorführung</h2>\n"
                                        + "<p>Alle Stellen hier sind erfunden. Wer für sie sprechen"
                                        + " will, meldet sich so an:</p>\n"
                                        + "<ul>\n",
                                "\n</ul>"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8.name());
    }

    private static String read() {
        try (var in = StartPage.class.getResourceAsStream("start.html")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
