package org.allmende.web.statistics;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.StatisticsQuery.Definition;
import org.allmende.kernel.statistics.StatisticsQuery.OverviewFigures;
import org.allmende.kernel.statistics.TileKey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of the whole platform, each with the address of the list it counts.
record Overview(Definition definition, List<Tile> tiles, Instant asOf, long position) {

    private static final Map<String, String> PAGES =
            Map.of(
                    "/api/organisations", "/kommunen",
                    "/api/projects", "/katalog",
                    "/api/communities", "/gemeinschaften",
                    "/api/statistics/reuse/facts", Wanted.FACTS);

    record Tile(TileKey key, String label, int count, String facts) {}

    /// @param asOf as it was asked for
    static Overview of(OverviewFigures figures, Optional<String> asOf) {
        return new Overview(
                figures.definition(),
                figures.tiles().stream()
                        .map(
                                it ->
                                        new Tile(
                                                it.key(),
                                                it.label(),
                                                it.count(),
                                                facts(it.key(), asOf)))
                        .toList(),
                figures.asOf(),
                figures.position());
    }

    /// The page that lists what a tile counts, with the filters of the API.
    static String page(TileKey tile, Optional<String> asOf) {
        var facts = facts(tile, asOf);
        var path = facts.substring(0, (facts + "?").indexOf('?'));
        return PAGES.get(path) + facts.substring(path.length());
    }

    private static String facts(TileKey tile, Optional<String> asOf) {
        var address =
                switch (tile) {
                    case ORGANISATIONS ->
                            Address.of("/api/organisations")
                                    .with("status", OrganisationStatus.VERIFIED);
                    case IDEAS -> shown(Stream.of(Stage.IDEA));
                    case PROJECTS ->
                            shown(Stream.of(Stage.values()).filter(it -> it != Stage.IDEA));
                    case COMMUNITIES ->
                            Address.of("/api/communities")
                                    .with("status", CommunityStatus.ACTIVE)
                                    .with("visibility", Visibility.PUBLIC);
                    case REUSES ->
                            Address.of("/api/statistics/reuse/facts")
                                    .with("status", ReuseStatus.CURRENT);
                };
        asOf.ifPresent(it -> address.with("asOf", it));
        return address.text();
    }

    private static Address shown(Stream<Stage> stages) {
        var address = Address.of("/api/projects").with("visibility", Visibility.PUBLIC);
        stages.map(Coded.class::cast).forEach(it -> address.with("stage", it));
        return address;
    }
}
