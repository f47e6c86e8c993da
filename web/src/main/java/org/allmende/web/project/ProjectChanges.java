package org.allmende.web.project;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;
import java.util.List;

/// What can be changed of a project, as it is sent.
sealed interface ProjectChanges {

    /// @throws org.allmende.kernel.Refused with every wrong field
    ProjectCommand command(ProjectId project);

    record Description(
            @Must(Title.class) String title,
            @Must(Summary.class) String summary,
            @May(Markdown.class) String description)
            implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var title = read.required("title", this.title, Title::new);
            var summary = read.required("summary", this.summary, Summary::new);
            var description = read.optional("description", this.description, Markdown::new);
            return read.then(
                    () -> new ProjectCommand.Describe(project, title, summary, description));
        }
    }

    record NewClassification(
            @May(Topic.class) List<String> topics,
            @May(Field.class) List<String> fields,
            @May(Lage.class) List<String> lagen,
            @May(OzgId.class) List<String> ozgIds,
            @May(LeikaKey.class) List<String> leikaKeys)
            implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var topics = read.codes("topics", this.topics, Topic.class);
            var fields = read.codes("fields", this.fields, Field.class);
            var lagen = read.list("lagen", this.lagen, Lage::new);
            var ozgIds = read.list("ozgIds", this.ozgIds, OzgId::new);
            var leikaKeys = read.list("leikaKeys", this.leikaKeys, LeikaKey::new);
            return read.then(
                    () ->
                            new ProjectCommand.Classify(
                                    project,
                                    new Classification(topics, fields, lagen, ozgIds, leikaKeys)));
        }
    }

    record NewStage(
            @Must(Stage.class) String stage,
            @May(LocalDate.class) String on,
            @May(Note.class) String reason)
            implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var stage = read.code("stage", this.stage, Stage.class);
            var on = read.day("on", this.on);
            var reason = read.optional("reason", this.reason, Note::new);
            return read.then(() -> new ProjectCommand.ChangeStage(project, stage, on, reason));
        }
    }

    record NewVisibility(@Must(Visibility.class) String visibility) implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var visibility = read.code("visibility", this.visibility, Visibility.class);
            return read.then(() -> new ProjectCommand.ChangeVisibility(project, visibility));
        }
    }

    /// @param project with `already-has`: the own one
    record Response(
            @Must(Stance.class) String stance,
            @May(Note.class) String text,
            @May(ProjectId.class) String project)
            implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId about) {
            var read = new Fields();
            var stance = read.code("stance", this.stance, Stance.class);
            var text = read.optional("text", this.text, Note::new);
            var own = read.optional("project", this.project, ProjectId::new);
            return read.then(() -> new ProjectCommand.Respond(about, stance, text, own));
        }
    }
}
