package org.allmende.standalone.demo.content;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.web.contact.Contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The communities of the demo.
final class Communities {
    private final List<Community> communities;
    private final Bodies bodies;

    /// @param body who formed it
    /// @param days when
    /// @param then what happened since, as [CommunityLine] reads it
    record Community(
            CommunityId id,
            String body,
            int days,
            Name name,
            Markdown purpose,
            Optional<Markdown> rules,
            List<ProjectId> projects,
            Admission admission,
            Optional<Visibility> visibility,
            Optional<Projects.Mailbox> contact,
            List<String> then) {}

    private Communities(List<Community> communities, Bodies bodies) {
        this.communities = communities;
        this.bodies = bodies;
    }

    static Communities read(Bodies bodies) {
        return new Communities(Texts.things("gemeinschaften.yaml", Community.class), bodies);
    }

    Stream<Step> steps() {
        return communities.stream().flatMap(this::steps);
    }

    private Stream<Step> steps(Community community) {
        var lines = new CommunityLine(community, bodies);
        return Stream.concat(
                Stream.of(
                        Step.of(
                                community.days(),
                                bodies.acting(community.body()),
                                new CommunityCommand.Form(
                                        community.id(),
                                        community.name(),
                                        community.purpose(),
                                        community.rules(),
                                        community.projects(),
                                        community.admission(),
                                        community.visibility().orElse(Visibility.PUBLIC)))),
                community.then().stream().map(Line::read).map(lines::step));
    }

    /// Whom to turn to, by thing.
    Map<String, Contact> contacts() {
        var contacts = new LinkedHashMap<String, Contact>();
        for (var community : communities) {
            community
                    .contact()
                    .map(it -> bodies.contact(community.body(), it))
                    .ifPresent(it -> contacts.put("community/" + community.id(), it));
        }
        return contacts;
    }
}
