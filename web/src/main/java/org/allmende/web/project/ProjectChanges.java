package org.allmende.web.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// What can be changed of a project, as it is sent.
sealed interface ProjectChanges
        permits NewTerms,
                ProjectChanges.Description,
                ProjectChanges.NewClassification,
                ProjectChanges.NewStage,
                ProjectChanges.ProjectVisibility,
                ProjectChanges.NewPlan,
                ProjectChanges.MoreLink,
                ProjectChanges.Handover,
                ProjectChanges.Retirement,
                ProjectChanges.Response {

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

    record ProjectVisibility(@Must(Visibility.class) String visibility) implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var visibility = read.code("visibility", this.visibility, Visibility.class);
            return read.then(() -> new ProjectCommand.ChangeVisibility(project, visibility));
        }
    }

    record NewPlan(@Must(NewDate.class) List<NewDate> dates) implements ProjectChanges {

        record NewDate(@Must(Stage.class) String stage, @Must(LocalDate.class) String planned) {

            Supplier<PlannedStage> read(Fields fields) {
                var stage =
                        fields.required(
                                "stage",
                                this.stage,
                                it -> PlannedStage.plannable(Coded.of(Stage.class, it)));
                if (this.planned == null) fields.error("planned", Code.REQUIRED);
                var planned = fields.day("planned", this.planned);
                return () -> new PlannedStage(stage, planned.orElseThrow());
            }
        }

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            if (this.dates == null) read.error("dates", Code.REQUIRED);
            var dates = read.nested("dates", this.dates, (each, date) -> date.read(each));
            return read.then(() -> new ProjectCommand.Plan(project, dates));
        }
    }

    record MoreLink(
            @Must(LinkKind.class) String kind,
            @Must(Link.Url.class) String url,
            @Must(Name.class) String label)
            implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var link = new NewProject.NewLink(kind, url, label).read(read);
            return read.then(
                    () -> {
                        var it = link.get();
                        return new ProjectCommand.AddLink(project, it.kind(), it.url(), it.label());
                    });
        }
    }

    record Handover(@Must(OrganisationId.class) String to) implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var to = read.required("to", this.to, OrganisationId::new);
            return read.then(() -> new ProjectCommand.OfferHandover(project, to));
        }
    }

    record Retirement(@Must(ProjectId.class) String inFavourOf) implements ProjectChanges {

        @Override
        public ProjectCommand command(ProjectId project) {
            var read = new Fields();
            var other = read.required("inFavourOf", this.inFavourOf, ProjectId::new);
            return read.then(() -> new ProjectCommand.Retire(project, other));
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
