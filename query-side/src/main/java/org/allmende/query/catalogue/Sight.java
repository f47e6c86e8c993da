package org.allmende.query.catalogue;

import org.allmende.kernel.Viewer;
import org.allmende.kernel.Visibility;
import org.allmende.query.timeline.At;
import org.allmende.query.timeline.Bits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What somebody may see, by the bodies that person belongs to today: the slots of each kind at a
/// position, as if that were the present. That the past is not shown to who may not see the present
/// is the [Standpoint]'s matter.
final class Sight {
    private final Catalogue catalogue;
    private final List<String> person;
    private final List<String> bodies;
    private final boolean operator;

    Sight(Catalogue catalogue, At today, Viewer viewer) {
        this.catalogue = catalogue;
        this.operator = viewer.operator();
        this.person = viewer.person().map(it -> List.of(it.value())).orElse(List.of());
        this.bodies = bodies(today);
    }

    private List<String> bodies(At today) {
        if (person.isEmpty()) {
            return List.of();
        }
        var organisations = catalogue.organisations();
        var found = new ArrayList<String>();
        today.of(organisations.timeline)
                .where(organisations.people, person)
                .forEach(
                        slot -> {
                            if (organisations.verified(slot)) {
                                found.add(organisations.timeline.id(slot));
                            }
                        });
        return found;
    }

    /// The verified bodies to which the person belongs.
    List<String> bodies() {
        return bodies;
    }

    Bits organisations(At at) {
        var organisations = catalogue.organisations();
        var view = at.of(organisations.timeline);
        return operator
                ? view.alive()
                : view.where(organisations.status, OrganisationTimeline.shown())
                        .or(view.where(organisations.claimants, person));
    }

    Bits projects(At at) {
        var projects = catalogue.projects();
        var view = at.of(projects.timeline);
        var open = view.where(projects.visibility, levels());
        return person.isEmpty()
                ? open
                : open.or(
                                view.where(projects.responsible, bodies)
                                        .filter(slot -> projects.claimant.number(slot) < 0))
                        .or(view.where(projects.claimant, person));
    }

    /// The slots of today's projects of which the viewer may have seen a former state: so that a
    /// past moment is not searched for what never was shown.
    Bits everSeenProjects(At today) {
        return person.isEmpty()
                ? everPublic(catalogue, today)
                : today.of(catalogue.projects().timeline).alive();
    }

    static Bits everPublic(Catalogue catalogue, At today) {
        var projects = catalogue.projects();
        return today.of(projects.timeline).where(projects.opened, Visibility.PUBLIC.code());
    }

    Bits communities(At at) {
        var communities = catalogue.communities();
        var view = at.of(communities.timeline);
        var open = view.where(communities.visibility, levels());
        return bodies.isEmpty()
                ? open
                : open.or(view.where(communities.members, bodies))
                        .or(view.where(communities.askers, bodies))
                        .or(view.where(communities.invited, bodies));
    }

    /// @param ofProjects the slots of projects seen at the same position
    Bits reuses(At at, Bits ofProjects) {
        var reuses = catalogue.reuses();
        var view = at.of(reuses.timeline);
        var own =
                view.where(reuses.organisation, bodies)
                        .andNot(view.where(reuses.retracted, ReuseTimeline.RETRACTED));
        return open(catalogue, at, ofProjects).or(own);
    }

    /// The reuses shown to who sees their projects, of these projects.
    static Bits open(Catalogue catalogue, At at, Bits ofProjects) {
        var reuses = catalogue.reuses();
        var projects = catalogue.projects().timeline;
        var hidden = new BitSet();
        at.of(projects)
                .alive()
                .andNot(ofProjects)
                .forEach(slot -> hidden.set(projects.thing(slot)));
        var view = at.of(reuses.timeline);
        return view.where(reuses.visibility, ReuseTimeline.PUBLIC)
                .andNot(view.where(reuses.retracted, ReuseTimeline.RETRACTED))
                .filter(slot -> !hidden.get(reuses.project.number(slot)));
    }

    private List<String> levels() {
        return bodies.isEmpty()
                ? List.of(Visibility.PUBLIC.code())
                : List.of(Visibility.PUBLIC.code(), Visibility.BODIES.code());
    }
}
