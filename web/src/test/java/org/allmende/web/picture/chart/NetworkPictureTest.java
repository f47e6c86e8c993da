package org.allmende.web.picture.chart;

import static org.allmende.web.picture.Drawn.ENGLISH;
import static org.allmende.web.picture.Drawn.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Ref;
import org.allmende.kernel.statistics.StatisticsQuery.Edge;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.Node;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Drawn;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class NetworkPictureTest {

    private static final List<Edge> EDGES =
            List.of(new Edge("a", "b", 2, 1), new Edge("a", "d", 0, 1), new Edge("c", "e", 1, 0));

    private static NetworkFigures figures(List<Edge> edges) {
        var nodes =
                edges.stream()
                        .flatMap(it -> Stream.of(it.a(), it.b()))
                        .distinct()
                        .sorted()
                        .map(NetworkPictureTest::node)
                        .toList();
        return new NetworkFigures(null, nodes, edges, Instant.EPOCH, 1);
    }

    private static Node node(String id) {
        return new Node(id, "Stadt " + id.toUpperCase(), Optional.of(new Ref("09", "Bayern")));
    }

    private static NetworkPicture picture(Caption caption, List<Edge> edges, int most) {
        return new NetworkPicture(
                caption,
                figures(edges),
                most,
                "/kommunen/"::concat,
                it -> "/netz/" + it.a() + "-" + it.b());
    }

    @Test
    void everyBodyIsALinkThatSaysWithHowManyItIsConnected() {
        var drawn = Drawn.of(picture(GERMAN, EDGES, 30));

        assertThat(drawn.links())
                .hasSize(5)
                .containsEntry("/kommunen/a", "Stadt A, Bayern: verbunden mit 2 Stellen")
                .containsEntry("/kommunen/e", "Stadt E, Bayern: verbunden mit 1 Stelle");
        assertThat(drawn.words()).contains("Stadt A", "Stadt E");
    }

    @Test
    void everyPairIsAnArcThatIsWiderForMoreAndDashedWithoutACommunity() {
        var arcs = arcs(Drawn.of(picture(GERMAN, EDGES, 30)));

        assertThat(arcs)
                .extracting(Element::getTextContent)
                .containsExactly(
                        "Stadt A und Stadt B (2 Gemeinschaften, 1 Nachnutzung)",
                        "Stadt A und Stadt D (1 Nachnutzung)",
                        "Stadt C und Stadt E (1 Gemeinschaft)");
        assertThat(arcs)
                .extracting(it -> it.getAttribute("stroke-width"))
                .containsExactly("4.5", "1.5", "1.5");
        assertThat(arcs)
                .extracting(it -> it.getAttribute("class"))
                .containsExactly("picture-arc", "picture-arc picture-reuse", "picture-arc");
    }

    @Test
    void whoIsConnectedStandsTogether() {
        // Two groups whose bodies alternate by name.
        var edges =
                IntStream.range(0, 8)
                        .boxed()
                        .flatMap(
                                it ->
                                        IntStream.range(it + 1, 8)
                                                .filter(other -> (other - it) % 2 == 0)
                                                .mapToObj(
                                                        other ->
                                                                new Edge(
                                                                        "b" + it,
                                                                        "b" + other,
                                                                        1,
                                                                        0)))
                        .toList();
        var order = picture(GERMAN, edges, 30).shown().stream().map(Node::id).toList();

        assertThat(order.subList(0, 4)).containsExactlyInAnyOrder("b0", "b2", "b4", "b6");
        assertThat(order.subList(4, 8)).containsExactlyInAnyOrder("b1", "b3", "b5", "b7");
    }

    @Test
    void aChainIsDrawnAsAChain() {
        var chain =
                List.of(
                        new Edge("a", "e", 1, 0),
                        new Edge("b", "e", 1, 0),
                        new Edge("b", "d", 1, 0),
                        new Edge("c", "d", 1, 0));
        var order = picture(GERMAN, chain, 30).shown().stream().map(Node::id).toList();
        var steps =
                chain.stream()
                        .mapToInt(it -> Math.abs(order.indexOf(it.a()) - order.indexOf(it.b())));

        assertThat(steps.sum()).isLessThanOrEqualTo(5);
    }

    @Test
    void ofManyBodiesThoseWithTheMostInCommonAreShown() {
        var picture = picture(GERMAN, EDGES, 2);

        assertThat(picture.shown()).extracting(Node::id).containsExactlyInAnyOrder("a", "b");
        assertThat(arcs(Drawn.of(picture))).hasSize(1);
        assertThat(picture.sentence()).endsWith(" Gezeigt sind die 2 am stärksten verbundenen.");
    }

    @Test
    void theSentenceNamesTheClosest() {
        assertThat(picture(GERMAN, EDGES, 30).sentence())
                .isEqualTo(
                        "5 Stellen arbeiten zusammen, in 3 Paaren. Am engsten: Stadt A und Stadt B"
                                + " (2 Gemeinschaften, 1 Nachnutzung).");
        assertThat(picture(ENGLISH, EDGES.subList(2, 3), 30).sentence())
                .isEqualTo(
                        "2 bodies work together, in 1 pair. Closest: Stadt C and Stadt E"
                                + " (1 community).");
    }

    @Test
    void withoutAnyPairThePictureSaysSo() {
        var picture = picture(GERMAN, List.of(), 30);

        assertThat(picture.sentence()).isEqualTo("Noch arbeiten keine Stellen zusammen.");
        assertThat(Drawn.of(picture).links()).isEmpty();
        assertThat(Drawn.of(picture).root().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void theSameFiguresAreAlwaysTheSamePicture() {
        assertThat(picture(GERMAN, EDGES.reversed(), 30).svg())
                .isEqualTo(picture(GERMAN, EDGES, 30).svg());
    }

    private static List<Element> arcs(Drawn drawn) {
        return drawn.all("path").stream()
                .filter(it -> it.getElementsByTagName("title").getLength() > 0)
                .toList();
    }
}
