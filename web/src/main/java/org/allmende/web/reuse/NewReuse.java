package org.allmende.web.reuse;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand.Declare;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;
import java.util.List;

/// A body declares that it reuses a project.
///
/// @param isPublic `public` in JSON
record NewReuse(
        @Must(ReuseStage.class) String stage,
        @Must(How.class) String how,
        @May(Operation.class) String operation,
        @May(LocalDate.class) String since,
        @May(Note.class) String note,
        @May(value = Ags.class, most = NewReuse.MOST_COVERED) List<String> covers,
        @May(Boolean.class) Boolean isPublic) {

    /// A register has some 11,000 municipalities; a Land may cover all of its own.
    static final int MOST_COVERED = 3_000;

    Declare command(ProjectId project, OrganisationId body) {
        var read = new Fields();
        var stage = read.code("stage", this.stage, ReuseStage.class);
        var how = read.code("how", this.how, How.class);
        var operation = read.optionalCode("operation", this.operation, Operation.class);
        var since = read.day("since", this.since);
        var note = read.optional("note", this.note, Note::new);
        var covers = covers(read, this.covers);
        return read.then(
                () ->
                        new Declare(
                                project,
                                body,
                                stage,
                                how,
                                operation,
                                since,
                                note,
                                covers,
                                isPublic == null || isPublic));
    }

    static List<Ags> covers(Fields read, List<String> named) {
        return read.list("covers", named, MOST_COVERED, Ags::new).stream().distinct().toList();
    }
}
