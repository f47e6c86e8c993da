package org.allmende.standalone.demo.content;

import org.allmende.kernel.Actor;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.web.contact.Contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The bodies of the demo and their people.
final class Bodies {
    private static final DemoPerson OPERATOR =
            person("betrieb", "Otto Operator", new Email("betrieb@allmende.example"), true);

    private static final Projects.Mailbox COORDINATION =
            new Projects.Mailbox(new Name("Koordination Digitalisierung"), "digitalisierung");

    private final Map<String, Body> bodies = new LinkedHashMap<>();

    /// @param id what the other files call it
    /// @param key of one in the register
    /// @param name of one outside, with `kind`, `seat` and `land`
    /// @param person who claims it and speaks for it
    /// @param days when it was claimed
    /// @param verified how many days later the operator believed it; empty for a claim that is open
    /// @param people others who speak for it, or want to
    private record Body(
            String id,
            Optional<OrganisationId> key,
            Optional<Name> name,
            Optional<OrganisationKind> kind,
            Optional<Name> seat,
            Optional<LandKey> land,
            String person,
            Email email,
            int days,
            Optional<Integer> verified,
            Optional<Note> evidence,
            List<Someone> people,
            List<String> then) {

        private OrganisationId organisation() {
            return key.orElseGet(() -> OrganisationId.named(name.orElseThrow(), seat.orElse(null)));
        }

        private PersonId speaker() {
            return personId(id);
        }
    }

    private record Someone(String id, String name, Email email) {}

    static Bodies read() {
        var read = new Bodies();
        Texts.things("bodies.yaml", Body.class).forEach(it -> read.bodies.put(it.id(), it));
        return read;
    }

    OrganisationId id(String body) {
        return body(body).organisation();
    }

    /// Who speaks for the body, acting for it.
    Actor acting(String body) {
        return Actor.of(body(body).speaker(), id(body));
    }

    /// A mailbox of the body.
    Contact contact(String body, Projects.Mailbox mailbox) {
        var domain = body(body).email().value().replaceFirst(".*@", "@");
        return new Contact(
                mailbox.function(),
                Optional.empty(),
                Optional.of(new Email(mailbox.address() + domain)),
                Optional.empty());
    }

    /// Whom to turn to, by thing.
    Map<String, Contact> contacts() {
        var contacts = new LinkedHashMap<String, Contact>();
        bodies.values().stream()
                .filter(it -> it.verified().isPresent())
                .forEach(
                        it ->
                                contacts.put(
                                        "organisation/" + it.organisation(),
                                        contact(it.id(), COORDINATION)));
        return contacts;
    }

    private Body body(String id) {
        return Optional.ofNullable(bodies.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no such body: " + id));
    }

    List<DemoPerson> people() {
        return Stream.concat(
                        Stream.of(OPERATOR), bodies.values().stream().flatMap(Bodies::peopleOf))
                .toList();
    }

    private static Stream<DemoPerson> peopleOf(Body body) {
        var others = Optional.ofNullable(body.people()).orElse(List.of()).stream();
        return Stream.concat(
                Stream.of(person(body.id(), body.person(), body.email(), false)),
                others.map(it -> person(it.id(), it.name(), it.email(), false)));
    }

    Stream<Step> steps() {
        return bodies.values().stream().flatMap(it -> steps(it).stream());
    }

    private static List<Step> steps(Body body) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(body.days(), Actor.person(body.speaker()), claim(body)));
        body.verified()
                .ifPresent(
                        later ->
                                steps.add(
                                        Step.of(
                                                body.days() - later,
                                                Actor.operator(OPERATOR.id()),
                                                new OrganisationCommand.VerifyClaim(
                                                        body.organisation(), Optional.empty()))));
        Optional.ofNullable(body.then()).orElse(List.of()).stream()
                .map(Line::read)
                .map(line -> step(body, line))
                .forEach(steps::add);
        return steps;
    }

    private static OrganisationCommand.Claim claim(Body body) {
        var named =
                body.name()
                        .map(
                                name ->
                                        new OrganisationCommand.Named(
                                                name,
                                                body.kind().orElseThrow(),
                                                body.seat(),
                                                body.land()));
        return new OrganisationCommand.Claim(body.organisation(), named, body.evidence());
    }

    private static Step step(Body body, Line line) {
        var organisation = body.organisation();
        var person = personId(line.word(1));
        var administrator = Actor.of(body.speaker(), organisation);
        return switch (line.verb()) {
            case "asks" ->
                    Step.of(
                            line.daysAgo(),
                            Actor.person(person),
                            new OrganisationCommand.RequestMembership(
                                    organisation, line.text().map(Note::new)));
            case "editor" -> admitted(line, administrator, person, EnumSet.of(Role.EDITOR));
            case "administrator" ->
                    admitted(line, administrator, person, EnumSet.allOf(Role.class));
            default -> throw line.unknown();
        };
    }

    private static Step admitted(Line line, Actor by, PersonId person, Set<Role> roles) {
        return Step.of(
                line.daysAgo(),
                by,
                new OrganisationCommand.SetRoles(
                        by.requireBody(), person, roles, line.text().map(Note::new)));
    }

    private static DemoPerson person(String id, String name, Email email, boolean operator) {
        return new DemoPerson(personId(id), email, new Name(name), operator);
    }

    private static PersonId personId(String name) {
        return new PersonId("demo" + name);
    }
}
