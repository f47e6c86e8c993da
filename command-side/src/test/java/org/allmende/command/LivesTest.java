package org.allmende.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.KernelJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Whatever people send, in whatever order: what must never be so never is. The rules are checked
/// on the events alone, without the states that decided them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 600;
    private static final JsonMapper JSON = KernelJson.mapper();

    private final Set<Class<?>> happened = new HashSet<>();

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdWhateverIsSent(long seed) {
        var commands = new RandomCommands(seed);
        var scenario = commands.begin();
        for (int i = 0; i < COMMANDS; i++) {
            scenario.at(commands.later());
            var actor = commands.actor();
            var command = commands.next(actor);
            try {
                step(scenario, actor, command);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "seed %d, step %d: %s sends %s".formatted(seed, i, actor, command), e);
            }
        }
        assertThatCode(() -> requireKept(scenario)).as("seed " + seed).doesNotThrowAnyException();
        scenario.events().values().stream()
                .flatMap(List::stream)
                .map(Event::getClass)
                .forEach(happened::add);
    }

    @AfterAll
    void nothingThatCanHappenWasLeftUntried() {
        assertThat(EventCatalogue.names().all().stream().map(EventNames.Entry::type))
                .allMatch(happened::contains);
    }

    private static void step(Scenario scenario, Actor actor, Command command) {
        var then = scenario.when(actor, command);
        if (then.isRefused()) {
            assertThat(then.problem().code().status()).isIn(401, 403, 404, 409, 422);
        } else if (!then.events().isEmpty()) {
            requireOrder(scenario.events(command.target()), scenario.today());
            if (isSaidAgain(command)) {
                requireNothingNew(scenario, actor, command);
            }
        }
    }

    /// Asking, joining, inviting and declaring are no such sayings: a second one is a second wish.
    private static boolean isSaidAgain(Command command) {
        return !command.creates()
                        && !(command instanceof CommunityCommand.AskToJoin)
                        && !(command instanceof OrganisationCommand.Invite)
                        && !(command instanceof CommunityCommand.Contribute)
                        && !(command instanceof CommunityCommand.RecordDecision)
                        && !(command instanceof ProjectCommand.DeleteDraft)
                || command instanceof OrganisationCommand.Claim;
    }

    private static void requireNothingNew(Scenario scenario, Actor actor, Command command) {
        var again = scenario.when(actor, command);
        if (again.isRefused()) {
            // The first saying may have taken the right, the sight or the community away.
            assertThat(again.problem().code())
                    .isIn(
                            Code.NOT_ALLOWED,
                            Code.NOT_FOUND,
                            Code.NOT_VERIFIED,
                            Code.DISSOLVED,
                            // Who had asked is a member by the invitation.
                            Code.ALREADY_MEMBER,
                            Code.LAST_COORDINATOR);
        } else {
            assertThat(again.events()).isEmpty();
        }
    }

    private static void requireOrder(List<Event> life, LocalDate today) {
        switch (life.getFirst()) {
            case OrganisationEvent _ -> requireAdministered(life);
            case ProjectEvent _ -> requireResponsibleAndDated(life, today);
            case CommunityEvent _ -> {
                requireCoordinated(life);
                requireInvited(life);
                requireOfMembers(life);
                requireDecided(life, today);
            }
            case ReuseEvent _ -> requireOneOpen(life, today);
            default -> {}
        }
    }

    /// A verified body always has an administrator, and is verified once.
    private static void requireAdministered(List<Event> life) {
        var people = new HashMap<PersonId, Set<Role>>();
        var used = new HashSet<InvitationId>();
        var verified = 0;
        for (var event : life) {
            switch ((OrganisationEvent) event) {
                case OrganisationEvent.ClaimVerified it -> {
                    verified++;
                    people.put(it.person(), Set.of(Role.ADMINISTRATOR));
                }
                case OrganisationEvent.InvitationAccepted it -> {
                    assertThat(people.put(it.person(), it.roles())).isNull();
                    assertThat(used.add(it.invitation())).isTrue();
                }
                case OrganisationEvent.InvitationEnded it ->
                        assertThat(used.add(it.invitation())).isTrue();
                case OrganisationEvent.PersonAdmitted it ->
                        assertThat(people.put(it.person(), it.roles())).isNull();
                case OrganisationEvent.RolesChanged it ->
                        assertThat(people.put(it.person(), it.roles())).isNotEqualTo(it.roles());
                case OrganisationEvent.PersonRemoved it ->
                        assertThat(people.remove(it.person())).isNotNull();
                default -> {}
            }
        }
        assertThat(verified).isLessThanOrEqualTo(1);
        if (verified == 1) {
            assertThat(people.values()).anyMatch(it -> it.contains(Role.ADMINISTRATOR));
        }
    }

    private static void requireResponsibleAndDated(List<Event> life, LocalDate today) {
        var responsible = ((ProjectEvent.Proposed) life.getFirst()).responsible();
        OrganisationId offered = null;
        ProjectId asked = null;
        ProjectId inFavourOf = null;
        var links = new HashSet<Integer>();
        var last = 0;
        for (var event : life) {
            switch (event) {
                case ProjectEvent.Proposed it -> assertThat(it.on()).isBeforeOrEqualTo(today);
                case ProjectEvent.LinkAdded it -> {
                    // A number is never given twice.
                    assertThat(it.link().n()).isEqualTo(++last);
                    links.add(last);
                }
                case ProjectEvent.LinkRemoved it -> assertThat(links.remove(it.n())).isTrue();
                case ProjectEvent.HandoverOffered it -> {
                    assertThat(offered).isNull();
                    assertThat(it.to()).isNotEqualTo(responsible);
                    offered = it.to();
                }
                case ProjectEvent.HandoverEnded it -> {
                    assertThat(it.to()).isEqualTo(offered);
                    offered = null;
                }
                case ProjectEvent.HandedOver it -> {
                    assertThat(it.from()).isEqualTo(responsible);
                    assertThat(it.to()).isEqualTo(offered);
                    responsible = it.to();
                    offered = null;
                }
                case ProjectEvent.Responded it -> assertThat(it.body()).isNotEqualTo(responsible);
                case ProjectEvent.RetirementAsked it -> {
                    assertThat(asked).isNull();
                    assertThat(inFavourOf).isNull();
                    assertThat(it.inFavourOf()).isNotEqualTo(it.project());
                    asked = it.inFavourOf();
                }
                case ProjectEvent.RetirementEnded it -> {
                    assertThat(it.inFavourOf()).isEqualTo(asked);
                    asked = null;
                }
                case ProjectEvent.Retired it -> {
                    assertThat(inFavourOf).isNull();
                    assertThat(asked).isIn(null, it.inFavourOf());
                    assertThat(it.inFavourOf()).isNotEqualTo(it.project());
                    inFavourOf = it.inFavourOf();
                    asked = null;
                }
                case ProjectEvent.RetirementUndone it -> {
                    assertThat(it.inFavourOf()).isEqualTo(inFavourOf);
                    inFavourOf = null;
                }
                case ProjectEvent.StageChanged it -> assertThat(it.on()).isBeforeOrEqualTo(today);
                default -> {}
            }
        }
        assertThat(life.subList(1, life.size())).noneMatch(ProjectEvent.Proposed.class::isInstance);
    }

    private static void requireCoordinated(List<Event> life) {
        var members = new HashMap<OrganisationId, MemberRole>();
        var dissolved = false;
        for (var event : life) {
            assertThat(dissolved).as("nothing after the end").isFalse();
            switch ((CommunityEvent) event) {
                case CommunityEvent.Formed it ->
                        members.put(it.coordinator(), MemberRole.COORDINATOR);
                case CommunityEvent.MemberAdmitted it ->
                        assertThat(members.put(it.organisation(), it.role())).isNull();
                case CommunityEvent.RoleChanged it ->
                        assertThat(members.put(it.organisation(), it.role())).isEqualTo(it.from());
                case CommunityEvent.MemberRemoved it ->
                        assertThat(members.remove(it.organisation())).isNotNull();
                case CommunityEvent.MemberLeft it ->
                        assertThat(members.remove(it.organisation())).isNotNull();
                case CommunityEvent.Dissolved _ -> dissolved = true;
                default -> {}
            }
            assertThat(members.isEmpty() || members.containsValue(MemberRole.COORDINATOR)).isTrue();
        }
        assertThat(dissolved || !members.isEmpty()).as("ends with its last member").isTrue();
    }

    /// Nobody is invited who is a member, and what was not offered cannot end.
    private static void requireInvited(List<Event> life) {
        var members = new HashSet<OrganisationId>();
        var invited = new HashMap<OrganisationId, MemberRole>();
        for (var event : life) {
            switch ((CommunityEvent) event) {
                case CommunityEvent.Formed it -> members.add(it.coordinator());
                case CommunityEvent.MemberAdmitted it -> {
                    members.add(it.organisation());
                    invited.remove(it.organisation());
                }
                case CommunityEvent.MemberRemoved it -> members.remove(it.organisation());
                case CommunityEvent.MemberLeft it -> members.remove(it.organisation());
                case CommunityEvent.Invited it -> {
                    assertThat(members).doesNotContain(it.organisation());
                    assertThat(invited.put(it.organisation(), it.role())).isNull();
                }
                case CommunityEvent.InvitationEnded it ->
                        assertThat(invited.remove(it.organisation())).isNotNull();
                default -> {}
            }
        }
    }

    /// Only members that do more than observe bring something in, and what they took with them is
    /// not taken back.
    private static void requireOfMembers(List<Event> life) {
        var roles = new HashMap<OrganisationId, MemberRole>();
        var open = new HashMap<Integer, OrganisationId>();
        var number = 0;
        for (var event : life) {
            switch ((CommunityEvent) event) {
                case CommunityEvent.Formed it ->
                        roles.put(it.coordinator(), MemberRole.COORDINATOR);
                case CommunityEvent.MemberAdmitted it -> roles.put(it.organisation(), it.role());
                case CommunityEvent.RoleChanged it -> roles.put(it.organisation(), it.role());
                case CommunityEvent.MemberRemoved it -> roles.remove(it.organisation());
                case CommunityEvent.MemberLeft it -> roles.remove(it.organisation());
                case CommunityEvent.ContributionIntended it -> {
                    assertThat(it.n()).isEqualTo(++number);
                    assertThat(roles.get(it.organisation()))
                            .isIn(MemberRole.COORDINATOR, MemberRole.MEMBER);
                    open.put(it.n(), it.organisation());
                }
                case CommunityEvent.ContributionWithdrawn it ->
                        assertThat(open.remove(it.n())).isEqualTo(it.organisation());
                default -> {}
            }
            open.values()
                    .removeIf(it -> !roles.containsKey(it) || roles.get(it) == MemberRole.OBSERVER);
        }
    }

    /// Each decision is replaced at most once, by a later one.
    private static void requireDecided(List<Event> life, LocalDate today) {
        var replaced = new HashSet<Integer>();
        var number = 0;
        for (var event : life) {
            if (event instanceof CommunityEvent.DecisionRecorded it) {
                assertThat(it.n()).isEqualTo(++number);
                assertThat(it.decidedOn()).isBeforeOrEqualTo(today);
                it.replaces()
                        .ifPresent(
                                old -> {
                                    assertThat(old).isBetween(1, it.n() - 1);
                                    assertThat(replaced.add(old)).isTrue();
                                });
            }
        }
    }

    private static void requireOneOpen(List<Event> life, LocalDate today) {
        var open = new HashSet<ReuseId>();
        var mistaken = new HashSet<ReuseId>();
        var number = 0;
        for (var event : life) {
            switch ((ReuseEvent) event) {
                case ReuseEvent.Declared it -> {
                    open.add(it.reuse());
                    assertThat(it.reuse().n()).isEqualTo(++number);
                    assertThat(it.on()).isBeforeOrEqualTo(today);
                }
                case ReuseEvent.StageChanged it -> assertThat(open).containsExactly(it.reuse());
                case ReuseEvent.Ended it -> assertThat(open.remove(it.reuse())).isTrue();
                case ReuseEvent.Confirmed it -> {
                    assertThat(open).containsExactly(it.reuse());
                    assertThat(it.on()).isBeforeOrEqualTo(today);
                }
                case ReuseEvent.Retracted it -> open.remove(it.reuse());
                default -> {}
            }
            var about = ((ReuseEvent) event).reuse();
            assertThat(mistaken).as("nothing after a mistake").doesNotContain(about);
            if (event instanceof ReuseEvent.Retracted) {
                mistaken.add(about);
            }
            assertThat(open).hasSizeLessThanOrEqualTo(1);
        }
    }

    /// What was folded step by step is what the events say from the beginning, and survives being
    /// written as a snapshot.
    private static void requireKept(Scenario scenario) {
        for (Map.Entry<String, Object> kept : scenario.states().entrySet()) {
            var state = kept.getValue();
            assertThat(scenario.refolded(kept.getKey())).isEqualTo(state);
            assertThat((Object) JSON.readValue(JSON.writeValueAsString(state), state.getClass()))
                    .isEqualTo(state);
        }
    }
}
