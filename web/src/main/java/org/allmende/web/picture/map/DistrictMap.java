package org.allmende.web.picture.map;

import static java.util.stream.Collectors.toMap;

import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.Svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The counts of all districts over the outlines of the Länder. A district's class shows in colour
/// and pattern, its count on pointing at it; a Land's count stands on it and is a link for
/// everybody. The districts' links are for the mouse: with the keyboard they are followed from the
/// table.
public final class DistrictMap implements Picture {

    private static final int LEGEND_ROW = 44;

    private final Borders borders;
    private final Caption caption;
    private final int total;
    private final List<Group> lands;
    private final Map<String, Group> districts;
    private final Function<String, String> landHref;
    private final Function<String, String> districtHref;
    private final CountClasses classes;

    /// @param total of all facts, also of bodies that lie in no district
    /// @param lands the counts by Land
    /// @param districts the counts by district
    /// @param landHref from a Land's key to the facts
    /// @param districtHref from a district's key to the facts
    public DistrictMap(
            Borders borders,
            Caption caption,
            int total,
            List<Group> lands,
            List<Group> districts,
            Function<String, String> landHref,
            Function<String, String> districtHref) {
        this.borders = borders;
        this.caption = caption;
        this.total = total;
        this.lands = lands;
        this.districts =
                districts.stream()
                        .filter(it -> it.count() > 0 && borders.district(it.key()).isPresent())
                        .collect(toMap(Group::key, it -> it));
        this.landHref = landHref;
        this.districtHref = districtHref;
        this.classes = CountClasses.of(this.districts.values().stream().map(Group::count).toList());
    }

    /// One line of the key to the map.
    ///
    /// @param shade 0 for districts without any, 1 (light) to 4 (dark)
    /// @param label "3–5"
    /// @param districts how many districts it is
    public record Legend(int shade, String label, int districts) {}

    /// The key to the map, which is also drawn below it.
    public List<Legend> legend() {
        var lines = new ArrayList<Legend>();
        lines.add(new Legend(0, caption.say("keine", "none"), without()));
        for (int i = 0; i < classes.classes().size(); i++) {
            var range = classes.classes().get(i);
            var inside = districts.values().stream().filter(it -> range.contains(it.count()));
            lines.add(new Legend(shade(i), classes.label(i, caption), (int) inside.count()));
        }
        return lines;
    }

    /// How many of the facts lie in no district of the map: those of Länder and of providers that
    /// are nobody's, for example.
    public int placeless() {
        return total - districts.values().stream().mapToInt(Group::count).sum();
    }

    @Override
    public String sentence() {
        if (total == 0) {
            return caption.say("Noch gibt es keine ", "There are no ")
                    + caption.what().many()
                    + caption.say(".", " yet.");
        }
        var sentence = new StringBuilder();
        var most = lands.stream().mapToInt(Group::count).max().orElse(0);
        if (most > 0) sentence.append(first(most)).append(' ');
        sentence.append(caption.number(without()))
                .append(
                        without() == 1
                                ? caption.say(" Kreis hat noch keine.", " district has none yet.")
                                : caption.say(
                                        " Kreise haben noch keine.", " districts have none yet."));
        if (placeless() > 0) {
            sentence.append(caption.say(" Nicht auf der Karte: ", " Not on the map: "))
                    .append(caption.count(placeless()))
                    .append('.');
        }
        return sentence.toString();
    }

    private String first(int most) {
        var names =
                lands.stream().filter(it -> it.count() == most).map(Group::label).sorted().toList();
        return caption.say("Die meisten ", "Most ")
                + caption.what().many()
                + caption.say(" gibt es in ", " are in ")
                + caption.list(names)
                + " ("
                + (names.size() == 1 ? "" : caption.say("je ", "each "))
                + caption.number(most)
                + caption.say(" von ", " of ")
                + caption.number(total)
                + ").";
    }

    @Override
    public String svg() {
        var height = borders.height() + 20 + 2 * LEGEND_ROW;
        var svg = Svg.picture(caption, "map", borders.width(), height, true, sentence());
        MapPatterns.define(svg, caption.id());
        svg.open("g", "aria-hidden", "true", "class", "picture-districts");
        for (int i = -1; i < classes.classes().size(); i++) districts(svg, i);
        svg.close();
        borders.lands().forEach(it -> land(svg, it));
        svg.open("g", "aria-hidden", "true");
        legend(svg);
        return svg.done();
    }

    private void districts(Svg svg, int place) {
        svg.open("g", "fill", MapPatterns.fill(caption.id(), shade(place)));
        for (var shape : borders.districts()) {
            var count = districts.containsKey(shape.key()) ? districts.get(shape.key()).count() : 0;
            if (classes.of(count) != place) continue;
            if (count > 0) {
                svg.open("a", "href", districtHref.apply(shape.key()), "tabindex", "-1");
            }
            svg.open("path", "d", shape.path())
                    .element("title", caption.mark(shape.name(), count))
                    .close();
            if (count > 0) svg.close();
        }
        svg.close();
    }

    private void land(Svg svg, Borders.Shape shape) {
        var counts = lands.stream().filter(it -> it.key().equals(shape.key()));
        var count = counts.mapToInt(Group::count).sum();
        var label = LandLabel.of(shape.key());
        var text = label.letters() + " " + caption.number(count);
        var x = shape.x() + label.dx();
        var y = shape.y() + label.dy();
        var room = Math.max(70, 15 * text.length());
        svg.link(
                        "picture-land",
                        landHref.apply(shape.key()),
                        caption.mark(shape.name(), count) + " (" + text + ")")
                .path("picture-border", shape.path());
        if (label.outside()) {
            svg.path("picture-pointer", "M" + shape.x() + " " + shape.y() + "L" + x + " " + y);
        }
        svg.rect("picture-hit", x - room / 2.0, y - 24, room, 48)
                .words("picture-label", text, x, y + 8)
                .close();
    }

    private void legend(Svg svg) {
        var lines = legend();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var x = i % 3 * borders.width() / 3 + 4;
            var y = borders.height() + 20 + i / 3 * LEGEND_ROW;
            svg.open("g", "fill", MapPatterns.fill(caption.id(), line.shade()))
                    .rect("picture-swatch", x, y, 48, 32)
                    .close()
                    .words("picture-text", line.label(), x + 60, y + 24);
        }
    }

    private int without() {
        return borders.districts().size() - districts.size();
    }

    /// The last class is always the darkest.
    private int shade(int place) {
        return place < 0 ? 0 : place + 1 + CountClasses.MOST - classes.classes().size();
    }
}
