package org.allmende.web.project;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.ProjectCommand.Propose;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A new idea or project.
record NewProject(
        @Must(Title.class) String title,
        @Must(Summary.class) String summary,
        @May(Markdown.class) String description,
        @May(Topic.class) List<String> topics,
        @May(Field.class) List<String> fields,
        @May(Stage.class) String stage,
        @May(LocalDate.class) String on,
        @May(NewLink.class) List<NewLink> links,
        @May(Visibility.class) String visibility) {

    record NewLink(
            @Must(LinkKind.class) String kind,
            @Must(Link.Url.class) String url,
            @Must(Name.class) String label) {

        /// A link gets its number from its place.
        Supplier<Link> read(Fields fields) {
            var kind = fields.code("kind", this.kind, LinkKind.class);
            var url = fields.required("url", this.url, Link.Url::new);
            var label = fields.required("label", this.label, Name::new);
            return () -> new Link(1, kind, url, label);
        }
    }

    Propose command(ProjectId id) {
        var read = new Fields();
        var title = read.required("title", this.title, Title::new);
        var summary = read.required("summary", this.summary, Summary::new);
        var description = read.optional("description", this.description, Markdown::new);
        var topics = read.codes("topics", this.topics, Topic.class);
        var fields = read.codes("fields", this.fields, Field.class);
        var stage = read.optionalCode("stage", this.stage, Stage.class).orElse(Stage.IDEA);
        var on = read.day("on", this.on);
        var links = read.nested("links", this.links, (each, link) -> link.read(each));
        var visibility = read.optionalCode("visibility", this.visibility, Visibility.class);
        return read.then(
                () ->
                        new Propose(
                                id,
                                title,
                                summary,
                                description,
                                new Classification(topics, fields, List.of(), List.of(), List.of()),
                                stage,
                                on,
                                numbered(links),
                                visibility.orElse(Visibility.PUBLIC)));
    }

    private static List<Link> numbered(List<Link> links) {
        var numbered = new ArrayList<Link>(links.size());
        for (var it : links)
            numbered.add(new Link(numbered.size() + 1, it.kind(), it.url(), it.label()));
        return List.copyOf(numbered);
    }
}
