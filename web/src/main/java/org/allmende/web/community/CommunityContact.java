package org.allmende.web.community;

import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.history.HistoryQuery.Kind;
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
final class CommunityContact {

    private final Commands commands;
    private final ContactBook contacts;

    CommunityContact(Commands commands, ContactBook contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    @Row("Say whom to turn to.")
    @PutMapping("/api/communities/{id}/contact")
    Mono<ResponseEntity<Outcome>> contact(
            Caller caller,
            @PathVariable String id,
            @RequestBody Mono<ContactBook.NewContact> body) {
        var community = PathId.of(id, CommunityId::new);
        return contacts.keep(
                Kind.COMMUNITY,
                id,
                commands.asBody(caller).about(new CommunityQuery.One(community, caller.reading())),
                body,
                new CommunityCommand.KeepContact(community));
    }
}
