package org.allmende.web.contact;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Command;
import org.allmende.kernel.history.HistoryQuery.Kind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.Phone;
import org.allmende.kernel.text.Name;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Fields;
import org.allmende.web.Outcome;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.Sending;
import org.allmende.web.openapi.May;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Keeps and shows whom to turn to: for every kind of thing the same. Whether somebody may say it a
/// command without event decides; who belongs to a verified body reads it, with the thing itself
/// and as it is now.
@Component
public final class ContactBook {
    /// Between the kind of a thing and its id.
    private static final char MARK = '/';

    private final Contacts contacts;
    private final Queries queries;
    private final Blocking blocking;

    ContactBook(Contacts contacts, Queries queries, Blocking blocking) {
        this.contacts = contacts;
        this.queries = queries;
        this.blocking = blocking;
    }

    /// A contact as it is sent; without any field there is none any more.
    public record NewContact(
            @May(Name.class) String function,
            @May(Name.class) String name,
            @May(Email.class) String email,
            @May(Phone.class) String phone) {

        /// @throws org.allmende.kernel.Refused with every wrong field
        Optional<Contact> read() {
            if (function == null && name == null && email == null && phone == null)
                return Optional.empty();
            var read = new Fields();
            var function = read.required("function", this.function, Name::new);
            var name = read.optional("name", this.name, Name::new);
            var email = read.optional("email", this.email, Email::new);
            var phone = read.optional("phone", this.phone, Phone::new);
            return Optional.of(read.then(() -> new Contact(function, name, email, phone)));
        }
    }

    /// @param question the command that checks the right
    public Mono<ResponseEntity<Outcome>> keep(
            Kind kind, String id, Sending sending, Mono<NewContact> body, Command question) {
        var said = body.map(NewContact::read).cache();
        return sending.write(said, (_, _) -> question)
                .flatMap(
                        answer ->
                                said.flatMap(
                                        it -> kept(thing(kind, id), it, sending.writer(), answer)));
    }

    private <T> Mono<T> kept(
            String thing, Optional<Contact> said, Optional<PersonId> writer, T answer) {
        return blocking.call(
                () -> {
                    said.ifPresentOrElse(
                            it -> contacts.keep(thing, it, writer), () -> contacts.forget(thing));
                    return answer;
                });
    }

    /// What a person wrote about whom to turn to, wherever it still stands.
    public List<Said> saidBy(PersonId writer) {
        return contacts.writtenBy(writer).stream().map(Said::of).toList();
    }

    /// @param thing its id
    public record Said(Kind kind, String thing, Contact contact) {
        private static Said of(Contacts.Written written) {
            var mark = written.thing().indexOf(MARK);
            return new Said(
                    Coded.of(Kind.class, written.thing().substring(0, mark)),
                    written.thing().substring(mark + 1),
                    written.contact());
        }
    }

    /// Whom to turn to is not known any more, after this has been answered.
    public <T> Mono<T> forget(Kind kind, String id, Mono<T> answered) {
        return answered.flatMap(
                it -> kept(thing(kind, id), Optional.empty(), Optional.empty(), it));
    }

    /// The thing with whom to turn to, where the reader may know.
    public <V, W> Mono<ResponseEntity<W>> with(
            Kind kind,
            String id,
            Caller caller,
            Parameters parameters,
            Mono<ResponseEntity<V>> thing,
            BiFunction<V, Optional<Contact>, W> together) {
        return thing.flatMap(
                seen ->
                        shown(kind, id, caller, parameters)
                                .map(
                                        it ->
                                                ResponseEntity.status(seen.getStatusCode())
                                                        .headers(seen.getHeaders())
                                                        .body(together.apply(seen.getBody(), it))));
    }

    private Mono<Optional<Contact>> shown(
            Kind kind, String id, Caller caller, Parameters parameters) {
        if (caller.person().isEmpty() || parameters.asOf().isPresent())
            return Mono.just(Optional.empty());
        return queries.ask(new PersonQuery.Bodies(caller.signedIn(), caller.atLeast()))
                .flatMap(
                        it ->
                                it.organisations().stream().anyMatch(ContactBook::admits)
                                        ? blocking.call(() -> contacts.of(thing(kind, id)))
                                        : Mono.just(Optional.empty()));
    }

    private static boolean admits(PersonQuery.Belonging it) {
        return it.status() == OrganisationStatus.VERIFIED && !it.roles().isEmpty();
    }

    private static String thing(Kind kind, String id) {
        return kind.code() + MARK + id;
    }
}
