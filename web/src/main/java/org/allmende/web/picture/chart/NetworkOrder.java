package org.allmende.web.picture.chart;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import org.allmende.kernel.statistics.StatisticsQuery.Edge;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts bodies in a line so that those who have much in common stand close together. The same
/// figures always give the same line.
final class NetworkOrder {

    private static final int ROUNDS = 40;

    private final Map<String, Node> nodes;
    private final List<Edge> edges;
    private final Map<String, List<Link>> links = new HashMap<>();

    /// What a body has in common with another.
    private record Link(String other, int weight) {}

    /// The bodies with the most in common, in their order, and what connects these.
    record Line(List<Node> nodes, List<Edge> edges) {}

    private NetworkOrder(Map<String, Node> nodes, List<Edge> edges) {
        this.nodes = nodes;
        this.edges = edges;
        for (var edge : edges) {
            link(edge.a(), edge.b(), edge);
            link(edge.b(), edge.a(), edge);
        }
    }

    private void link(String body, String other, Edge edge) {
        links.computeIfAbsent(body, _ -> new ArrayList<>()).add(new Link(other, weight(edge)));
    }

    static Line of(NetworkFigures figures, int most) {
        var weights = weights(figures.edges());
        var chosen =
                figures.nodes().stream()
                        .filter(it -> weights.containsKey(it.id()))
                        .sorted(
                                comparing((Node it) -> weights.get(it.id()))
                                        .reversed()
                                        .thenComparing(Node::id))
                        .limit(most)
                        .collect(toMap(Node::id, it -> it));
        var between =
                figures.edges().stream()
                        .filter(it -> chosen.containsKey(it.a()) && chosen.containsKey(it.b()))
                        .sorted(comparing(Edge::a).thenComparing(Edge::b))
                        .toList();
        return new NetworkOrder(chosen, between).line();
    }

    static int weight(Edge edge) {
        return edge.communities() + edge.reuses();
    }

    private Line line() {
        var weights = weights(edges);
        // A body that has something in common only with bodies that are not shown is not shown.
        var order =
                nodes.keySet().stream()
                        .filter(weights::containsKey)
                        .sorted(comparing(this::land).thenComparing(Comparator.naturalOrder()))
                        .toList();
        var groups = connected(order);
        var sorted =
                groups.stream()
                        .sorted(
                                comparing((List<String> it) -> -sum(weights, it))
                                        .thenComparing(List::getFirst))
                        .flatMap(it -> settled(it).stream())
                        .map(nodes::get)
                        .toList();
        return new Line(sorted, edges);
    }

    /// Each body moves between those it has something in common with, again and again; the best of
    /// the orders seen is kept.
    private List<String> settled(List<String> group) {
        var within = edges.stream().filter(it -> group.contains(it.a())).toList();
        var order = group;
        var best = order;
        for (int round = 0; round < ROUNDS; round++) {
            var places = places(order);
            var wished = order.stream().collect(toMap(it -> it, it -> wish(it, places)));
            order =
                    order.stream()
                            .sorted(
                                    comparingDouble((String it) -> wished.get(it))
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
            if (length(within, order) < length(within, best)) best = order;
        }
        return best;
    }

    private double wish(String body, Map<String, Integer> places) {
        var sum = (double) places.get(body);
        var weight = 1.0;
        for (var link : links.get(body)) {
            sum += link.weight() * places.get(link.other());
            weight += link.weight();
        }
        return sum / weight;
    }

    private static long length(List<Edge> edges, List<String> order) {
        var places = places(order);
        return edges.stream()
                .mapToLong(
                        it -> (long) weight(it) * Math.abs(places.get(it.a()) - places.get(it.b())))
                .sum();
    }

    private List<List<String>> connected(List<String> bodies) {
        var groups = new ArrayList<List<String>>();
        var left = new ArrayList<>(bodies);
        while (!left.isEmpty()) {
            var group = reached(left.getFirst());
            groups.add(left.stream().filter(group::contains).toList());
            left.removeAll(group);
        }
        return groups;
    }

    private Set<String> reached(String from) {
        var group = Set.of(from);
        while (true) {
            var known = group;
            var next =
                    edges.stream()
                            .filter(it -> known.contains(it.a()) || known.contains(it.b()))
                            .flatMap(it -> java.util.stream.Stream.of(it.a(), it.b()))
                            .collect(Collectors.toSet());
            next.add(from);
            if (next.size() == group.size()) return group;
            group = next;
        }
    }

    private String land(String body) {
        return nodes.get(body).land().map(it -> it.id()).orElse("");
    }

    private static Map<String, Integer> places(List<String> order) {
        return IntStream.range(0, order.size()).boxed().collect(toMap(order::get, it -> it));
    }

    private static int sum(Map<String, Integer> weights, List<String> bodies) {
        return bodies.stream().mapToInt(weights::get).sum();
    }

    private static Map<String, Integer> weights(List<Edge> edges) {
        var weights = new HashMap<String, Integer>();
        for (var edge : edges) {
            weights.merge(edge.a(), weight(edge), Integer::sum);
            weights.merge(edge.b(), weight(edge), Integer::sum);
        }
        return weights;
    }
}
