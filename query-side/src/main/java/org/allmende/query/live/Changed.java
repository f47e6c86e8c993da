package org.allmende.query.live;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.store.Recorded;
import org.allmende.query.catalogue.Catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What looks different after an event, and to whom: the thing it happened to, the things that show
/// a count or a name of it, and the figures. Who may not see a thing does not learn that it
/// changed.
final class Changed {
    private static final Signal FIGURES = new Signal(LiveTopic.STATISTICS, "", Audience.ALL);

    private final Catalogue catalogue;
    private final Audiences audiences;

    Changed(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.audiences = new Audiences(catalogue);
    }

    List<Signal> by(Recorded recorded) {
        return by(recorded.event(), recorded.position()).stream().distinct().toList();
    }

    private List<Signal> by(Event event, long position) {
        return switch (event) {
            case OrganisationEvent it -> organisation(it);
            case ProjectEvent it -> project(it, position);
            case CommunityEvent it -> community(it, position);
            case ReuseEvent it -> reuse(it);
            // Where bodies lie and how many people live there.
            case RegisterEvent _ -> List.of(FIGURES);
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private List<Signal> organisation(OrganisationEvent event) {
        var body = event.organisation();
        return switch (event) {
            case OrganisationEvent.ClaimVerified _ ->
                    List.of(organisation(body, Audience.ALL), FIGURES);
            case OrganisationEvent.Claimed it -> claim(body, it.person());
            case OrganisationEvent.ClaimRejected it -> claim(body, it.person());
            case OrganisationEvent.MembershipRequested it -> people(body, it.person());
            case OrganisationEvent.RequestDeclined it -> people(body, it.person());
            case OrganisationEvent.Invited it -> people(body, it.by());
            case OrganisationEvent.InvitationEnded _ ->
                    List.of(organisation(body, Audiences.named(List.of(body.value()), List.of())));
            case OrganisationEvent.InvitationAccepted it -> people(body, it.person());
            case OrganisationEvent.PersonAdmitted it -> people(body, it.person());
            case OrganisationEvent.RolesChanged it -> people(body, it.person());
            case OrganisationEvent.PersonRemoved it -> people(body, it.person());
            case OrganisationEvent.Renamed _ -> followed(body);
            case OrganisationEvent.Dissolved _ -> followed(body);
            case OrganisationEvent.Restored _ -> followed(body);
        };
    }

    /// A body that nobody but its claimants sees is not told about.
    private List<Signal> followed(OrganisationId body) {
        var bodies = catalogue.organisations();
        var slot = bodies.timeline.current(body.value());
        if (slot < 0) {
            return List.of();
        }
        return bodies.verified(slot)
                ? List.of(organisation(body, Audience.ALL), FIGURES)
                : List.of(
                        organisation(body, Audiences.named(List.of(), bodies.claimants.all(slot))));
    }

    private static List<Signal> claim(OrganisationId body, PersonId claimant) {
        return List.of(organisation(body, Audiences.named(List.of(), List.of(claimant.value()))));
    }

    private static List<Signal> people(OrganisationId body, PersonId person) {
        return List.of(
                organisation(
                        body, Audiences.named(List.of(body.value()), List.of(person.value()))));
    }

    private static Signal organisation(OrganisationId body, Audience audience) {
        return new Signal(LiveTopic.ORGANISATIONS, body.value(), audience);
    }

    private List<Signal> project(ProjectEvent event, long position) {
        var id = event.project();
        var audience = audiences.project(id, position);
        var signals = new ArrayList<Signal>();
        signals.add(new Signal(LiveTopic.PROJECTS, id.value(), audience));
        var counted = audience.equals(Audience.ALL);
        switch (event) {
            case ProjectEvent.Proposed it when counted -> {
                signals.add(organisation(it.responsible(), Audience.ALL));
                signals.add(FIGURES);
            }
            case ProjectEvent.VisibilityChanged it
                    when counted || it.from() == Visibility.PUBLIC -> {
                signals.add(organisation(audiences.responsible(id), Audience.ALL));
                signals.add(FIGURES);
            }
            case ProjectEvent.Described _ when counted -> signals.add(FIGURES);
            case ProjectEvent.Classified _ when counted -> signals.add(FIGURES);
            case ProjectEvent.StageChanged _ when counted -> signals.add(FIGURES);
            case ProjectEvent.HandedOver it when counted -> {
                signals.add(organisation(it.from(), Audience.ALL));
                signals.add(organisation(it.to(), Audience.ALL));
                signals.add(FIGURES);
            }
            case ProjectEvent.Retired _ when counted -> retirement(signals, id);
            case ProjectEvent.RetirementUndone _ when counted -> retirement(signals, id);
            default -> {
                // A draft, or something no figure says.
            }
        }
        return signals;
    }

    /// One project less that is counted, or one more.
    private void retirement(List<Signal> signals, ProjectId project) {
        signals.add(organisation(audiences.responsible(project), Audience.ALL));
        signals.add(FIGURES);
    }

    private List<Signal> community(CommunityEvent event, long position) {
        var audience = audiences.community(event.community());
        return switch (event) {
            case CommunityEvent.Formed it -> {
                var signals = membership(event, it.coordinator(), audience);
                it.projects().forEach(project -> follow(signals, project, audience, position));
                yield signals;
            }
            case CommunityEvent.Dissolved it -> {
                var slot = catalogue.communities().timeline.current(it.community().value());
                var signals = membership(event, null, audience);
                if (audience.equals(Audience.ALL)) {
                    members(signals, slot);
                }
                for (var project : catalogue.communities().projects.all(slot)) {
                    follow(signals, new ProjectId(project), audience, position);
                }
                yield signals;
            }
            case CommunityEvent.CharterChanged it -> {
                var signals = changed(event, audience);
                var slot = catalogue.communities().timeline.current(it.community().value());
                var before = catalogue.communities().timeline.former(slot);
                // Each of these names the community, those that went no longer.
                Stream.of(slot, before)
                        .flatMap(one -> catalogue.communities().projects.all(one).stream())
                        .distinct()
                        .forEach(one -> follow(signals, new ProjectId(one), audience, position));
                yield signals;
            }
            case CommunityEvent.VisibilityChanged it -> {
                var signals = changed(event, audience);
                if (audience.equals(Audience.ALL) || it.from() == Visibility.PUBLIC) {
                    counted(signals, it.community(), position);
                    signals.add(FIGURES);
                }
                yield signals;
            }
            case CommunityEvent.Invited it -> request(event, it.organisation());
            case CommunityEvent.InvitationEnded it -> request(event, it.organisation());
            case CommunityEvent.ContributionIntended _ -> changed(event, audience);
            case CommunityEvent.ContributionWithdrawn _ -> changed(event, audience);
            case CommunityEvent.DecisionRecorded _ -> changed(event, audience);
            case CommunityEvent.JoinAsked it -> request(event, it.organisation());
            case CommunityEvent.RequestDeclined it -> request(event, it.organisation());
            case CommunityEvent.RequestWithdrawn it -> request(event, it.organisation());
            case CommunityEvent.MemberAdmitted it -> membership(event, it.organisation(), audience);
            case CommunityEvent.MemberRemoved it -> membership(event, it.organisation(), audience);
            case CommunityEvent.MemberLeft it -> membership(event, it.organisation(), audience);
            case CommunityEvent.RoleChanged _ -> changed(event, audience);
        };
    }

    private static List<Signal> changed(CommunityEvent event, Audience audience) {
        var signals = new ArrayList<Signal>();
        signals.add(new Signal(LiveTopic.COMMUNITIES, event.community().value(), audience));
        return signals;
    }

    /// Members count the public communities, projects name those that everybody sees.
    private void counted(List<Signal> signals, CommunityId community, long position) {
        var slot = catalogue.communities().timeline.current(community.value());
        members(signals, slot);
        for (var project : catalogue.communities().projects.all(slot)) {
            follow(signals, new ProjectId(project), Audience.ALL, position);
        }
    }

    private void members(List<Signal> signals, int slot) {
        for (var member : catalogue.communities().members.all(slot)) {
            signals.add(organisation(new OrganisationId(member), Audience.ALL));
        }
    }

    /// The community, its member's count of communities, and the figures.
    private static List<Signal> membership(
            CommunityEvent event, OrganisationId member, Audience audience) {
        var signals = changed(event, audience);
        if (audience.equals(Audience.ALL)) {
            if (member != null) {
                signals.add(organisation(member, Audience.ALL));
            }
            signals.add(FIGURES);
        }
        return signals;
    }

    /// A project shows the communities around it, to who sees both.
    private void follow(
            List<Signal> signals, ProjectId project, Audience ofCommunity, long position) {
        var ofProject = audiences.project(project, position);
        signals.add(
                new Signal(
                        LiveTopic.PROJECTS,
                        project.value(),
                        ofProject.level().compareTo(ofCommunity.level()) < 0
                                ? ofCommunity
                                : ofProject));
    }

    private List<Signal> request(CommunityEvent event, OrganisationId asker) {
        return List.of(
                new Signal(
                        LiveTopic.COMMUNITIES,
                        event.community().value(),
                        audiences.request(event.community(), asker)));
    }

    private List<Signal> reuse(ReuseEvent event) {
        var reuse = event.reuse();
        var signals = new ArrayList<Signal>();
        signals.add(new Signal(LiveTopic.REUSE, reuse.value(), audiences.reuse(reuse)));
        // What is hidden now was counted before.
        if (event instanceof ReuseEvent.VisibilityChanged || audiences.open(reuse)) {
            var audience = audiences.ofOpen(reuse);
            signals.add(new Signal(LiveTopic.PROJECTS, reuse.project().value(), audience));
            if (audience.equals(Audience.ALL)) {
                signals.add(organisation(reuse.body(), Audience.ALL));
                signals.add(FIGURES);
            }
        }
        return signals;
    }
}
