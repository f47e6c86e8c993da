package org.allmende.web.person;

import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// What the platform holds about the person who asks.
@RestController
class MeController {
    private final Profiles profiles;

    MeController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Row(value = "Read who I am and for whom I speak.", answer = Profiles.Me.class, past = false)
    @GetMapping("/api/me")
    Mono<ResponseEntity<Profiles.Me>> me(Caller caller, Parameters parameters) {
        caller.signedIn();
        parameters.only();
        return profiles.of(caller);
    }
}
