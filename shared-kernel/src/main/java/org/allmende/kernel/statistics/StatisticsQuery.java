package org.allmende.kernel.statistics;

import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.reuse.ReuseQuery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be counted. A figure is a count of facts, never a stored counter, and names the
/// definition by which it counts.
public sealed interface StatisticsQuery<R> extends Query<R> {

    /// The figures of reuse.
    ///
    /// @param filters `status topic field land district sizeClass stage how operation project
    ///   organisation`; with `unconfirmed` only those not declared or confirmed for 12 months
    record Reuse(Dimension by, Map<String, List<String>> filters, Reading reading)
            implements StatisticsQuery<ReuseFigures> {
        @Override
        public Class<ReuseFigures> answer() {
            return ReuseFigures.class;
        }
    }

    /// The very reuses that a figure counts; without `by` and `key` all of its total.
    ///
    /// @param key of a group, or [#LACKING]
    record ReuseFacts(
            Optional<Dimension> by,
            Optional<String> key,
            Map<String, List<String>> filters,
            Page page,
            Reading reading)
            implements StatisticsQuery<ReuseQuery.Found> {
        /// The key of those that lack the dimension and count in the total only.
        public static final String LACKING = "none";

        @Override
        public Class<ReuseQuery.Found> answer() {
            return ReuseQuery.Found.class;
        }
    }

    /// The figures of the whole platform.
    record Overview(Reading reading) implements StatisticsQuery<OverviewFigures> {
        @Override
        public Class<OverviewFigures> answer() {
            return OverviewFigures.class;
        }
    }

    /// Which bodies build together or reuse each other's projects.
    record Network(Reading reading) implements StatisticsQuery<NetworkFigures> {
        @Override
        public Class<NetworkFigures> answer() {
            return NetworkFigures.class;
        }
    }

    /// @param name what is counted
    /// @param version a new one whenever the meaning changes
    /// @param text how it is counted, in the reader's language
    record Definition(String name, int version, String text) {}

    /// @param unconfirmed how many were not declared or confirmed for 12 months
    record ReuseFigures(
            Definition definition,
            int total,
            int municipalities,
            long inhabitants,
            int unconfirmed,
            List<Group> groups,
            Instant asOf,
            long position) {}

    record Group(String key, String label, int count, int municipalities, long inhabitants) {}

    record OverviewFigures(Definition definition, List<Tile> tiles, Instant asOf, long position) {}

    record Tile(TileKey key, String label, int count) {}

    /// @param nodes the bodies of the edges, by id
    /// @param edges by their bodies
    record NetworkFigures(
            Definition definition,
            List<Node> nodes,
            List<Edge> edges,
            Instant asOf,
            long position) {}

    record Node(String id, String name, Optional<Ref> land) {}

    /// Two bodies with something in common, `a` before `b`.
    ///
    /// @param communities in how many both are
    /// @param reuses how many projects of the one the other reuses
    record Edge(String a, String b, int communities, int reuses) {}
}
