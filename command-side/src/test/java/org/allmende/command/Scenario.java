package org.allmende.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.allmende.command.community.CommunityDecider;
import org.allmende.command.organisation.OrganisationDecider;
import org.allmende.command.organisation.StoredBodies;
import org.allmende.command.project.ProjectDecider;
import org.allmende.command.project.StoredProjects;
import org.allmende.command.register.RegisterDecider;
import org.allmende.command.register.StoredRegisters;
import org.allmende.command.reuse.ReuseDecider;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Berlin;
import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.Given;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.organisation.Standing;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.text.Name;
import org.allmende.platform.command.Access;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Decider.Made;
import org.allmende.platform.command.Party;
import org.allmende.platform.command.States;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Given what happened, when somebody sends a command, then this happens or is refused: all
/// deciders over events in memory, asked in the order the contract promises.
public final class Scenario implements States {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<Decider<?, ?, ?, ?>> deciders;
    private final Bodies bodies;
    private final Access access = new AccessTable();
    private final Map<String, List<Event>> events = new LinkedHashMap<>();
    private final Map<String, Object> states = new HashMap<>();
    private Instant now = TODAY.atTime(10, 0).atZone(Berlin.ZONE).toInstant();

    public Scenario() {
        var register = new RegisterDecider();
        var registers = new StoredRegisters(this, register);
        var organisation = new OrganisationDecider(registers);
        bodies = new StoredBodies(this, organisation);
        var project = new ProjectDecider(this, bodies);
        var projects = new StoredProjects(this, project);
        deciders =
                List.of(
                        register,
                        organisation,
                        project,
                        new CommunityDecider(projects, bodies),
                        new ReuseDecider(projects, registers));
        given(
                new RegisterEvent.Founded(
                        SmallRegister.EDITION.date(),
                        SmallRegister.EDITION.source(),
                        RegisterText.pack(SmallRegister.EDITION)));
    }

    /// These things happened before.
    public Scenario given(Event... happened) {
        for (var event : happened) {
            append(aggregate(event), deciderOf(event), event);
        }
        return this;
    }

    /// The body is verified and this person administers it.
    public Scenario verified(OrganisationId body, PersonId administrator) {
        return given(
                claimed(body, 1, administrator),
                new OrganisationEvent.ClaimVerified(body, ClaimId.of(1), administrator));
    }

    /// The person speaks for the verified body.
    public Scenario belongs(OrganisationId body, PersonId person, Role... roles) {
        return given(
                new OrganisationEvent.PersonAdmitted(
                        body, person, Set.of(roles), Optional.empty()));
    }

    public static OrganisationEvent.Claimed claimed(
            OrganisationId body, int number, PersonId person) {
        return new OrganisationEvent.Claimed(
                body,
                ClaimId.of(number),
                person,
                new Name("Body " + body),
                OrganisationKind.TOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Scenario at(Instant moment) {
        now = moment;
        return this;
    }

    public LocalDate today() {
        return Berlin.day(now);
    }

    /// Sends a command; what it decides has happened from then on.
    public Then when(Actor actor, Command command) {
        try {
            return new Then(handle(deciderOf(command), actor, command, true), null);
        } catch (Refused refused) {
            return new Then(null, refused.problem());
        }
    }

    /// Whether the actor would get as far as the rules; else what refuses it.
    public Optional<Code> right(Actor actor, Command command) {
        try {
            handle(deciderOf(command), actor, command, false);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problem().code());
        }
    }

    public List<Event> events(String aggregate) {
        return events.getOrDefault(aggregate, List.of());
    }

    public Map<String, List<Event>> events() {
        return events;
    }

    public Map<String, Object> states() {
        return states;
    }

    /// The state folded afresh from the first event.
    public Object refolded(String aggregate) {
        return refold(deciderOf(events(aggregate).getFirst()), events(aggregate));
    }

    private static <E extends Event, S> S refold(Decider<?, S, E, ?> decider, List<Event> events) {
        S state = null;
        for (var event : events) {
            state = decider.evolve(state, decider.events().cast(event));
        }
        return state;
    }

    @Override
    public <C extends Command, S, E extends Event> Optional<S> of(
            Decider<C, S, E, ?> decider, String id) {
        return Optional.ofNullable(states.get(id)).map(decider.state()::cast);
    }

    private <C extends Command, S, E extends Event, F> Outcome handle(
            Decider<C, S, E, F> decider, Actor actor, Command sent, boolean decide) {
        var command = decider.commands().cast(sent);
        var state = of(decider, command.target()).orElse(null);
        var standing =
                actor.person()
                        .flatMap(it -> actor.body().map(body -> bodies.standing(body, it)))
                        .orElse(Standing.NONE);
        var facts = decider.ask(command, state, new Given<>(actor, standing, now, null));
        var given = new Given<>(actor, standing, now, facts);
        if (!command.creates() && (state == null || !decider.visible(state, given))) {
            throw Refused.because(Code.NOT_FOUND);
        }
        var parties = decider.parties(command, state, given);
        if (parties.stream().noneMatch(access.of(command.getClass())::contains)) {
            throw Refused.because(
                    actor.person().isEmpty()
                            ? Code.NOT_SIGNED_IN
                            : parties.contains(Party.CLAIMANT) || standing.claim().isPresent()
                                    ? Code.NOT_VERIFIED
                                    : Code.NOT_ALLOWED);
        }
        if (!decide) {
            return new Outcome(List.of(), null);
        }
        var decided = decider.decide(command, state, given);
        decided.forEach(event -> append(command.target(), decider, event));
        var made = decided.stream().flatMap(it -> decider.made(it).stream()).findFirst();
        var after = of(decider, command.target()).orElse(null);
        return new Outcome(
                List.copyOf(decided), made.orElseGet(() -> decider.made(command, after, given)));
    }

    private <S, E extends Event> void append(
            String aggregate, Decider<?, S, E, ?> decider, Event event) {
        var before = decider.state().cast(states.get(aggregate));
        states.put(aggregate, decider.evolve(before, decider.events().cast(event)));
        events.computeIfAbsent(aggregate, _ -> new ArrayList<>()).add(event);
    }

    private Decider<?, ?, ?, ?> deciderOf(Command command) {
        return deciders.stream().filter(it -> it.commands().isInstance(command)).findFirst().get();
    }

    private Decider<?, ?, ?, ?> deciderOf(Event event) {
        return deciders.stream().filter(it -> it.events().isInstance(event)).findFirst().get();
    }

    private static String aggregate(Event event) {
        return switch (event) {
            case OrganisationEvent it -> it.organisation().value();
            case ProjectEvent it -> it.project().value();
            case CommunityEvent it -> it.community().value();
            case ReuseEvent it -> it.reuse().aggregate();
            case RegisterEvent _ -> RegisterCommand.ID;
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private record Outcome(List<Event> events, Made made) {}

    /// What came of a command.
    public static final class Then {

        private final Outcome outcome;
        private final Problem problem;

        private Then(Outcome outcome, Problem problem) {
            this.outcome = outcome;
            this.problem = problem;
        }

        /// Exactly this happens.
        public Then happens(Event... expected) {
            assertThat(events()).containsExactly(expected);
            return this;
        }

        /// It is so already.
        public Then changesNothing() {
            return happens();
        }

        /// The answer names this.
        public Then made(String id, String part) {
            events();
            assertThat(outcome.made()).isEqualTo(new Made(id, Optional.ofNullable(part)));
            return this;
        }

        public Then refused(Code code) {
            assertThat(problem).as("a refusal").isNotNull();
            assertThat(problem.code()).isEqualTo(code);
            return this;
        }

        /// Refused for these fields.
        public Then refused(Code code, String... fields) {
            refused(code);
            assertThat(problem.errors().stream().map(Problem.FieldError::field))
                    .containsExactly(fields);
            return this;
        }

        /// The refusal says more.
        public Then saying(String member, String value) {
            assertThat(problem.members()).containsEntry(member, value);
            return this;
        }

        public boolean isRefused() {
            return problem != null;
        }

        public Problem problem() {
            return problem;
        }

        public List<Event> events() {
            if (problem != null) {
                fail("refused: " + problem);
            }
            return outcome.events();
        }
    }
}
