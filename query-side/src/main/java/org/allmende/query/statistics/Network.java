package org.allmende.query.statistics;

import org.allmende.kernel.Ref;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery.Edge;
import org.allmende.kernel.statistics.StatisticsQuery.Node;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which bodies build together or reuse each other's projects.
final class Network {
    private final Catalogue catalogue;
    private final Facts facts;

    Network(Catalogue catalogue, Facts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    private record Pair(String a, String b) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::a).thenComparing(Pair::b);

        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    List<Edge> edges(Standpoint from) {
        var together = new TreeMap<Pair, Integer>();
        var reusing = new TreeMap<Pair, Integer>();
        countCommunities(from, together);
        countReuses(from, reusing);
        return Stream.concat(together.keySet().stream(), reusing.keySet().stream())
                .distinct()
                .sorted()
                .map(
                        it ->
                                new Edge(
                                        it.a(),
                                        it.b(),
                                        together.getOrDefault(it, 0),
                                        reusing.getOrDefault(it, 0)))
                .toList();
    }

    private void countCommunities(Standpoint from, Map<Pair, Integer> counts) {
        var communities = catalogue.communities();
        from.at()
                .of(communities.timeline)
                .where(communities.status, CommunityStatus.ACTIVE.code())
                .and(from.publicCommunities())
                .forEach(
                        slot -> {
                            var members = communities.members.all(slot);
                            for (int i = 0; i < members.size(); i++) {
                                for (int j = 0; j < i; j++) {
                                    counts.merge(
                                            Pair.of(members.get(i), members.get(j)),
                                            1,
                                            Integer::sum);
                                }
                            }
                        });
    }

    private void countReuses(Standpoint from, Map<Pair, Integer> counts) {
        var reuses = catalogue.reuses();
        var projects = catalogue.projects();
        var then = from.at().of(projects.timeline);
        facts.of(from, Dimension.STAGE, Map.of())
                .forEach(
                        slot -> {
                            var project = then.slot(reuses.project.number(slot));
                            var owner = projects.responsible.first(project);
                            var reuser = reuses.organisation.first(slot);
                            // For a moment a body may still reuse what was handed over to it.
                            if (!owner.equals(reuser)) {
                                counts.merge(Pair.of(owner, reuser), 1, Integer::sum);
                            }
                        });
    }

    List<Node> nodes(Standpoint from, List<Edge> edges) {
        return edges.stream()
                .flatMap(it -> Stream.of(it.a(), it.b()))
                .distinct()
                .sorted()
                .map(it -> new Node(it, from.organisation(it).name(), land(from, it)))
                .toList();
    }

    private Optional<Ref> land(Standpoint from, String body) {
        var bodies = catalogue.organisations();
        var slot = from.at().of(bodies.timeline).slot(body);
        return Optional.ofNullable(slot < 0 ? null : bodies.land.first(slot)).map(from::place);
    }
}
