package org.allmende.query.organisation;

import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Bits;

/// What is public of a body: how many projects, communities and current reuses. For one answer.
final class OrganisationCounts {
    private final Catalogue catalogue;
    private final Standpoint from;
    private final Bits projects;
    private final Bits communities;
    private final Bits reuses;

    OrganisationCounts(Catalogue catalogue, Standpoint from) {
        this.catalogue = catalogue;
        this.from = from;
        var all = catalogue.reuses();
        projects = from.publicProjects();
        communities = from.publicCommunities();
        reuses =
                from.at()
                        .of(all.timeline)
                        .where(all.status, ReuseStatus.CURRENT.code())
                        .and(from.countedReuses());
    }

    int projects(String body) {
        var all = catalogue.projects();
        return from.at().of(all.timeline).where(all.responsible, body).and(projects).count();
    }

    int communities(String body) {
        var all = catalogue.communities();
        return from.at().of(all.timeline).where(all.members, body).and(communities).count();
    }

    int reuses(String body) {
        var all = catalogue.reuses();
        return from.at().of(all.timeline).where(all.organisation, body).and(reuses).count();
    }
}
