package org.allmende.web.picture.chart;

import static java.util.stream.Collectors.toMap;

import org.allmende.kernel.Ref;
import org.allmende.kernel.statistics.StatisticsQuery.Edge;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.Node;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Lettering;
import org.allmende.web.picture.Picture;
import org.allmende.web.picture.Svg;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The bodies that build together, one below the other with their whole names, and arcs between
/// those that have something in common: the wider, the more. An arc without a community is dashed.
/// Each body is a link. The arcs' links are for the mouse: with the keyboard they are followed from
/// the table.
public final class NetworkPicture implements Picture {

    private static final int WIDTH = 360;
    private static final int ROW = 34;
    private static final int LINE = 242;
    private static final int ROOM = WIDTH - LINE - 10;
    private static final int SIZE = 14;

    private final Caption caption;
    private final NetworkFigures figures;
    private final Function<String, String> href;
    private final Function<Edge, String> edgeHref;
    private final NetworkOrder.Line line;
    private final Map<String, Integer> places;
    private final int longest;
    private final NetworkWords words;

    /// @param most how many bodies are drawn; those with the least in common are left out first
    /// @param href from the id of a body to what it has in common with others
    /// @param edgeHref to what two bodies have in common
    public NetworkPicture(
            Caption caption,
            NetworkFigures figures,
            int most,
            Function<String, String> href,
            Function<Edge, String> edgeHref) {
        this.caption = caption;
        this.figures = figures;
        this.href = href;
        this.edgeHref = edgeHref;
        this.line = NetworkOrder.of(figures, most);
        this.places =
                IntStream.range(0, line.nodes().size())
                        .boxed()
                        .collect(toMap(it -> line.nodes().get(it).id(), it -> it));
        this.longest = longest(line, places);
        this.words = new NetworkWords(caption, figures);
    }

    /// The bodies that are drawn, from above.
    public List<Node> shown() {
        return line.nodes();
    }

    @Override
    public String sentence() {
        return words.sentence(line.nodes().size());
    }

    @Override
    public String svg() {
        var nodes = line.nodes();
        var height = nodes.isEmpty() ? ROW : nodes.size() * ROW + 2 * ROW;
        var svg = Svg.picture(caption, "network", WIDTH, height, !nodes.isEmpty(), sentence());
        if (nodes.isEmpty()) return svg.words("picture-name", "–", 2, 20).done();
        svg.open("g", "aria-hidden", "true", "class", "picture-arcs");
        line.edges().forEach(it -> arc(svg, it));
        svg.close();
        for (int i = 0; i < nodes.size(); i++) body(svg, nodes.get(i), i);
        key(
                svg,
                "picture-arc",
                caption.say("gemeinsame Gemeinschaft", "community in common"),
                nodes.size() * ROW + 22);
        key(
                svg,
                "picture-arc picture-reuse",
                caption.say("nur Nachnutzung", "reuse only"),
                nodes.size() * ROW + 46);
        return svg.done();
    }

    private void arc(Svg svg, Edge edge) {
        var from = place(edge.a());
        var to = place(edge.b());
        var steps = Math.abs(to - from);
        var reach = 16 + (ROOM - 16) * Math.sqrt((steps - 1.0) / Math.max(1, longest - 1));
        svg.open("a", "href", edgeHref.apply(edge), "tabindex", "-1")
                .open(
                        "path",
                        "class",
                        edge.communities() > 0 ? "picture-arc" : "picture-arc picture-reuse",
                        "stroke-width",
                        width(edge),
                        "d",
                        "M%d %dA%d %d 0 0 1 %d %d"
                                .formatted(
                                        LINE,
                                        middle(Math.min(from, to)),
                                        Math.round(reach),
                                        steps * ROW / 2,
                                        LINE,
                                        middle(Math.max(from, to))))
                .element("title", words.between(edge))
                .close()
                .close();
    }

    private void body(Svg svg, Node node, int place) {
        var partners = figures.edges().stream().filter(it -> touches(it, node)).count();
        var name =
                node.name()
                        + node.land().map(Ref::name).map(it -> ", " + it).orElse("")
                        + ": "
                        + caption.say("verbunden mit ", "connected with ")
                        + words.bodies(partners);
        svg.link("picture-row", href.apply(node.id()), name)
                .rect("picture-hit", 0, place * ROW, LINE + 9, ROW);
        var lines = Lettering.lines(node.name(), LINE - 14, SIZE);
        for (int i = 0; i < lines.size(); i++) {
            var y = middle(place) + 5 + (lines.size() == 1 ? 0 : i * 15 - 8);
            svg.words("picture-name", lines.get(i), 2, y);
        }
        svg.mark(
                        "circle",
                        "class",
                        "picture-node",
                        "cx",
                        LINE,
                        "cy",
                        middle(place),
                        "r",
                        Math.min(8, 3 + Math.sqrt(partners)))
                .close();
    }

    private static void key(Svg svg, String kind, String text, int y) {
        svg.path(kind, "M4 " + y + "h36").words("picture-small", text, 50, y + 5);
    }

    private int place(String id) {
        return places.get(id);
    }

    private static int longest(NetworkOrder.Line line, Map<String, Integer> places) {
        return line.edges().stream()
                .mapToInt(it -> Math.abs(places.get(it.a()) - places.get(it.b())))
                .max()
                .orElse(1);
    }

    private static boolean touches(Edge edge, Node node) {
        return edge.a().equals(node.id()) || edge.b().equals(node.id());
    }

    private static double width(Edge edge) {
        return Math.min(9, 1.5 + 1.5 * (NetworkOrder.weight(edge) - 1));
    }

    private static int middle(int place) {
        return place * ROW + ROW / 2;
    }
}
