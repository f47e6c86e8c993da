package org.allmende.query.documents;

import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.text.FreeText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a body said of its reuse of a project: its declarations, one after the other.
public record ReuseDocument(List<Declaration> declarations) {

    /// @param steps its stages in order, each with the day since when
    /// @param covers the municipalities named
    /// @param isPublic whether others see it and figures count it
    public record Declaration(
            ReuseId reuse,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<String> note,
            List<Ags> covers,
            boolean isPublic,
            List<Step> steps,
            Instant declaredAt,
            Optional<Instant> confirmedAt,
            Optional<Instant> endedAt,
            Optional<String> reason,
            Optional<Experience> experience) {

        public ReuseStage stage() {
            return steps.getLast().stage();
        }

        public ReuseStatus status() {
            return ReuseDocument.status(
                    stage(),
                    steps.size() < 2 ? ReuseStage.EVALUATION : steps.get(steps.size() - 2).stage());
        }
    }

    public record Step(ReuseStage stage, LocalDate on) {}

    /// What a reuse counts as.
    ///
    /// @param before the stage that the end ended
    public static ReuseStatus status(ReuseStage stage, ReuseStage before) {
        return switch (stage) {
            case EVALUATION, DECIDED -> ReuseStatus.INTENDED;
            case INTRODUCING, PRODUCTIVE -> ReuseStatus.CURRENT;
            case ENDED ->
                    before == ReuseStage.INTRODUCING || before == ReuseStage.PRODUCTIVE
                            ? ReuseStatus.FORMER
                            : ReuseStatus.DROPPED;
        };
    }

    /// The declaration with this id, if it was made.
    public Optional<Declaration> of(ReuseId reuse) {
        return declarations.stream().filter(it -> it.reuse.equals(reuse)).findFirst();
    }

    /// @param before null before the first event
    public static ReuseDocument fold(ReuseDocument before, ReuseEvent event, Instant at) {
        var all = before == null ? List.<Declaration>of() : before.declarations;
        return switch (event) {
            case ReuseEvent.Declared it ->
                    new ReuseDocument(
                            Stream.concat(all.stream(), Stream.of(declared(it, at))).toList());
            case ReuseEvent.StageChanged it ->
                    change(all, it.reuse(), one -> moved(one, new Step(it.stage(), it.on())));
            case ReuseEvent.Ended it -> change(all, it.reuse(), one -> ended(one, it, at));
            case ReuseEvent.VisibilityChanged it ->
                    change(all, it.reuse(), one -> shown(one, it.open()));
            case ReuseEvent.Corrected it -> change(all, it.reuse(), one -> corrected(one, it));
            case ReuseEvent.Confirmed it -> change(all, it.reuse(), one -> confirmed(one, at));
            case ReuseEvent.ExperienceReported it ->
                    change(all, it.reuse(), one -> learned(one, it.experience()));
            // Nobody is shown it any more; the history is told from the events.
            case ReuseEvent.Retracted _ -> before;
        };
    }

    private static Declaration declared(ReuseEvent.Declared it, Instant at) {
        return new Declaration(
                it.reuse(),
                it.how(),
                it.operation(),
                it.since(),
                it.note().map(FreeText::value),
                it.covers(),
                it.open(),
                List.of(new Step(it.stage(), it.on())),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ReuseDocument change(
            List<Declaration> all, ReuseId reuse, UnaryOperator<Declaration> change) {
        return new ReuseDocument(
                all.stream()
                        .map(one -> one.reuse.equals(reuse) ? change.apply(one) : one)
                        .toList());
    }

    private static Declaration moved(Declaration it, Step step) {
        // The same stage again corrects the day since when.
        var kept = it.stage() == step.stage() ? it.steps.subList(0, it.steps.size() - 1) : it.steps;
        return new Declaration(
                it.reuse,
                it.how,
                it.operation,
                it.since,
                it.note,
                it.covers,
                it.isPublic,
                Stream.concat(kept.stream(), Stream.of(step)).toList(),
                it.declaredAt,
                it.confirmedAt,
                it.endedAt,
                it.reason,
                it.experience);
    }

    private static Declaration ended(Declaration before, ReuseEvent.Ended end, Instant at) {
        var it = moved(before, new Step(ReuseStage.ENDED, end.on()));
        return new Declaration(
                it.reuse,
                it.how,
                it.operation,
                it.since,
                it.note,
                it.covers,
                it.isPublic,
                it.steps,
                it.declaredAt,
                it.confirmedAt,
                Optional.of(at),
                Optional.of(end.reason().value()),
                it.experience);
    }

    private static Declaration shown(Declaration it, boolean open) {
        return new Declaration(
                it.reuse,
                it.how,
                it.operation,
                it.since,
                it.note,
                it.covers,
                open,
                it.steps,
                it.declaredAt,
                it.confirmedAt,
                it.endedAt,
                it.reason,
                it.experience);
    }

    private static Declaration corrected(Declaration it, ReuseEvent.Corrected now) {
        return new Declaration(
                it.reuse,
                now.how(),
                now.operation(),
                now.since(),
                now.note().map(FreeText::value),
                now.covers(),
                it.isPublic,
                it.steps,
                it.declaredAt,
                it.confirmedAt,
                it.endedAt,
                it.reason,
                it.experience);
    }

    private static Declaration confirmed(Declaration it, Instant at) {
        return new Declaration(
                it.reuse,
                it.how,
                it.operation,
                it.since,
                it.note,
                it.covers,
                it.isPublic,
                it.steps,
                it.declaredAt,
                Optional.of(at),
                it.endedAt,
                it.reason,
                it.experience);
    }

    private static Declaration learned(Declaration it, Experience experience) {
        return new Declaration(
                it.reuse,
                it.how,
                it.operation,
                it.since,
                it.note,
                it.covers,
                it.isPublic,
                it.steps,
                it.declaredAt,
                it.confirmedAt,
                it.endedAt,
                it.reason,
                Optional.of(experience));
    }
}
