package org.allmende.web.statistics;

import static java.util.Comparator.comparingInt;

import org.allmende.kernel.Coded;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFacts;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.web.page.PageAddress;
import org.allmende.web.picture.Figure;
import org.allmende.web.picture.Figure.Line;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.chart.Bars;
import org.allmende.web.picture.chart.MonthColumns;
import org.allmende.web.picture.map.Borders;
import org.allmende.web.picture.map.DistrictMap;
import org.springframework.util.LinkedMultiValueMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes pictures with tables out of counts.
///
/// @param before the label of the day with which is compared
record Charts(Count count, Words words, Optional<String> before) {

    /// A bar for each group.
    Figure bars(Dimension by) {
        return bars(by, Integer.MAX_VALUE);
    }

    /// A bar for each of the greatest groups.
    Figure bars(Dimension by, int most) {
        var figures = count.by(by);
        var groups = ordered(by, figures.groups()).stream().limit(most).toList();
        var then =
                count.before(by)
                        .map(it -> most == Integer.MAX_VALUE ? it.groups() : same(it, groups));
        var picture =
                new Bars(
                        words.caption(id(by), words.title(by)),
                        figures.total(),
                        groups,
                        key -> count.wanted().facts(by, key),
                        then.map(it -> new Bars.Earlier(before.orElseThrow(), it)));
        var lines = new ArrayList<>(lines(by, groups, then));
        if (most == Integer.MAX_VALUE) lacking(by, figures).ifPresent(lines::add);
        return figure(by, picture, figures, lines);
    }

    Figure months() {
        var figures = count.by(Dimension.MONTH);
        var picture =
                new MonthColumns(
                        words.caption(id(Dimension.MONTH), words.title(Dimension.MONTH)),
                        figures.groups(),
                        key -> count.wanted().facts(Dimension.MONTH, key));
        var newestFirst = figures.groups().reversed();
        return figure(
                Dimension.MONTH,
                picture,
                figures,
                lines(Dimension.MONTH, newestFirst, Optional.empty()));
    }

    /// The districts, and the Länder they lie in.
    Figure map(Borders borders) {
        var lands = count.by(Dimension.LAND);
        var districts = count.by(Dimension.DISTRICT);
        var wanted = count.wanted();
        var picture =
                new DistrictMap(
                        borders,
                        words.caption(id(Dimension.DISTRICT), words.map()),
                        districts.total(),
                        lands.groups(),
                        districts.groups(),
                        key -> wanted.facts(Dimension.LAND, key),
                        key -> wanted.facts(Dimension.DISTRICT, key));
        return figure(Dimension.DISTRICT, picture, districts, places(lands, districts));
    }

    /// Each Land with its districts below it.
    private List<Line> places(ReuseFigures lands, ReuseFigures districts) {
        var landsBefore = count.before(Dimension.LAND).map(ReuseFigures::groups);
        var districtsBefore = count.before(Dimension.DISTRICT).map(ReuseFigures::groups);
        var lines = new ArrayList<Line>();
        for (var land : all(lands.groups(), landsBefore)) {
            lines.add(line(Dimension.LAND, land, false, landsBefore));
            all(districts.groups(), districtsBefore).stream()
                    .filter(it -> it.key().startsWith(land.key()))
                    .map(it -> line(Dimension.DISTRICT, it, true, districtsBefore))
                    .forEach(lines::add);
        }
        lacking(Dimension.DISTRICT, districts).ifPresent(lines::add);
        return lines;
    }

    private List<Line> lines(Dimension by, List<Group> groups, Optional<List<Group>> then) {
        return all(groups, then).stream().map(it -> line(by, it, false, then)).toList();
    }

    /// The groups with those that were there then and are empty now.
    private static List<Group> all(List<Group> groups, Optional<List<Group>> then) {
        var now = groups.stream().map(Group::key).collect(Collectors.toSet());
        var gone =
                then.stream()
                        .flatMap(List::stream)
                        .filter(it -> it.count() > 0 && !now.contains(it.key()))
                        .map(it -> new Group(it.key(), it.label(), 0, 0, 0));
        return Stream.concat(groups.stream(), gone).toList();
    }

    private Line line(Dimension by, Group group, boolean part, Optional<List<Group>> then) {
        return new Line(
                group.label(),
                by == Dimension.PROJECT
                        ? Optional.of(there("/projekte/" + group.key()))
                        : Optional.empty(),
                count.wanted().facts(by, group.key()),
                part,
                group.count(),
                Optional.of(group.municipalities()),
                Optional.of(group.inhabitants()),
                then.map(it -> count(it, group.key())));
    }

    private Optional<Line> lacking(Dimension by, ReuseFigures figures) {
        var lacking = count.lacking(by, figures);
        return lacking == 0
                ? Optional.empty()
                : Optional.of(
                        new Line(
                                words.lacking(by),
                                Optional.empty(),
                                count.wanted().facts(by, ReuseFacts.LACKING),
                                false,
                                lacking,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    /// A page as of the same day.
    String there(String path) {
        var day = new PageAddress(path, new LinkedMultiValueMap<>());
        return count.visit().asOf().map(it -> day.with("asOf", it)).orElse(day).toString();
    }

    private Figure figure(Dimension by, Picture picture, ReuseFigures figures, List<Line> lines) {
        return Figure.of(
                id(by),
                words.title(by),
                picture,
                figures.definition(),
                lines,
                count.wanted().table(by),
                count.wanted().facts(by),
                by == Dimension.DISTRICT ? Optional.of(Borders.SOURCE) : Optional.empty());
    }

    private static int count(List<Group> groups, String key) {
        return groups.stream()
                .filter(it -> it.key().equals(key))
                .mapToInt(Group::count)
                .findFirst()
                .orElse(0);
    }

    private static List<Group> same(ReuseFigures then, List<Group> groups) {
        Set<String> shown = groups.stream().map(Group::key).collect(Collectors.toSet());
        return then.groups().stream().filter(it -> shown.contains(it.key())).toList();
    }

    /// What has an order of its own keeps it.
    private static List<Group> ordered(Dimension by, List<Group> groups) {
        var codes =
                switch (by) {
                    case STAGE -> Coded.codes(ReuseStage.class);
                    case SIZE_CLASS -> Coded.codes(SizeClass.class);
                    default -> List.<String>of();
                };
        return codes.isEmpty()
                ? groups
                : groups.stream().sorted(comparingInt(it -> codes.indexOf(it.key()))).toList();
    }

    private static String id(Dimension by) {
        return by.code().toLowerCase(Locale.ROOT);
    }
}
