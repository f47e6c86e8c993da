package org.allmende.standalone.demo.content;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.web.contact.Contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The projects and ideas of the demo, in the files named after what they are about.
final class Projects {
    private static final List<String> FILES =
            List.of("buergerdienste", "stadt-und-umwelt", "soziales-und-bildung", "verwaltung");

    private final List<Project> projects;
    private final Bodies bodies;

    /// @param body who shows it
    /// @param days when it was shown, at `stage`
    /// @param since how many days before the demo that stage began, where it was earlier
    /// @param contact what the mailbox is there for, and what stands before its `@`
    /// @param then what happened since, as [ProjectLine] reads it
    record Project(
            ProjectId id,
            String body,
            int days,
            Stage stage,
            Optional<Integer> since,
            Title title,
            Summary summary,
            Optional<Markdown> description,
            List<Topic> topics,
            List<Field> fields,
            List<Lage> lagen,
            List<OzgId> ozgIds,
            List<Link> links,
            Optional<Visibility> visibility,
            Optional<Terms> terms,
            Optional<Mailbox> contact,
            List<String> then) {

        Project {
            topics = orNone(topics);
            fields = orNone(fields);
            lagen = orNone(lagen);
            ozgIds = orNone(ozgIds);
            links = orNone(links);
            then = orNone(then);
        }

        private static <T> List<T> orNone(List<T> list) {
            return list == null ? List.of() : list;
        }

        private Classification classification() {
            return new Classification(topics, fields, lagen, ozgIds, List.of());
        }
    }

    record Mailbox(Name function, String address) {}

    private Projects(List<Project> projects, Bodies bodies) {
        this.projects = projects;
        this.bodies = bodies;
    }

    static Projects read(Bodies bodies) {
        var projects =
                FILES.stream()
                        .flatMap(it -> Texts.things(it + ".yaml", Project.class).stream())
                        .toList();
        return new Projects(projects, bodies);
    }

    Stream<Step> steps() {
        return projects.stream().flatMap(this::steps);
    }

    private Stream<Step> steps(Project project) {
        var owner = bodies.acting(project.body());
        var terms =
                project.terms()
                        .map(it -> new ProjectCommand.SetTerms(project.id(), it))
                        .map(it -> Step.of(soonAfter(project.days()), owner, it));
        var lines = new ProjectLine(project, owner, bodies);
        return Stream.of(
                        Stream.of(proposed(project, owner)),
                        terms.stream(),
                        project.then().stream().map(Line::read).map(lines::step))
                .flatMap(it -> it);
    }

    private static int soonAfter(int days) {
        return Math.max(1, days - 9);
    }

    private static Step proposed(Project project, Actor owner) {
        return new Step(
                project.days(),
                owner,
                day ->
                        new ProjectCommand.Propose(
                                project.id(),
                                project.title(),
                                project.summary(),
                                project.description(),
                                project.classification(),
                                project.stage(),
                                project.since().map(day::apply),
                                project.links(),
                                project.visibility().orElse(Visibility.PUBLIC)));
    }

    /// Whom to turn to, by thing.
    Map<String, Contact> contacts() {
        var contacts = new LinkedHashMap<String, Contact>();
        for (var project : projects) {
            project.contact()
                    .map(it -> bodies.contact(project.body(), it))
                    .ifPresent(it -> contacts.put("project/" + project.id(), it));
        }
        return contacts;
    }
}
