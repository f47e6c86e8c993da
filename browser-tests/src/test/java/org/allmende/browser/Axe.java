package org.allmende.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a page does wrong by the rules of WCAG 2.2 A and AA that a machine can check.
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// What is right fills megabytes on a page with a map.
    private static final List<String> ASKED = List.of("violations", "incomplete");

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

    /// @param kind the rule, and why axe cannot decide
    /// @param within which elements this was seen for
    /// @param why it is right
    private record Reviewed(String kind, String within, String why) {
        boolean settles(Page page, String kind, CheckedNode node) {
            return this.kind.equals(kind)
                    && (boolean)
                            page.locator(selector(node))
                                    .first()
                                    .evaluate("(it, within) => it.closest(within) != null", within);
        }
    }

    private Axe() {}

    /// Violations, and what nobody has looked at yet; with all folds open, save menus that would
    /// lie on others.
    static List<String> wrong(Page page) {
        page.evaluate(
                "document.querySelectorAll('main details:not(.menu)').forEach(it => it.open ="
                        + " true)");
        var options = new AxeRunOptions();
        options.setResultTypes(ASKED);
        var results =
                new AxeBuilder(page).setLegacyMode(true).options(options).withTags(RULES).analyze();
        var wrong = new ArrayList<String>();
        for (var rule : results.getViolations())
            for (var node : rule.getNodes()) wrong.add(said(rule, node));
        for (var rule : results.getIncomplete())
            for (var node : rule.getNodes())
                if (REVIEWED.stream().noneMatch(it -> it.settles(page, kind(rule, node), node)))
                    wrong.add("not decided, " + kind(rule, node) + ": " + said(rule, node));
        return wrong;
    }

    private static String selector(CheckedNode node) {
        return node.getTarget().toString().replaceAll("^\\[|]$", "");
    }

    private static String kind(Rule rule, CheckedNode node) {
        var data = node.getAny().isEmpty() ? null : node.getAny().getFirst().getData();
        return data instanceof Map<?, ?> map && map.get("messageKey") != null
                ? rule.getId() + "/" + map.get("messageKey")
                : rule.getId();
    }

    private static String said(Rule rule, CheckedNode node) {
        return rule.getId()
                + " at "
                + node.getTarget()
                + ": "
                + node.getHtml()
                + " "
                + node.getFailureSummary();
    }
}
