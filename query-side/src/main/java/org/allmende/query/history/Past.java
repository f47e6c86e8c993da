package org.allmende.query.history;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.history.HistoryQuery.Kind;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.ReuseTimeline;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.At;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Touches.Touch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What of the past somebody is shown: what that person may see today and, with the bodies of
/// today, might have seen then. So a history begins with the publication for everybody else. For
/// one answer and one thread.
final class Past {
    /// What an event happened to.
    private record Subject(Kind kind, String id) {}

    private final Catalogue catalogue;
    private final Standpoint standpoint;
    private final String person;
    private final Set<String> bodies;

    Past(Catalogue catalogue, Standpoint standpoint) {
        this.catalogue = catalogue;
        this.standpoint = standpoint;
        this.person = standpoint.viewer().person().map(it -> it.value()).orElse(null);
        this.bodies = Set.copyOf(standpoint.bodies());
    }

    /// Whether the thing is shown as of the position asked for.
    boolean shows(Kind kind, String id) {
        var slot = standpoint.at().of(timeline(kind)).slot(id);
        return slot >= 0
                && switch (kind) {
                    case ORGANISATION -> standpoint.organisations().get(slot);
                    case PROJECT -> standpoint.projects().get(slot);
                    case COMMUNITY -> standpoint.communities().get(slot);
                    case REUSE -> showsReuse(new Subject(kind, id));
                };
    }

    /// One that was declared by mistake is nowhere else, but its history tells of it.
    private boolean showsReuse(Subject reuse) {
        return sees(reuse, standpoint.at()) && sees(reuse, standpoint.today());
    }

    /// Whether the event is shown in the history of the thing, which is shown itself.
    boolean shows(Kind kind, String id, Touch touch) {
        var thing = new Subject(kind, id);
        var subject = subject(thing, touch);
        return sawThen(thing, touch.position())
                && (subject.equals(thing)
                        || sawThen(subject, touch.position()) && sees(subject, standpoint.today()))
                && concerns(thing, subject, touch);
    }

    private Subject subject(Subject thing, Touch touch) {
        var kind = kind(touch.type());
        if (kind != Kind.REUSE) {
            return new Subject(kind, touch.aggregate());
        }
        return thing.kind == Kind.REUSE
                ? thing
                : new Subject(kind, declaration(touch.aggregate(), touch.position()));
    }

    private static Kind kind(String type) {
        var kind = type.substring(0, type.indexOf('.'));
        for (var each : Kind.values()) {
            if (each.code().equals(kind)) {
                return each;
            }
        }
        throw new IllegalStateException(type);
    }

    /// Of the declarations of a body for a project: the one that the event changed.
    private String declaration(String aggregate, long position) {
        var reuses = catalogue.reuses();
        return reuses.declarations(at(position).of(reuses.timeline), aggregate)
                .filter(slot -> reuses.timeline.from(slot) == position)
                .mapToObj(reuses.timeline::id)
                .findFirst()
                .orElseThrow();
    }

    /// Of what the event itself ended, the state before it counts.
    private boolean sawThen(Subject subject, long position) {
        var there = at(position).of(timeline(subject.kind)).slot(subject.id) >= 0;
        return sees(subject, at(there ? position : position - 1));
    }

    private boolean sees(Subject subject, At at) {
        var slot = at.of(timeline(subject.kind)).slot(subject.id);
        return slot >= 0
                && switch (subject.kind) {
                    case ORGANISATION -> seesBody(slot);
                    case PROJECT -> seesProject(slot);
                    case COMMUNITY -> seesCommunity(slot);
                    case REUSE -> seesReuse(slot, at);
                };
    }

    private boolean seesBody(int slot) {
        var organisations = catalogue.organisations();
        return standpoint.viewer().operator()
                || organisations.verified(slot)
                || isMe(organisations.claimants, slot);
    }

    private boolean seesProject(int slot) {
        var projects = catalogue.projects();
        var drafted = projects.claimant.number(slot) >= 0;
        return open(projects.visibility, slot)
                || (drafted ? isMe(projects.claimant, slot) : isMine(projects.responsible, slot));
    }

    private boolean seesCommunity(int slot) {
        var communities = catalogue.communities();
        return open(communities.visibility, slot)
                || isMine(communities.members, slot)
                || isMine(communities.askers, slot)
                || isMine(communities.invited, slot);
    }

    private boolean seesReuse(int slot, At at) {
        var reuses = catalogue.reuses();
        return isMine(reuses.organisation, slot)
                || ReuseTimeline.PUBLIC.equals(reuses.visibility.first(slot))
                        && sees(new Subject(Kind.PROJECT, reuses.project.first(slot)), at);
    }

    private boolean open(Facet visibility, int slot) {
        var level = visibility.first(slot);
        return Visibility.PUBLIC.code().equals(level)
                || Visibility.BODIES.code().equals(level) && !bodies.isEmpty();
    }

    private boolean isMe(Facet persons, int slot) {
        return person != null && persons.all(slot).contains(person);
    }

    private boolean isMine(Facet organisations, int slot) {
        return !bodies.isEmpty() && organisations.all(slot).stream().anyMatch(bodies::contains);
    }

    /// What is not for everybody who sees the thing: claims, people, requests, invitations and what
    /// single members mean to bring in.
    private boolean concerns(Subject thing, Subject subject, Touch touch) {
        return switch (touch.type()) {
            case "organisation.claim-verified",
                    "organisation.renamed",
                    "organisation.dissolved",
                    "organisation.restored" ->
                    true;
            case "organisation.claimed", "organisation.claim-rejected" ->
                    standpoint.viewer().operator()
                            || person != null
                                    && moved(
                                                    catalogue.organisations().timeline,
                                                    catalogue.organisations().claimants,
                                                    touch)
                                            .contains(person);
            case "community.join-asked",
                    "community.request-declined",
                    "community.request-withdrawn" ->
                    coordinates(subject.id) || isMoved(catalogue.communities().askers, touch);
            case "community.invited", "community.invitation-ended" ->
                    coordinates(subject.id) || isMoved(catalogue.communities().invited, touch);
            // Of a body that left, only it itself goes on reading what it meant to bring in.
            case "community.contribution-intended", "community.contribution-withdrawn" ->
                    belongs(subject.id) || thing.kind == Kind.ORGANISATION && speaksFor(thing.id);
            default ->
                    subject.kind != Kind.ORGANISATION
                            || standpoint.viewer().operator()
                            || administers(subject.id);
        };
    }

    /// Whether a body of the reader came into the facet of a community, or went out of it.
    private boolean isMoved(Facet facet, Touch touch) {
        return moved(catalogue.communities().timeline, facet, touch).stream()
                .anyMatch(bodies::contains);
    }

    /// Who is in the facet on one side of the event only.
    private Set<String> moved(Timeline timeline, Facet facet, Touch touch) {
        var before = values(timeline, facet, touch.aggregate(), touch.position() - 1);
        var after = values(timeline, facet, touch.aggregate(), touch.position());
        var moved = new HashSet<>(before);
        moved.addAll(after);
        moved.removeIf(it -> before.contains(it) && after.contains(it));
        return moved;
    }

    private List<String> values(Timeline timeline, Facet facet, String id, long position) {
        var slot = at(position).of(timeline).slot(id);
        return slot < 0 ? List.of() : facet.all(slot);
    }

    /// Whether the reader administers the body today.
    boolean administers(String body) {
        var organisations = catalogue.organisations();
        var slot = standpoint.today().of(organisations.timeline).slot(body);
        return slot >= 0
                && organisations.verified(slot)
                && isMe(organisations.administrators, slot);
    }

    /// Whether the reader speaks today for a body that coordinates the community.
    boolean coordinates(String community) {
        var communities = catalogue.communities();
        var slot = standpoint.today().of(communities.timeline).slot(community);
        return slot >= 0 && isMine(communities.coordinators, slot);
    }

    /// Whether the reader speaks today for a body that belongs to the community.
    private boolean belongs(String community) {
        var communities = catalogue.communities();
        var slot = standpoint.today().of(communities.timeline).slot(community);
        return slot >= 0 && isMine(communities.members, slot);
    }

    /// Whether the reader speaks today for the body.
    boolean speaksFor(String body) {
        return bodies.contains(body);
    }

    private At at(long position) {
        return catalogue.timelines().at(position);
    }

    private Timeline timeline(Kind kind) {
        return switch (kind) {
            case ORGANISATION -> catalogue.organisations().timeline;
            case PROJECT -> catalogue.projects().timeline;
            case COMMUNITY -> catalogue.communities().timeline;
            case REUSE -> catalogue.reuses().timeline;
        };
    }
}
