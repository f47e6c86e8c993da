package org.allmende.web.organisation;

import org.allmende.kernel.history.HistoryQuery.Kind;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.web.Caller;
import org.allmende.web.Commands;
import org.allmende.web.Outcome;
import org.allmende.web.PathId;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Says whom to turn to.
@RestController
final class OrganisationContact {

    private final Commands commands;
    private final ContactBook contacts;

    OrganisationContact(Commands commands, ContactBook contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    @Row("Say whom to turn to.")
    @PutMapping("/api/organisations/{id}/contact")
    Mono<ResponseEntity<Outcome>> contact(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ContactBook.NewContact> body) {
        var organisation = PathId.of(id, OrganisationId::new);
        return contacts.keep(
                Kind.ORGANISATION,
                id,
                commands.asBody(caller, organisation)
                        .about(new OrganisationQuery.One(organisation, caller.reading())),
                body,
                new OrganisationCommand.KeepContact(organisation));
    }
}
