package org.allmende.benchmarks;

import java.util.Locale;

/// One line of the table.
///
/// @param what was measured
/// @param ours the figure of the product, with its unit
/// @param other the figure it is compared with; a dash where the goal is not a comparison
/// @param figure what the goal is about
/// @param unit of figure and goal: ` ×`, ` ms`, ` s` or ` KB`
/// @param least whether the goal is the least the figure should be; else the most
record Line(
        String what,
        String ours,
        String other,
        double figure,
        String unit,
        double goal,
        boolean least) {

    /// So many times as fast or as much: at least `goal` times.
    static Line atLeast(double goal, double figure, String what, String ours, String other) {
        return new Line(what, ours, other, figure, " ×", goal, true);
    }

    /// So many times as slow: at most `goal` times.
    static Line atMost(double goal, double figure, String what, String ours, String other) {
        return new Line(what, ours, other, figure, " ×", goal, false);
    }

    /// So much at most, compared with nothing.
    static Line atMost(double goal, double figure, String unit, String what) {
        return new Line(what, number(figure) + unit, "—", figure, unit, goal, false);
    }

    boolean reached() {
        return least ? figure >= goal : figure <= goal;
    }

    String markdown() {
        return "| %s | %s | %s | %s | %s %s | %s |"
                .formatted(
                        what,
                        ours,
                        other,
                        number(figure) + unit,
                        least ? "≥" : "≤",
                        number(goal) + unit,
                        reached() ? "yes" : "**no**");
    }

    /// Three digits, as far as they say anything.
    static String number(double value) {
        var digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
