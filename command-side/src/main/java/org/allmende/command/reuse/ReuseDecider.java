package org.allmende.command.reuse;

import org.allmende.command.reuse.Reuse.Declaration;
import org.allmende.command.reuse.Reuse.Said;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Projects;
import org.allmende.kernel.register.Registers;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseCommand.ChangeStage;
import org.allmende.kernel.reuse.ReuseCommand.ChangeVisibility;
import org.allmende.kernel.reuse.ReuseCommand.Confirm;
import org.allmende.kernel.reuse.ReuseCommand.Correct;
import org.allmende.kernel.reuse.ReuseCommand.Declare;
import org.allmende.kernel.reuse.ReuseCommand.EndOwn;
import org.allmende.kernel.reuse.ReuseCommand.Existing;
import org.allmende.kernel.reuse.ReuseCommand.ReportExperience;
import org.allmende.kernel.reuse.ReuseCommand.Retract;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseEvent.Confirmed;
import org.allmende.kernel.reuse.ReuseEvent.Corrected;
import org.allmende.kernel.reuse.ReuseEvent.Declared;
import org.allmende.kernel.reuse.ReuseEvent.Ended;
import org.allmende.kernel.reuse.ReuseEvent.ExperienceReported;
import org.allmende.kernel.reuse.ReuseEvent.Retracted;
import org.allmende.kernel.reuse.ReuseEvent.StageChanged;
import org.allmende.kernel.reuse.ReuseEvent.VisibilityChanged;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Note;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides about the reuse (*Nachnutzung*) of one project by one body.
public final class ReuseDecider implements Decider<ReuseCommand, Reuse, ReuseEvent, Facts> {

    /// Nobody chose a language for it.
    private static final Note TAKEN_OVER =
            new Note("Das Projekt ist jetzt das eigene. / The project is its own now.");

    private final Projects projects;
    private final Registers registers;

    public ReuseDecider(Projects projects, Registers registers) {
        this.projects = projects;
        this.registers = registers;
    }

    @Override
    public String type() {
        return "reuse";
    }

    @Override
    public Class<ReuseCommand> commands() {
        return ReuseCommand.class;
    }

    @Override
    public Class<ReuseEvent> events() {
        return ReuseEvent.class;
    }

    @Override
    public Class<Reuse> state() {
        return Reuse.class;
    }

    @Override
    public int stateRevision() {
        return 2;
    }

    @Override
    public Facts ask(ReuseCommand command, Reuse reuse, Given<Void> given) {
        return switch (command) {
            case Declare it -> ask(it, given);
            case Existing it ->
                    new Facts(
                            projects.responsible(it.reuse().project()),
                            it instanceof Correct
                                    ? Optional.of(registers.current())
                                    : Optional.empty(),
                            Optional.ofNullable(reuse).flatMap(all -> all.find(it.reuse())));
            case EndOwn it ->
                    new Facts(
                            projects.responsible(it.project()),
                            Optional.empty(),
                            Optional.ofNullable(reuse).map(all -> all.declarations().getLast()));
        };
    }

    private Facts ask(Declare command, Given<Void> given) {
        // What is declared here is made, but what it is about has to be there for the actor.
        var project =
                projects.responsible(command.project())
                        .filter(it -> it.visibleTo(given.actor(), given.standing()))
                        .orElseThrow(() -> Refused.because(Code.NOT_FOUND));
        return new Facts(Optional.of(project), Optional.of(registers.current()), Optional.empty());
    }

    @Override
    public boolean visible(Reuse reuse, Given<Facts> given) {
        return given.facts().meant().filter(it -> visible(it, reuse.body(), given)).isPresent();
    }

    /// One that is not open, or was a mistake, is there for its own body alone, an open one for who
    /// sees the project.
    private static boolean visible(
            Declaration declaration, OrganisationId body, Given<Facts> given) {
        return given.actor().equals(Actor.platform())
                || speaksFor(body, given)
                || declaration.open()
                        && !declaration.retracted()
                        && given.facts()
                                .project()
                                .filter(it -> it.visibleTo(given.actor(), given.standing()))
                                .isPresent();
    }

    private static boolean speaksFor(OrganisationId body, Given<Facts> given) {
        return given.standing().speaks() && given.actor().body().equals(Optional.of(body));
    }

    @Override
    public Set<Party> parties(ReuseCommand command, Reuse reuse, Given<Facts> given) {
        var parties = Party.of(given.actor(), given.standing());
        switch (command) {
            case Declare it -> {
                // A body speaks for itself alone.
                if (!speaksFor(it.body(), given)) {
                    parties.remove(Party.SPEAKER);
                }
            }
            case Existing it -> {
                if (speaksFor(it.reuse().body(), given)) {
                    parties.add(Party.DECLARER);
                }
            }
            case EndOwn _ -> {
                // The platform's alone.
            }
        }
        return parties;
    }

    @Override
    public List<ReuseEvent> decide(ReuseCommand command, Reuse reuse, Given<Facts> given) {
        return switch (command) {
            case Declare it -> decide(it, reuse, given);
            case Existing it -> decide(it, given);
            case EndOwn it -> decide(it, reuse, given);
        };
    }

    private static List<ReuseEvent> decide(EndOwn command, Reuse reuse, Given<Facts> given) {
        var own =
                given.facts().project().filter(it -> it.body().equals(command.body())).isPresent();
        return reuse.running().stream()
                .filter(_ -> own)
                .<ReuseEvent>map(it -> new Ended(it.id(), it.stage(), given.today(), TAKEN_OVER))
                .toList();
    }

    private static List<ReuseEvent> decide(Declare command, Reuse reuse, Given<Facts> given) {
        var project = given.facts().project().orElseThrow();
        if (project.body().equals(command.body())) {
            throw Refused.because(Code.OWN_PROJECT);
        }
        Optional.ofNullable(reuse).flatMap(Reuse::running).ifPresent(ReuseDecider::refuseAnother);
        if (command.stage() == ReuseStage.ENDED) {
            throw Refused.field(
                    "stage",
                    Code.UNKNOWN_CODE,
                    ReuseStage.ENDED.code(),
                    "evaluation, decided, introducing, productive");
        }
        requireSomething(command.stage(), given);
        var number = reuse == null ? 1 : reuse.declarations().size() + 1;
        return List.of(
                new Declared(
                        ReuseId.of(command.project(), command.body(), number),
                        command.stage(),
                        given.day(command.since(), "since"),
                        command.how(),
                        command.operation(),
                        command.since(),
                        command.note(),
                        Covers.of(
                                command.covers(),
                                command.body(),
                                given.facts().register().orElseThrow()),
                        command.open()));
    }

    private static void refuseAnother(Declaration running) {
        throw new Refused(Problem.of(Code.ALREADY_DECLARED).with("reuse", running.id().value()));
    }

    /// What is an idea or a plan can be evaluated, no more.
    private static void requireSomething(ReuseStage stage, Given<Facts> given) {
        var nothing = given.facts().project().filter(it -> !it.reusable()).isPresent();
        if (nothing && stage != ReuseStage.EVALUATION && stage != ReuseStage.ENDED) {
            throw Refused.because(Code.NOTHING_TO_REUSE);
        }
    }

    private static List<ReuseEvent> decide(Existing command, Given<Facts> given) {
        var declaration = given.facts().meant().orElseThrow();
        if (declaration.retracted() && !(command instanceof Retract)) {
            throw Refused.because(Code.RETRACTED);
        }
        return switch (command) {
            case ChangeStage it -> decide(it, declaration, given);
            case ChangeVisibility it ->
                    it.open() == declaration.open()
                            ? List.of()
                            : List.of(new VisibilityChanged(it.reuse(), it.open()));
            case Correct it -> decide(it, declaration, given);
            case Confirm it -> decide(it, declaration, given);
            case ReportExperience it ->
                    declaration.experience().equals(Optional.of(it.experience()))
                            ? List.of()
                            : List.of(new ExperienceReported(it.reuse(), it.experience()));
            case Retract it ->
                    declaration.retracted()
                            ? List.of()
                            : List.of(new Retracted(it.reuse(), it.reason()));
        };
    }

    private static List<ReuseEvent> decide(
            ChangeStage command, Declaration declaration, Given<Facts> given) {
        var on = given.day(command.on(), "on");
        var same = command.stage() == declaration.stage();
        if (same && (command.on().isEmpty() || on.equals(declaration.on()))) {
            return List.of();
        }
        if (declaration.ended()) {
            throw Refused.because(Code.ENDED);
        }
        if (command.stage() == ReuseStage.ENDED) {
            var reason =
                    command.reason().orElseThrow(() -> Refused.field("reason", Code.REASON_NEEDED));
            return List.of(new Ended(command.reuse(), declaration.stage(), on, reason));
        }
        if (!same) {
            requireSomething(command.stage(), given);
        }
        return List.of(
                new StageChanged(
                        command.reuse(),
                        declaration.stage(),
                        command.stage(),
                        on,
                        command.reason()));
    }

    /// What was said may be put right after the end as well: the past counts, too.
    private static List<ReuseEvent> decide(
            Correct command, Declaration declaration, Given<Facts> given) {
        command.since().ifPresent(_ -> given.day(command.since(), "since"));
        var said =
                new Said(
                        command.how(),
                        command.operation(),
                        command.since(),
                        command.note(),
                        Covers.of(
                                command.covers(),
                                command.reuse().body(),
                                given.facts().register().orElseThrow()));
        return said.equals(declaration.said())
                ? List.of()
                : List.of(
                        new Corrected(
                                command.reuse(),
                                said.how(),
                                said.operation(),
                                said.since(),
                                said.note(),
                                said.covers()));
    }

    /// Once a day is enough.
    private static List<ReuseEvent> decide(
            Confirm command, Declaration declaration, Given<Facts> given) {
        if (declaration.ended()) {
            throw Refused.because(Code.ENDED);
        }
        return declaration.confirmed().equals(Optional.of(given.today()))
                ? List.of()
                : List.of(new Confirmed(command.reuse(), given.today()));
    }

    @Override
    public Reuse evolve(Reuse reuse, ReuseEvent event) {
        return switch (event) {
            case Declared it -> (reuse == null ? none(it.reuse()) : reuse).with(declaration(it));
            case StageChanged it -> reuse.change(it.reuse(), one -> one.at(it.stage(), it.on()));
            case Ended it -> reuse.change(it.reuse(), one -> one.at(ReuseStage.ENDED, it.on()));
            case VisibilityChanged it -> reuse.change(it.reuse(), one -> one.shown(it.open()));
            case Corrected it ->
                    reuse.change(
                            it.reuse(),
                            one ->
                                    one.saying(
                                            new Said(
                                                    it.how(),
                                                    it.operation(),
                                                    it.since(),
                                                    it.note(),
                                                    it.covers())));
            case Retracted it -> reuse.change(it.reuse(), Declaration::takenBack);
            case Confirmed it -> reuse.change(it.reuse(), one -> one.confirmed(it.on()));
            case ExperienceReported it ->
                    reuse.change(it.reuse(), one -> one.learned(it.experience()));
        };
    }

    private static Declaration declaration(Declared it) {
        return new Declaration(
                it.reuse(),
                it.stage(),
                it.on(),
                it.open(),
                false,
                new Said(it.how(), it.operation(), it.since(), it.note(), it.covers()),
                Optional.empty(),
                Optional.empty());
    }

    private static Reuse none(ReuseId id) {
        return new Reuse(id.project(), id.body(), List.of());
    }

    @Override
    public Optional<Made> made(ReuseEvent event) {
        return Optional.of(made(event.reuse()));
    }

    @Override
    public Made made(ReuseCommand command, Reuse reuse, Given<Facts> given) {
        return switch (command) {
            case Declare it -> made(reuse.running().orElseThrow().id());
            case Existing it -> made(it.reuse());
            case EndOwn _ -> made(reuse.declarations().getLast().id());
        };
    }

    private static Made made(ReuseId id) {
        return new Made(id.value(), Optional.empty());
    }
}
