package org.allmende.standalone.demo.content;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.web.contact.Contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the demo shows: who takes part, and what everybody does in it.
///
/// @param steps each before what needs it, of things of different kinds by their days only
/// @param contacts whom to turn to, by the kind and id of a thing
public record DemoContent(
        List<DemoPerson> people, List<Step> steps, Map<String, Contact> contacts) {

    /// The body that is claimed last: where its claim is, the demo is whole.
    public static final OrganisationId LAST = new OrganisationId("15091901");

    public static DemoContent read() {
        var bodies = Bodies.read();
        var projects = Projects.read(bodies);
        var communities = Communities.read(bodies);
        var contacts = new LinkedHashMap<>(bodies.contacts());
        contacts.putAll(projects.contacts());
        contacts.putAll(communities.contacts());
        var steps =
                Stream.of(
                                bodies.steps(),
                                projects.steps(),
                                communities.steps(),
                                Reuses.read(bodies).steps())
                        .flatMap(it -> it)
                        .toList();
        return new DemoContent(bodies.people(), steps, contacts);
    }
}
