package org.allmende.query.statistics;

import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery.Tile;
import org.allmende.kernel.statistics.TileKey;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The figures of the overview.
final class Tiles {
    private final Catalogue catalogue;
    private final Facts facts;

    Tiles(Catalogue catalogue, Facts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    List<Tile> at(Standpoint from) {
        return Stream.of(TileKey.values())
                .map(key -> new Tile(key, key.label(from.language()), count(key, from)))
                .toList();
    }

    private int count(TileKey key, Standpoint from) {
        return switch (key) {
            case ORGANISATIONS -> organisations(from);
            case IDEAS -> ideas(from);
            case PROJECTS -> from.publicProjects().count() - ideas(from);
            case COMMUNITIES -> communities(from);
            case REUSES -> facts.of(from, Dimension.STAGE, Map.of()).count();
        };
    }

    /// A body verified once stays public.
    private int organisations(Standpoint from) {
        var bodies = catalogue.organisations();
        return from.at()
                .of(bodies.timeline)
                .where(bodies.status, OrganisationStatus.VERIFIED.code())
                .count();
    }

    private int ideas(Standpoint from) {
        var projects = catalogue.projects();
        return from.at()
                .of(projects.timeline)
                .where(projects.stage, Stage.IDEA.code())
                .and(from.publicProjects())
                .count();
    }

    private int communities(Standpoint from) {
        var communities = catalogue.communities();
        return from.at()
                .of(communities.timeline)
                .where(communities.status, CommunityStatus.ACTIVE.code())
                .and(from.publicCommunities())
                .count();
    }
}
