package org.allmende.web.picture.chart;

import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Lettering;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.Svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A bar for each group in the order given, with its name and its count above it; each is a link to
/// the facts it counts. Where there are figures of an earlier day, a line marks where the bar ended
/// then.
public final class Bars implements Picture {

    private static final int WIDTH = 360;
    private static final int ROW = 48;
    private static final int SIZE = 15;

    /// How far below the first line of a name its second one stands.
    private static final int LINE = 18;

    private final Caption caption;
    private final int total;
    private final List<Group> groups;
    private final Function<String, String> href;
    private final Optional<Earlier> earlier;

    /// The same figures as of an earlier day.
    ///
    /// @param label the day, as people say it
    public record Earlier(String label, List<Group> groups) {
        int count(String key) {
            return groups.stream()
                    .filter(it -> it.key().equals(key))
                    .mapToInt(Group::count)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// @param total of all facts; less than the sum of the groups where one is in several
    /// @param href from the key of a group to the facts it counts
    public Bars(Caption caption, int total, List<Group> groups, Function<String, String> href) {
        this(caption, total, groups, href, Optional.empty());
    }

    public Bars(
            Caption caption,
            int total,
            List<Group> groups,
            Function<String, String> href,
            Optional<Earlier> earlier) {
        this.caption = caption;
        this.total = total;
        this.groups = new ArrayList<>(groups);
        this.href = href;
        this.earlier = earlier;
        earlier.ifPresent(it -> it.groups().stream().filter(this::gone).forEach(this::addGone));
    }

    @Override
    public String sentence() {
        var most = groups.stream().mapToInt(Group::count).max().orElse(0);
        if (most == 0) {
            return caption.say("Noch gibt es keine ", "There are no ")
                    + caption.what().many()
                    + caption.say(".", " yet.");
        }
        var first = groups.stream().filter(it -> it.count() == most).map(Group::label).toList();
        return caption.say("Die meisten ", "Most ")
                + caption.what().many()
                + ": "
                + (first.size() > 3
                        ? caption.list(
                                List.of(first.get(0), first.get(1), others(first.size() - 2)))
                        : caption.list(first))
                + " ("
                + (first.size() == 1 ? "" : caption.say("je ", "each "))
                + caption.number(most)
                + caption.say(" von ", " of ")
                + caption.number(total)
                + ")."
                + earlier.map(this::since).orElse("");
    }

    @Override
    public String svg() {
        var rows = groups.stream().mapToInt(this::height).sum();
        var height = Math.max(ROW, rows) + (earlier.isPresent() ? ROW / 2 : 0);
        var svg = Svg.picture(caption, "bars", WIDTH, height, !groups.isEmpty(), sentence());
        if (groups.isEmpty()) return svg.words("picture-name", "–", 2, 28).done();
        var most =
                Math.max(1, Math.max(most(groups), earlier.map(it -> most(it.groups())).orElse(0)));
        var y = 0;
        for (var group : groups) {
            bar(svg, group, y, most);
            y += height(group);
        }
        earlier.ifPresent(it -> key(svg, it, rows));
        return svg.done();
    }

    private int height(Group group) {
        return ROW + (name(group).size() - 1) * LINE;
    }

    private List<String> name(Group group) {
        var room = WIDTH - 12 - Lettering.width(count(group), SIZE);
        return Lettering.lines(group.label(), room, SIZE);
    }

    private String count(Group group) {
        var change = earlier.map(it -> group.count() - it.count(group.key()));
        return caption.number(group.count()) + change.map(it -> " (" + change(it) + ")").orElse("");
    }

    private void bar(Svg svg, Group group, int top, int most) {
        var before = earlier.map(it -> it.count(group.key()));
        var then = before.map(it -> ", " + earlier.get().label() + ": " + caption.number(it));
        var name = name(group);
        var y = top + (name.size() - 1) * LINE;
        svg.link(
                        "picture-row",
                        href.apply(group.key()),
                        caption.mark(group.label(), group.count()) + then.orElse(""))
                .rect("picture-hit", 0, top, WIDTH, height(group));
        for (int i = 0; i < name.size(); i++) {
            svg.words("picture-name", name.get(i), 2, top + i * LINE + 19);
        }
        svg.words("picture-count", count(group), WIDTH - 2, y + 19)
                .rect("picture-track", 2, y + 27, WIDTH - 4, 12);
        if (group.count() > 0) {
            svg.rect("picture-bar", 2, y + 27, length(group.count(), most), 12);
        }
        before.ifPresent(
                it -> {
                    var mark = "M" + Math.round(2 + length(it, most)) + " " + (y + 23) + "v20";
                    svg.path("picture-edge", mark).path("picture-before", mark);
                });
        svg.close();
    }

    private void key(Svg svg, Earlier day, int y) {
        svg.path("picture-before", "M6 " + (y + 2) + "v18")
                .words("picture-small", Lettering.fit(day.label(), WIDTH - 20, 13), 16, y + 16);
    }

    private String change(int more) {
        if (more == 0) return "±0";
        return (more > 0 ? "+" : "−") + caption.number(Math.abs(more));
    }

    private String since(Earlier day) {
        var grown = groups.stream().filter(it -> it.count() > day.count(it.key())).count();
        return " "
                + caption.say("Seither (", "Since then (")
                + day.label()
                + caption.say(") gewachsen: ", ") grown: ")
                + caption.number(grown)
                + caption.say(" von ", " of ")
                + caption.number(groups.size())
                + ".";
    }

    private String others(int count) {
        return caption.number(count) + caption.say(" weitere", " more");
    }

    private boolean gone(Group then) {
        return then.count() > 0 && groups.stream().noneMatch(it -> it.key().equals(then.key()));
    }

    private void addGone(Group then) {
        groups.add(new Group(then.key(), then.label(), 0, 0, 0));
    }

    private static int most(List<Group> groups) {
        return groups.stream().mapToInt(Group::count).max().orElse(0);
    }

    private static double length(int count, int most) {
        return count == 0 ? 0 : Math.max(3, (WIDTH - 4) * (double) count / most);
    }
}
