package org.allmende.query.live;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.ReuseTimeline;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who may see a thing now: the wording of `Sight` as a set of people instead of a set of things.
final class Audiences {
    private static final Audience BODIES =
            new Audience(Audience.Level.BODIES, List.of(), List.of());

    private final Catalogue catalogue;

    Audiences(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Audience named(List<String> organisations, List<String> persons) {
        return new Audience(
                Audience.Level.NAMED,
                organisations.stream().distinct().toList(),
                persons.stream().distinct().toList());
    }

    /// @param position of the event: of a thing that went with it, those may know who saw it before
    Audience project(ProjectId project, long position) {
        var projects = catalogue.projects();
        var slot = slot(projects.timeline, project.value(), position);
        if (slot < 0) {
            return named(List.of(), List.of());
        }
        return audience(
                projects.visibility,
                slot,
                () -> {
                    // A draft under a claim is the claimant's alone until the claim is decided.
                    var claimant = projects.claimant.all(slot);
                    return claimant.isEmpty()
                            ? named(projects.responsible.all(slot), List.of())
                            : named(List.of(), claimant);
                });
    }

    OrganisationId responsible(ProjectId project) {
        var projects = catalogue.projects();
        return new OrganisationId(
                projects.responsible.first(projects.timeline.current(project.value())));
    }

    Audience community(CommunityId community) {
        var communities = catalogue.communities();
        var slot = communities.timeline.current(community.value());
        return audience(
                communities.visibility,
                slot,
                () ->
                        named(
                                Stream.of(
                                                communities.members,
                                                communities.askers,
                                                communities.invited)
                                        .flatMap(it -> it.all(slot).stream())
                                        .toList(),
                                List.of()));
    }

    /// A request to join and an invitation are seen by the coordination and by whom they concern.
    Audience request(CommunityId community, OrganisationId asker) {
        var communities = catalogue.communities();
        var slot = communities.timeline.current(community.value());
        var all = new ArrayList<>(communities.coordinators.all(slot));
        all.add(asker.value());
        return named(all, List.of());
    }

    /// A reuse is seen by its own body and, where it is open, by who sees its project.
    Audience reuse(ReuseId reuse) {
        return open(reuse) ? ofOpen(reuse) : named(List.of(reuse.body().value()), List.of());
    }

    Audience ofOpen(ReuseId reuse) {
        var own = List.of(reuse.body().value());
        var ofProject = project(reuse.project(), catalogue.timelines().position());
        return ofProject.level() == Audience.Level.NAMED
                ? named(
                        Stream.concat(ofProject.organisations().stream(), own.stream()).toList(),
                        ofProject.persons())
                : ofProject;
    }

    boolean open(ReuseId reuse) {
        var reuses = catalogue.reuses();
        var slot = reuses.timeline.current(reuse.value());
        return slot >= 0 && ReuseTimeline.PUBLIC.equals(reuses.visibility.first(slot));
    }

    private int slot(Timeline timeline, String id, long position) {
        var now = timeline.current(id);
        return now >= 0 ? now : catalogue.timelines().at(position - 1).of(timeline).slot(id);
    }

    private static Audience audience(Facet visibility, int slot, Supplier<Audience> draft) {
        var level = visibility.first(slot);
        if (Visibility.PUBLIC.code().equals(level)) {
            return Audience.ALL;
        }
        return Visibility.BODIES.code().equals(level) ? BODIES : draft.get();
    }
}
