package org.allmende.web.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Manners;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.openapi.Row;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Hands a person all that the platform holds about it (Art. 15 and 20 GDPR).
@RestController
class ExportController {
    private final People people;
    private final ContactBook contacts;
    private final FeedbackController feedback;
    private final Queries queries;
    private final Blocking blocking;

    ExportController(
            People people,
            ContactBook contacts,
            FeedbackController feedback,
            Queries queries,
            Blocking blocking) {
        this.people = people;
        this.contacts = contacts;
        this.feedback = feedback;
        this.queries = queries;
        this.blocking = blocking;
    }

    /// @param since when the account was made or the person first seen
    /// @param identities by which identity providers know the person
    /// @param tokens until when each is good; the tokens themselves nobody knows
    /// @param organisations to which the person belongs or has a claim
    /// @param contacts what the person wrote about whom to turn to, wherever it still stands
    /// @param feedback what the person said about the platform while it was signed in
    /// @param events what the person did, the oldest first
    record Export(
            PersonId person,
            Optional<String> name,
            Optional<String> email,
            boolean operator,
            Instant since,
            List<People.KnownBy> identities,
            List<Token> tokens,
            List<Profiles.OwnBody> organisations,
            List<ContactBook.Said> contacts,
            List<Feedback> feedback,
            List<PersonQuery.Deed> events) {}

    record Token(Instant expiresAt) {}

    private record Held(
            Account account,
            People.Kept kept,
            List<ContactBook.Said> contacts,
            List<Feedback> feedback) {}

    @Row(
            value = "Take away everything the platform holds about me.",
            answer = Export.class,
            past = false)
    @GetMapping("/api/me/export")
    Mono<ResponseEntity<Export>> export(Caller caller, Parameters parameters) {
        var person = caller.signedIn();
        parameters.only();
        return blocking.call(() -> held(person))
                .flatMap(
                        held ->
                                queries.ask(new PersonQuery.Bodies(person, caller.atLeast()))
                                        .zipWith(
                                                queries.ask(
                                                        new PersonQuery.Deeds(
                                                                person, caller.atLeast())))
                                        .map(it -> answer(caller, held, it.getT1(), it.getT2())));
    }

    private Held held(PersonId person) {
        return people.of(person)
                .flatMap(
                        account ->
                                people.kept(person)
                                        .map(
                                                kept ->
                                                        new Held(
                                                                account,
                                                                kept,
                                                                contacts.saidBy(person),
                                                                feedback.saidBy(person))))
                .orElseThrow(() -> Refused.because(Code.NOT_SIGNED_IN));
    }

    private static ResponseEntity<Export> answer(
            Caller caller, Held held, PersonQuery.BodiesView bodies, PersonQuery.DeedsView deeds) {
        var account = held.account();
        return ResponseEntity.ok()
                .header(Manners.POSITION, String.valueOf(deeds.position()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"allmende-" + account.person() + ".json\"")
                .body(
                        new Export(
                                account.person(),
                                account.name(),
                                account.email(),
                                caller.operator(),
                                held.kept().since(),
                                held.kept().identities(),
                                held.kept().tokens().stream().map(Token::new).toList(),
                                bodies.organisations().stream().map(Profiles.OwnBody::of).toList(),
                                held.contacts(),
                                held.feedback(),
                                deeds.deeds()));
    }
}
