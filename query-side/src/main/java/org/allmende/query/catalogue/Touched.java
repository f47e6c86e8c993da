package org.allmende.query.catalogue;

import org.allmende.kernel.Event;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.history.HistoryQuery.Kind;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.store.Recorded;
import org.allmende.query.reader.Projection;
import org.allmende.query.timeline.Touches;

import java.util.stream.Stream;

/// Which things an event touches: the one it happened to, and those it relates to it. Their
/// histories show it.
public final class Touched implements Projection {
    private static final EventNames NAMES = EventCatalogue.names();

    private final Touches touches;
    private final CommunityTimeline communities;

    Touched(Touches touches, CommunityTimeline communities) {
        this.touches = touches;
        this.communities = communities;
    }

    /// Under which name the touches of a thing are kept; ids of different kinds may be equal.
    public static String key(Kind kind, String id) {
        return kind.code() + "/" + id;
    }

    /// Under which name the events are kept by which a person acted.
    public static String key(PersonId person) {
        return "person/" + person;
    }

    private static String type(Event event) {
        return NAMES.of(event.getClass()).orElseThrow().name();
    }

    @Override
    public void on(Recorded recorded) {
        MessageKeys.actor(recorded.metadata())
                .person()
                .ifPresent(person -> touch(recorded, key(person)));
        switch (recorded.event()) {
            case OrganisationEvent it -> body(recorded, it.organisation());
            case ProjectEvent it -> project(recorded, it);
            case CommunityEvent it -> community(recorded, it);
            case ReuseEvent it -> {
                touch(recorded, Kind.REUSE, it.reuse().value());
                project(recorded, it.reuse().project());
                body(recorded, it.reuse().body());
            }
            default -> {}
        }
    }

    private void project(Recorded recorded, ProjectEvent event) {
        project(recorded, event.project());
        switch (event) {
            case ProjectEvent.Proposed it -> body(recorded, it.responsible());
            case ProjectEvent.Responded it -> {
                body(recorded, it.body());
                it.own().ifPresent(own -> project(recorded, own));
            }
            case ProjectEvent.ResponseWithdrawn it -> body(recorded, it.body());
            case ProjectEvent.HandoverOffered it -> body(recorded, it.to());
            case ProjectEvent.HandoverEnded it -> body(recorded, it.to());
            case ProjectEvent.HandedOver it -> {
                body(recorded, it.from());
                body(recorded, it.to());
            }
            case ProjectEvent.RetirementAsked it -> {
                body(recorded, it.of());
                project(recorded, it.inFavourOf());
            }
            case ProjectEvent.RetirementEnded it -> project(recorded, it.inFavourOf());
            case ProjectEvent.Retired it -> project(recorded, it.inFavourOf());
            case ProjectEvent.RetirementUndone it -> project(recorded, it.inFavourOf());
            default -> {}
        }
    }

    private void community(Recorded recorded, CommunityEvent event) {
        touch(recorded, Kind.COMMUNITY, event.community().value());
        switch (event) {
            case CommunityEvent.Formed it -> {
                body(recorded, it.coordinator());
                it.projects().forEach(one -> project(recorded, one));
            }
            case CommunityEvent.CharterChanged it -> {
                // Those that came and those that went; the others are where they were.
                var before = communities.formerProjects(it.community().value());
                var now = it.projects().stream().map(ProjectId::value).toList();
                Stream.concat(before.stream(), now.stream())
                        .distinct()
                        .filter(one -> before.contains(one) != now.contains(one))
                        .forEach(one -> project(recorded, new ProjectId(one)));
            }
            case CommunityEvent.VisibilityChanged _ -> {}
            case CommunityEvent.Invited it -> body(recorded, it.organisation());
            case CommunityEvent.InvitationEnded it -> body(recorded, it.organisation());
            case CommunityEvent.ContributionIntended it -> body(recorded, it.organisation());
            case CommunityEvent.ContributionWithdrawn it -> body(recorded, it.organisation());
            case CommunityEvent.DecisionRecorded _ -> {}
            case CommunityEvent.JoinAsked it -> body(recorded, it.organisation());
            case CommunityEvent.MemberAdmitted it -> member(recorded, it, it.organisation());
            case CommunityEvent.RequestDeclined it -> body(recorded, it.organisation());
            case CommunityEvent.RequestWithdrawn it -> body(recorded, it.organisation());
            case CommunityEvent.RoleChanged it -> body(recorded, it.organisation());
            case CommunityEvent.MemberRemoved it -> member(recorded, it, it.organisation());
            case CommunityEvent.MemberLeft it -> member(recorded, it, it.organisation());
            case CommunityEvent.Dissolved it -> {
                var slot = communities.timeline.current(it.community().value());
                for (var member : communities.members.all(slot)) {
                    body(recorded, new OrganisationId(member));
                }
                around(recorded, it);
            }
        }
    }

    /// Who builds together around a project is a part of its history.
    private void member(Recorded recorded, CommunityEvent event, OrganisationId body) {
        body(recorded, body);
        around(recorded, event);
    }

    private void around(Recorded recorded, CommunityEvent event) {
        var slot = communities.timeline.current(event.community().value());
        for (var project : communities.projects.all(slot)) {
            project(recorded, new ProjectId(project));
        }
    }

    private void project(Recorded recorded, ProjectId id) {
        touch(recorded, Kind.PROJECT, id.value());
    }

    private void body(Recorded recorded, OrganisationId id) {
        touch(recorded, Kind.ORGANISATION, id.value());
    }

    private void touch(Recorded recorded, Kind kind, String id) {
        touch(recorded, key(kind, id));
    }

    private void touch(Recorded recorded, String key) {
        touches.append(
                key,
                recorded.position(),
                recorded.aggregate(),
                recorded.version(),
                type(recorded.event()));
    }
}
