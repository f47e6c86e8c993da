package org.allmende.kernel.reuse;

import org.allmende.kernel.Event;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.text.Note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can happen to a reuse.
public sealed interface ReuseEvent extends Event {
    ReuseId reuse();

    /// A body declared that it reuses a project of another.
    ///
    /// @param on since when the stage
    /// @param since since when it reuses, as far as it said
    /// @param covers the municipalities named; none for a municipality, which stands for itself
    record Declared(
            ReuseId reuse,
            ReuseStage stage,
            LocalDate on,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<Note> note,
            List<Ags> covers,
            boolean open)
            implements ReuseEvent {}

    /// The reuse moved to another stage.
    record StageChanged(
            ReuseId reuse, ReuseStage from, ReuseStage stage, LocalDate on, Optional<Note> reason)
            implements ReuseEvent {}

    /// The reuse ended.
    record Ended(ReuseId reuse, ReuseStage from, LocalDate on, Note reason) implements ReuseEvent {}

    /// From now on others see it and figures count it, or neither.
    record VisibilityChanged(ReuseId reuse, boolean open) implements ReuseEvent {}

    /// What was declared was said anew.
    ///
    /// @param covers as in [Declared]
    record Corrected(
            ReuseId reuse,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<Note> note,
            List<Ags> covers)
            implements ReuseEvent {}

    /// It was declared by mistake: it counts nowhere, now and in the past, and stays in the
    /// history.
    record Retracted(ReuseId reuse, Note reason) implements ReuseEvent {}

    /// The body said that it is still so.
    ///
    /// @param on the day in Berlin on which it was said
    record Confirmed(ReuseId reuse, LocalDate on) implements ReuseEvent {}

    /// The body told what it learned; this takes the place of what it told before.
    record ExperienceReported(ReuseId reuse, Experience experience) implements ReuseEvent {}
}
