package org.allmende.web.reuse;

import org.allmende.kernel.reuse.ReuseCommand.ChangeStage;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;

/// How far the body is now with its reuse.
record NewReuseStage(
        @Must(ReuseStage.class) String stage,
        @May(LocalDate.class) String on,
        @May(Note.class) String reason) {

    ChangeStage command(ReuseId reuse) {
        var read = new Fields();
        var stage = read.code("stage", this.stage, ReuseStage.class);
        var on = read.day("on", this.on);
        var reason = read.optional("reason", this.reason, Note::new);
        return read.then(() -> new ChangeStage(reuse, stage, on, reason));
    }
}
