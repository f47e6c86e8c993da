package org.allmende.command.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityCommand.AcceptInvitation;
import org.allmende.kernel.community.CommunityCommand.AskToJoin;
import org.allmende.kernel.community.CommunityCommand.ChangeCharter;
import org.allmende.kernel.community.CommunityCommand.ChangeRole;
import org.allmende.kernel.community.CommunityCommand.ChangeVisibility;
import org.allmende.kernel.community.CommunityCommand.Contribute;
import org.allmende.kernel.community.CommunityCommand.DecideRequest;
import org.allmende.kernel.community.CommunityCommand.Dissolve;
import org.allmende.kernel.community.CommunityCommand.EndInvitation;
import org.allmende.kernel.community.CommunityCommand.Form;
import org.allmende.kernel.community.CommunityCommand.Invite;
import org.allmende.kernel.community.CommunityCommand.KeepContact;
import org.allmende.kernel.community.CommunityCommand.Leave;
import org.allmende.kernel.community.CommunityCommand.RecordDecision;
import org.allmende.kernel.community.CommunityCommand.RemoveMember;
import org.allmende.kernel.community.CommunityCommand.WithdrawContribution;
import org.allmende.kernel.community.CommunityCommand.WithdrawRequest;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.CharterChanged;
import org.allmende.kernel.community.CommunityEvent.ContributionIntended;
import org.allmende.kernel.community.CommunityEvent.ContributionWithdrawn;
import org.allmende.kernel.community.CommunityEvent.DecisionRecorded;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.Formed;
import org.allmende.kernel.community.CommunityEvent.InvitationEnded;
import org.allmende.kernel.community.CommunityEvent.Invited;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.MemberRemoved;
import org.allmende.kernel.community.CommunityEvent.RequestDeclined;
import org.allmende.kernel.community.CommunityEvent.RequestWithdrawn;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.allmende.kernel.community.CommunityEvent.VisibilityChanged;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Projects;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides about communities: one place for what is asked, who may, and how the state follows; the
/// rules stand in [Chartering], [Joining], [Belonging] and [Undertaking].
public final class CommunityDecider
        implements Decider<CommunityCommand, Community, CommunityEvent, Facts> {

    private final Projects projects;
    private final Bodies bodies;

    public CommunityDecider(Projects projects, Bodies bodies) {
        this.projects = projects;
        this.bodies = bodies;
    }

    @Override
    public String type() {
        return "community";
    }

    @Override
    public Class<CommunityCommand> commands() {
        return CommunityCommand.class;
    }

    @Override
    public Class<CommunityEvent> events() {
        return CommunityEvent.class;
    }

    @Override
    public Class<Community> state() {
        return Community.class;
    }

    @Override
    public int stateRevision() {
        return 2;
    }

    @Override
    public Facts ask(CommunityCommand command, Community community, Given<Void> given) {
        return switch (command) {
            case Form it -> looked(it.projects(), List.of(), given);
            // Who does not coordinate is refused anyway, whatever the projects are.
            case ChangeCharter it when community != null && coordinates(community, given) ->
                    looked(it.projects(), community.charter().projects(), given);
            case Invite it -> new Facts(Set.of(), Set.of(), isVerified(it.organisation(), given));
            default -> Facts.NONE;
        };
    }

    private Facts looked(List<ProjectId> named, Collection<ProjectId> before, Given<Void> given) {
        var seen = new HashSet<ProjectId>();
        var hidden = new HashSet<ProjectId>();
        named.stream()
                .distinct()
                .limit(Chartering.MOST_PROJECTS)
                .filter(it -> isThere(it, given))
                .forEach(seen::add);
        for (var project : before) {
            if (!named.contains(project) && projects.responsible(project).isPresent()) {
                (isThere(project, given) ? seen : hidden).add(project);
            }
        }
        return new Facts(seen, hidden, false);
    }

    private boolean isThere(ProjectId project, Given<Void> given) {
        return projects.responsible(project)
                .filter(it -> it.visibleTo(given.actor(), given.standing()))
                .isPresent();
    }

    private boolean isVerified(OrganisationId body, Given<Void> given) {
        return given.actor()
                .person()
                .filter(person -> bodies.standing(body, person).verified())
                .isPresent();
    }

    private static boolean coordinates(Community community, Given<?> given) {
        return given.actor().body().filter(community.circle()::coordinates).isPresent();
    }

    @Override
    public boolean visible(Community community, Given<Facts> given) {
        return community.visibleTo(given.actor(), given.standing());
    }

    @Override
    public Set<Party> parties(CommunityCommand command, Community community, Given<Facts> given) {
        var parties = Party.of(given.actor(), given.standing());
        if (parties.contains(Party.SPEAKER)) {
            var body = given.actor().requireBody();
            if (community != null) {
                community.circle().role(body).map(CommunityDecider::party).ifPresent(parties::add);
            }
            if (isNamed(body, command, community)) {
                parties.add(Party.ITSELF);
            }
        }
        return parties;
    }

    private static Party party(MemberRole role) {
        return switch (role) {
            case COORDINATOR -> Party.COORDINATOR;
            case MEMBER -> Party.MEMBER;
            case OBSERVER -> Party.OBSERVER;
        };
    }

    private static boolean isNamed(
            OrganisationId body, CommunityCommand command, Community community) {
        return switch (command) {
            case WithdrawRequest it -> it.organisation().equals(body);
            case AcceptInvitation it -> it.organisation().equals(body);
            case EndInvitation it -> it.organisation().equals(body);
            case Leave it -> it.organisation().equals(body);
            case WithdrawContribution it -> isOwn(it.n(), body, community);
            default -> false;
        };
    }

    /// What never was is nobody's: to a member it is answered as what is not there.
    private static boolean isOwn(int n, OrganisationId body, Community community) {
        return community
                .contributions()
                .body(n)
                .map(body::equals)
                .orElseGet(() -> community.circle().role(body).isPresent());
    }

    @Override
    public List<CommunityEvent> decide(
            CommunityCommand command, Community community, Given<Facts> given) {
        if (community != null && community.dissolved()) {
            if (command instanceof Dissolve) {
                return List.of();
            }
            throw Refused.because(command instanceof Form ? Code.CONFLICT : Code.DISSOLVED);
        }
        return switch (command) {
            case Form it -> Chartering.decide(it, community, given);
            case ChangeCharter it -> Chartering.decide(it, community, given.facts());
            case ChangeVisibility it -> Chartering.decide(it, community);
            case AskToJoin it -> Joining.decide(it, community, given.actor().requireBody());
            case DecideRequest it -> Joining.decide(it, community);
            case WithdrawRequest it -> Joining.decide(it, community);
            case Invite it -> Joining.decide(it, community, given.facts());
            case AcceptInvitation it -> Joining.decide(it, community);
            case EndInvitation it -> Joining.decide(it, community);
            case Contribute it -> Undertaking.decide(it, community, given);
            case WithdrawContribution it -> Undertaking.decide(it, community);
            case RecordDecision it -> Undertaking.decide(it, community, given);
            case ChangeRole it -> Belonging.decide(it, community);
            case RemoveMember it -> Belonging.decide(it, community);
            case Leave it -> Belonging.decide(it, community);
            case KeepContact _ -> List.of();
            case Dissolve it -> List.of(new Dissolved(community.id(), Optional.of(it.reason())));
        };
    }

    @Override
    public Community evolve(Community community, CommunityEvent event) {
        return switch (event) {
            case Formed it ->
                    new Community(
                            it.community(),
                            Charter.of(it),
                            it.visibility(),
                            Circle.around(it.coordinator()),
                            Contributions.NONE,
                            Decisions.NONE,
                            false);
            case CharterChanged it -> community.with(Charter.of(it));
            case VisibilityChanged it -> community.with(it.visibility());
            case JoinAsked it ->
                    community.with(community.circle().asked(it.organisation(), it.as()));
            case MemberAdmitted it ->
                    community.with(community.circle().with(it.organisation(), it.role()));
            case RequestDeclined it ->
                    community.with(community.circle().declined(it.organisation()));
            case RequestWithdrawn it ->
                    community.with(community.circle().withdrawn(it.organisation()));
            case Invited it ->
                    community.with(community.circle().invited(it.organisation(), it.role()));
            case InvitationEnded it ->
                    community.with(community.circle().uninvited(it.organisation()));
            case RoleChanged it -> {
                var changed = community.with(community.circle().with(it.organisation(), it.role()));
                yield it.role() == MemberRole.OBSERVER
                        ? changed.with(changed.contributions().without(it.organisation()))
                        : changed;
            }
            case MemberRemoved it -> without(community, it.organisation());
            case MemberLeft it -> without(community, it.organisation());
            case ContributionIntended it ->
                    community.with(community.contributions().with(it.n(), it.organisation()));
            case ContributionWithdrawn it ->
                    community.with(community.contributions().without(it.n()));
            case DecisionRecorded it -> {
                var decisions = community.decisions().next();
                yield community.with(it.replaces().map(decisions::replacing).orElse(decisions));
            }
            case Dissolved _ -> community.asDissolved();
        };
    }

    private static Community without(Community community, OrganisationId body) {
        return community
                .with(community.circle().without(body))
                .with(community.contributions().without(body));
    }

    @Override
    public Optional<Made> made(CommunityEvent event) {
        return switch (event) {
            case ContributionIntended it -> Optional.of(part(it, it.n()));
            case DecisionRecorded it -> Optional.of(part(it, it.n()));
            default -> Optional.empty();
        };
    }

    private static Made part(CommunityEvent event, int n) {
        return new Made(event.community().value(), Optional.of(String.valueOf(n)));
    }
}
