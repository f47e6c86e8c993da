package org.allmende.query.history;

import org.allmende.kernel.Ref;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;

import java.util.Optional;

/// What the things in a sentence are called at the position asked for.
final class Names implements Sentences.Called {
    private final Catalogue catalogue;
    private final Standpoint standpoint;

    Names(Catalogue catalogue, Standpoint standpoint) {
        this.catalogue = catalogue;
        this.standpoint = standpoint;
    }

    @Override
    public String organisation(OrganisationId id) {
        return standpoint.organisation(id.value()).name();
    }

    /// A reuse is seen by its body even when its project was hidden later.
    @Override
    public Optional<String> project(ProjectId id) {
        return standpoint.project(id.value()).map(Ref::name);
    }

    @Override
    public String community(CommunityId id) {
        var communities = catalogue.communities();
        var slot = standpoint.at().of(communities.timeline).slot(id.value());
        return slot < 0 ? id.value() : communities.name.get(slot);
    }
}
