package org.allmende.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a page does wrong by the rules of WCAG 2.2 A and AA that a machine can check.
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// What axe cannot decide, each kind with why a person has decided that it is right.
    private static final List<Reviewed> REVIEWED =
            List.of(
                    new Reviewed(
                            "color-contrast/bgImage",
                            "select, input",
                            "the picture is the arrow or the tick beside the words, on the ground"
                                    + " that every field has"),
                    new Reviewed(
                            "color-contrast/bgOverlap",
                            "svg",
                            "words on a picture are outlined in the colour of the ground"),
                    new Reviewed(
                            "color-contrast/pseudoContent",
                            "ins, del",
                            "the line of the story that is drawn beside it does not reach it"),
                    new Reviewed(
                            "color-contrast/imgNode",
                            "svg",
                            "a picture's key: text on the ground beside a pattern"),
                    new Reviewed(
                            "color-contrast/shortTextContent",
                            "*",
                            "a number of one digit has the colours of the longer ones beside it"),
                    new Reviewed(
                            "color-contrast/nonBmp",
                            "[aria-hidden]",
                            "an arrow between the old and the new, which are said in words"),
                    new Reviewed(
                            "color-contrast/elmPartiallyObscured",
                            ".table-scroll",
                            "what is wider than the window is moved within itself; nothing lies on"
                                    + " it"));

    private static final String RUN =
            """
            async ([rules, reviewed]) => {
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: rules},
                resultTypes: ['violations', 'incomplete'],
                elementRef: true,
              });
              const kind = (rule, node) => {
                const key = node.any.map(it => it.data && it.data.messageKey).find(it => it);
                return key ? rule.id + '/' + key : rule.id;
              };
              const settled = (rule, node) => reviewed.some(
                it => it.kind === kind(rule, node) && node.element.closest(it.within));
              const said = (rule, node) =>
                kind(rule, node) + ' at ' + node.target + ': ' + node.html + ' ' + node.failureSummary;
              return [
                ...found.violations.flatMap(rule => rule.nodes.map(it => said(rule, it))),
                ...found.incomplete.flatMap(rule => rule.nodes
                  .filter(it => !settled(rule, it))
                  .map(it => 'not decided, ' + said(rule, it))),
              ];
            }
            """;

    /// @param kind the rule, and why axe cannot decide
    /// @param within which elements this was seen for
    /// @param why it is right
    private record Reviewed(String kind, String within, String why) {}

    private Axe() {}

    /// Violations, and what nobody has looked at yet.
    @SuppressWarnings("unchecked")
    static Stream<String> wrong(Page page) {
        if (!(boolean) page.evaluate("typeof axe === 'object'"))
            page.evaluate(AxeBuilder.getAxeScript());
        var reviewed =
                REVIEWED.stream()
                        .map(it -> Map.of("kind", it.kind(), "within", it.within()))
                        .toList();
        return ((List<String>) page.evaluate(RUN, List.of(RULES, reviewed))).stream();
    }
}
