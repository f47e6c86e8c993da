package org.allmende.web.reuse;

import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;
import java.util.List;

/// What can be said of a declaration that is there, as it is sent.
sealed interface ReuseChanges {

    /// @throws org.allmende.kernel.Refused with every wrong field
    ReuseCommand command(ReuseId reuse);

    /// How far the body is now with its reuse.
    record NewReuseStage(
            @Must(ReuseStage.class) String stage,
            @May(LocalDate.class) String on,
            @May(Note.class) String reason)
            implements ReuseChanges {

        @Override
        public ReuseCommand command(ReuseId reuse) {
            var read = new Fields();
            var stage = read.code("stage", this.stage, ReuseStage.class);
            var on = read.day("on", this.on);
            var reason = read.optional("reason", this.reason, Note::new);
            return read.then(() -> new ReuseCommand.ChangeStage(reuse, stage, on, reason));
        }
    }

    /// @param isPublic `public` in JSON
    record NewPublicity(@Must(Boolean.class) Boolean isPublic) implements ReuseChanges {

        @Override
        public ReuseCommand command(ReuseId reuse) {
            var read = new Fields();
            var open = read.required("public", isPublic, it -> it);
            return read.then(() -> new ReuseCommand.ChangeVisibility(reuse, open));
        }
    }

    /// All that was declared, but the stage.
    record Correction(
            @Must(How.class) String how,
            @May(Operation.class) String operation,
            @May(LocalDate.class) String since,
            @May(Note.class) String note,
            @May(value = Ags.class, most = NewReuse.MOST_COVERED) List<String> covers)
            implements ReuseChanges {

        @Override
        public ReuseCommand command(ReuseId reuse) {
            var read = new Fields();
            var how = read.code("how", this.how, How.class);
            var operation = read.optionalCode("operation", this.operation, Operation.class);
            var since = read.day("since", this.since);
            var note = read.optional("note", this.note, Note::new);
            var covers = NewReuse.covers(read, this.covers);
            return read.then(
                    () -> new ReuseCommand.Correct(reuse, how, operation, since, note, covers));
        }
    }

    record Retraction(@Must(Note.class) String reason) implements ReuseChanges {

        @Override
        public ReuseCommand command(ReuseId reuse) {
            var read = new Fields();
            var reason = read.required("reason", this.reason, Note::new);
            return read.then(() -> new ReuseCommand.Retract(reuse, reason));
        }
    }

    /// @param effortSavedDays working days saved against building it alone
    record ExperienceReport(
            @Must(value = Integer.class, least = 1, most = Experience.BEST) Integer rating,
            @May(value = Integer.class, most = Experience.MOST_DAYS) Integer effortSavedDays,
            @Must(Markdown.class) String text)
            implements ReuseChanges {

        @Override
        public ReuseCommand command(ReuseId reuse) {
            var read = new Fields();
            var rating = read.required("rating", this.rating, Experience::requireRating);
            var days =
                    read.optional("effortSavedDays", this.effortSavedDays, Experience::requireDays);
            var text = read.required("text", this.text, Markdown::new);
            return read.then(
                    () ->
                            new ReuseCommand.ReportExperience(
                                    reuse, new Experience(rating, days, text)));
        }
    }
}
