package org.allmende.command.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityCommand.AskToJoin;
import org.allmende.kernel.community.CommunityCommand.ChangeRole;
import org.allmende.kernel.community.CommunityCommand.DecideRequest;
import org.allmende.kernel.community.CommunityCommand.Dissolve;
import org.allmende.kernel.community.CommunityCommand.Form;
import org.allmende.kernel.community.CommunityCommand.KeepContact;
import org.allmende.kernel.community.CommunityCommand.Leave;
import org.allmende.kernel.community.CommunityCommand.RemoveMember;
import org.allmende.kernel.community.CommunityCommand.WithdrawRequest;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.Formed;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.MemberRemoved;
import org.allmende.kernel.community.CommunityEvent.RequestDeclined;
import org.allmende.kernel.community.CommunityEvent.RequestWithdrawn;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Projects;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Decides about communities. The facts it asks for are those of the projects named that are there
/// for the actor.
public final class CommunityDecider
        implements Decider<CommunityCommand, Community, CommunityEvent, Set<ProjectId>> {

    /// Every project named is looked up in the store.
    static final int MOST_PROJECTS = 50;

    private final Projects projects;

    public CommunityDecider(Projects projects) {
        this.projects = projects;
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
        return 1;
    }

    @Override
    public Set<ProjectId> ask(CommunityCommand command, Community community, Given<Void> given) {
        return command instanceof Form form
                ? form.projects().stream()
                        .distinct()
                        .limit(MOST_PROJECTS)
                        .filter(it -> isThere(it, given))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private boolean isThere(ProjectId project, Given<Void> given) {
        return projects.responsible(project)
                .filter(it -> it.visibleTo(given.actor(), given.standing()))
                .isPresent();
    }

    @Override
    public boolean visible(Community community, Given<Set<ProjectId>> given) {
        return community.visibleTo(given.actor(), given.standing());
    }

    @Override
    public Set<Party> parties(
            CommunityCommand command, Community community, Given<Set<ProjectId>> given) {
        var parties = Party.of(given.actor(), given.standing());
        if (parties.contains(Party.SPEAKER)) {
            var body = given.actor().requireBody();
            if (community != null && community.coordinates(body)) {
                parties.add(Party.COORDINATOR);
            }
            if (isNamed(body, command)) {
                parties.add(Party.ITSELF);
            }
        }
        return parties;
    }

    private static boolean isNamed(OrganisationId body, CommunityCommand command) {
        return switch (command) {
            case WithdrawRequest it -> it.organisation().equals(body);
            case Leave it -> it.organisation().equals(body);
            default -> false;
        };
    }

    @Override
    public List<CommunityEvent> decide(
            CommunityCommand command, Community community, Given<Set<ProjectId>> given) {
        if (community != null && community.dissolved()) {
            if (command instanceof Dissolve) {
                return List.of();
            }
            throw Refused.because(command instanceof Form ? Code.CONFLICT : Code.DISSOLVED);
        }
        return switch (command) {
            case Form it -> decide(it, community, given);
            case AskToJoin it -> decide(it, community, given.actor().requireBody());
            case DecideRequest it -> decide(it, community);
            case WithdrawRequest it -> decide(it, community);
            case ChangeRole it -> decide(it, community);
            case RemoveMember it -> decide(it, community);
            case Leave it -> decide(it, community);
            case KeepContact _ -> List.of();
            case Dissolve it -> List.of(new Dissolved(community.id(), Optional.of(it.reason())));
        };
    }

    private static List<CommunityEvent> decide(
            Form command, Community community, Given<Set<ProjectId>> given) {
        if (community != null) {
            throw Refused.because(Code.CONFLICT);
        }
        requireProjects(command.projects(), given.facts());
        return List.of(
                new Formed(
                        command.community(),
                        given.actor().requireBody(),
                        command.name(),
                        command.purpose(),
                        command.rules(),
                        command.projects().stream().distinct().toList(),
                        command.admission(),
                        command.visibility()));
    }

    private static void requireProjects(List<ProjectId> named, Set<ProjectId> there) {
        if (named.isEmpty()) {
            throw Refused.field("projects", Code.REQUIRED);
        }
        if (named.stream().distinct().count() > MOST_PROJECTS) {
            throw Refused.field("projects", Code.TOO_MANY, String.valueOf(MOST_PROJECTS));
        }
        var unknown =
                IntStream.range(0, named.size())
                        .filter(i -> !there.contains(named.get(i)))
                        .mapToObj(i -> unknown(i, named.get(i)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Problem.of(unknown));
        }
    }

    private static FieldError unknown(int i, ProjectId project) {
        return new FieldError(
                "projects[" + i + "]", Code.UNKNOWN_PROJECT, List.of(project.value()));
    }

    private static List<CommunityEvent> decide(
            AskToJoin command, Community community, OrganisationId body) {
        if (command.as() == MemberRole.COORDINATOR) {
            throw Refused.field("as", Code.UNKNOWN_CODE, "coordinator", "member, observer");
        }
        if (community.role(body).isPresent()) {
            throw Refused.because(Code.ALREADY_MEMBER);
        }
        if (community.request(body).isPresent()) {
            throw Refused.because(Code.ALREADY_ASKED);
        }
        return switch (community.admission()) {
            case OPEN -> List.of(new MemberAdmitted(community.id(), body, command.as()));
            case ON_REQUEST ->
                    List.of(new JoinAsked(community.id(), body, command.as(), command.message()));
            case BY_INVITATION -> throw Refused.because(Code.BY_INVITATION_ONLY);
        };
    }

    private static List<CommunityEvent> decide(DecideRequest command, Community community) {
        var body = command.organisation();
        var request = community.request(body);
        if (request.isEmpty()) {
            return decidedAgain(command, community);
        }
        return switch (command.decision()) {
            case ADMITTED ->
                    List.of(
                            new MemberAdmitted(
                                    community.id(), body, command.role().orElse(request.get())));
            case DECLINED ->
                    List.of(
                            new RequestDeclined(
                                    community.id(),
                                    body,
                                    command.reason()
                                            .orElseThrow(
                                                    () ->
                                                            Refused.field(
                                                                    "reason",
                                                                    Code.REASON_NEEDED))));
        };
    }

    /// Saying the same decision twice changes nothing.
    private static List<CommunityEvent> decidedAgain(DecideRequest command, Community community) {
        var body = command.organisation();
        var same =
                command.decision() == Decision.ADMITTED
                        ? community
                                .role(body)
                                .filter(is -> command.role().orElse(is) == is)
                                .isPresent()
                        : community.declined().contains(body);
        if (!same) {
            throw Refused.because(Code.NOT_ASKED);
        }
        return List.of();
    }

    private static List<CommunityEvent> decide(WithdrawRequest command, Community community) {
        var body = command.organisation();
        if (community.role(body).isPresent()) {
            throw Refused.because(Code.NOT_ASKED);
        }
        return community.request(body).isEmpty()
                ? List.of()
                : List.of(new RequestWithdrawn(community.id(), body));
    }

    private static List<CommunityEvent> decide(ChangeRole command, Community community) {
        var body = command.organisation();
        var from = community.role(body).orElseThrow(() -> Refused.because(Code.NOT_A_MEMBER));
        if (from == command.role()) {
            return List.of();
        }
        if (community.lastCoordinator(body)) {
            throw Refused.because(Code.LAST_COORDINATOR);
        }
        return List.of(new RoleChanged(community.id(), body, from, command.role()));
    }

    private static List<CommunityEvent> decide(RemoveMember command, Community community) {
        var body = command.organisation();
        if (isGone(body, community)) {
            return List.of();
        }
        if (community.lastCoordinator(body)) {
            throw Refused.because(Code.LAST_COORDINATOR);
        }
        return List.of(new MemberRemoved(community.id(), body, command.reason()));
    }

    private static List<CommunityEvent> decide(Leave command, Community community) {
        var body = command.organisation();
        if (isGone(body, community)) {
            return List.of();
        }
        var left = new MemberLeft(community.id(), body);
        if (community.members().size() == 1) {
            return List.of(left, new Dissolved(community.id(), Optional.empty()));
        }
        if (community.lastCoordinator(body)) {
            throw Refused.because(Code.LAST_COORDINATOR);
        }
        return List.of(left);
    }

    /// Whether the body was a member and is no longer.
    ///
    /// @throws Refused `not-a-member` for one that never was
    private static boolean isGone(OrganisationId body, Community community) {
        if (community.role(body).isPresent()) {
            return false;
        }
        if (!community.former().contains(body)) {
            throw Refused.because(Code.NOT_A_MEMBER);
        }
        return true;
    }

    @Override
    public Community evolve(Community community, CommunityEvent event) {
        return switch (event) {
            case Formed it ->
                    new Community(
                            it.community(),
                            it.admission(),
                            it.visibility(),
                            Map.of(it.coordinator(), MemberRole.COORDINATOR),
                            Map.of(),
                            Set.of(),
                            Set.of(),
                            false);
            case JoinAsked it -> community.asked(it.organisation(), it.as());
            case MemberAdmitted it -> community.with(it.organisation(), it.role());
            case RequestDeclined it -> community.declined(it.organisation());
            case RequestWithdrawn it -> community.withdrawn(it.organisation());
            case RoleChanged it -> community.with(it.organisation(), it.role());
            case MemberRemoved it -> community.without(it.organisation());
            case MemberLeft it -> community.without(it.organisation());
            case Dissolved _ -> community.asDissolved();
        };
    }
}
