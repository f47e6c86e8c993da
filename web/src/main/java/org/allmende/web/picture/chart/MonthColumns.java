package org.allmende.web.picture.chart;

import static java.time.format.DateTimeFormatter.ofPattern;

import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.Svg;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/// A column for each month, twelve in a row, so that the same months of two years stand below each
/// other and each column is wide enough for a finger. All rows have one scale. Each column bears
/// its count and is a link to the facts.
public final class MonthColumns implements Picture {

    private static final int MONTHS = 12;
    private static final int PITCH = 30;
    private static final int WIDTH = MONTHS * PITCH;
    private static final int PLOT = 96;
    private static final int GROUND = PLOT + 40;
    private static final int ROW = GROUND + 28;

    private final Caption caption;
    private final List<Group> months;
    private final Function<String, String> href;

    /// @param months one after the other, the keys as `2026-11`
    public MonthColumns(Caption caption, List<Group> months, Function<String, String> href) {
        this.caption = caption;
        this.months = months;
        this.href = href;
    }

    @Override
    public String sentence() {
        var total = sum(months);
        if (total == 0) {
            return caption.say("In diesen Monaten kamen keine ", "No ")
                    + caption.what().many()
                    + caption.say(" dazu.", " were added in these months.");
        }
        var best = months.stream().mapToInt(Group::count).max().orElse(0);
        var last = months.stream().filter(it -> it.count() == best).toList().getLast();
        return caption.say("Neu in ", "New in ")
                + caption.number(months.size())
                + caption.say(" Monaten: ", " months: ")
                + caption.count(total)
                + caption.say(", am meisten im ", ", most in ")
                + name(last)
                + " ("
                + caption.number(best)
                + ")."
                + years();
    }

    /// The last twelve months against those before.
    private String years() {
        if (months.size() != 2 * MONTHS) return "";
        return caption.say(" In den letzten zwölf Monaten ", " In the last twelve months ")
                + caption.number(sum(months.subList(MONTHS, 2 * MONTHS)))
                + caption.say(", in den zwölf davor ", ", in the twelve before ")
                + caption.number(sum(months.subList(0, MONTHS)))
                + ".";
    }

    @Override
    public String svg() {
        var rows = (months.size() + MONTHS - 1) / MONTHS;
        var height = Math.max(1, rows) * ROW - 8;
        var svg = Svg.picture(caption, "months", WIDTH, height, rows > 0, sentence());
        var most = months.stream().mapToInt(Group::count).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            var year = months.subList(row * MONTHS, Math.min(months.size(), (row + 1) * MONTHS));
            row(svg, year, row * ROW, Math.max(1, most));
        }
        return svg.done();
    }

    private void row(Svg svg, List<Group> year, int y, int most) {
        var until = year.size() == 1 ? "" : caption.say(" bis ", " to ") + name(year.getLast());
        svg.words("picture-small", name(year.getFirst()) + until, 2, y + 16);
        for (int i = 0; i < year.size(); i++) column(svg, year.get(i), i * PITCH, y, most);
        svg.path("picture-axis", "M0 " + (y + GROUND) + "h" + WIDTH);
    }

    private void column(Svg svg, Group month, int x, int y, int most) {
        var height = month.count() == 0 ? 0 : Math.max(2, PLOT * (double) month.count() / most);
        var middle = x + PITCH / 2;
        var top = y + GROUND - height;
        svg.link(
                        "picture-column",
                        href.apply(month.key()),
                        caption.mark(name(month), month.count()))
                .rect("picture-hit", x, y + 22, PITCH, PLOT + 36);
        if (month.count() > 0) svg.rect("picture-bar", middle - 9, top, 18, height);
        svg.words("picture-figure", brief(month.count()), middle, top - 5)
                .words("picture-tick", abbreviation(month), middle, y + GROUND + 15)
                .close();
    }

    private static String brief(int count) {
        if (count < 10_000) return String.valueOf(count);
        return count < 10_000_000 ? count / 1_000 + "k" : count / 1_000_000 + "M";
    }

    private String name(Group month) {
        return ofPattern("LLLL yyyy", caption.locale()).format(YearMonth.parse(month.key()));
    }

    private String abbreviation(Group month) {
        var name = ofPattern("LLLL", caption.locale()).format(YearMonth.parse(month.key()));
        return name.substring(0, 3);
    }

    private static long sum(List<Group> months) {
        return months.stream().mapToLong(Group::count).sum();
    }
}
