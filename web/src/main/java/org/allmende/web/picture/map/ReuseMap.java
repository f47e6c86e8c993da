package org.allmende.web.picture.map;

import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.Svg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where one project is, will be and was reused: small marks on the outlines of the Länder, whose
/// forms differ like their colours. The list of the reuses stands beside it.
public final class ReuseMap implements Picture {

    private static final List<ReuseStatus> SHOWN =
            List.of(ReuseStatus.CURRENT, ReuseStatus.INTENDED, ReuseStatus.FORMER);
    private static final int LEGEND_ROW = 56;

    private final Borders borders;
    private final Caption caption;
    private final Map<ReuseStatus, List<Group>> districts;

    /// @param districts the project's reuses by district, of each status that is to be shown
    public ReuseMap(Borders borders, Caption caption, Map<ReuseStatus, List<Group>> districts) {
        this.borders = borders;
        this.caption = caption;
        this.districts = districts;
    }

    @Override
    public String sentence() {
        var parts = new ArrayList<String>();
        for (var status : SHOWN) {
            var count = placed(status).count();
            if (count == 0) continue;
            var districts =
                    count == 1
                            ? caption.say(" Kreis", " district")
                            : caption.say(" Kreisen", " districts");
            parts.add(
                    said(status)
                            + " in "
                            + caption.number(count)
                            + (parts.isEmpty() ? districts : ""));
        }
        if (parts.isEmpty()) {
            return caption.say(
                    "Auf der Karte ist noch nichts zu sehen.", "There is nothing on the map yet.");
        }
        var sentence = String.join(", ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(caption.locale()) + sentence.substring(1);
    }

    @Override
    public String svg() {
        var height = borders.height() + 10 + SHOWN.size() * LEGEND_ROW;
        var svg = Svg.picture(caption, "reuse-map", borders.width(), height, false, sentence());
        borders.lands().forEach(it -> svg.path("picture-country", it.path()));
        SHOWN.reversed().forEach(status -> marks(svg, status));
        for (int i = 0; i < SHOWN.size(); i++) {
            var y = borders.height() + 36 + i * LEGEND_ROW;
            mark(svg, SHOWN.get(i), 24, y).close();
            svg.words("picture-text", said(SHOWN.get(i)), 56, y + 12);
        }
        return svg.done();
    }

    private void marks(Svg svg, ReuseStatus status) {
        placed(status)
                .forEach(
                        group -> {
                            var shape = borders.district(group.key()).orElseThrow();
                            mark(svg, status, shape.x() + aside(group, status), shape.y())
                                    .element(
                                            "title",
                                            caption.mark(shape.name(), group.count())
                                                    + ", "
                                                    + said(status))
                                    .close();
                        });
    }

    /// Marks of several statuses in one district stand side by side.
    private int aside(Group group, ReuseStatus status) {
        var there =
                SHOWN.stream().filter(it -> placed(it).anyMatch(x -> x.key().equals(group.key())));
        var shown = there.toList();
        return (2 * shown.indexOf(status) - shown.size() + 1) * 15;
    }

    private static Svg mark(Svg svg, ReuseStatus status, int x, int y) {
        return switch (status) {
            case CURRENT ->
                    svg.open("circle", "class", "picture-current", "cx", x, "cy", y, "r", 14);
            case INTENDED ->
                    svg.open(
                            "path",
                            "class",
                            "picture-intended",
                            "d",
                            "M" + (x - 14) + " " + (y + 12) + "h28l-14-26z");
            case FORMER, DROPPED ->
                    svg.open(
                            "path",
                            "class",
                            "picture-former",
                            "d",
                            "M" + (x - 10) + " " + (y - 10) + "l20 20m0-20l-20 20");
        };
    }

    private Stream<Group> placed(ReuseStatus status) {
        Collection<Group> groups = districts.getOrDefault(status, List.of());
        return groups.stream()
                .filter(it -> it.count() > 0 && borders.district(it.key()).isPresent());
    }

    private String said(ReuseStatus status) {
        return switch (status) {
            case CURRENT -> caption.say("genutzt", "in use");
            case INTENDED -> caption.say("beabsichtigt", "intended");
            case FORMER, DROPPED -> caption.say("früher genutzt", "formerly in use");
        };
    }
}
