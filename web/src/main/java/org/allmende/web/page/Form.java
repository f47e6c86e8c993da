package org.allmende.web.page;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.web.Caller;
import org.allmende.web.Manners;
import org.allmende.web.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A form that was sent. It becomes the same request that a client of the API sends, is decided by
/// the same rules, and leads to a page that shows the new state; or back to its page with all that
/// was typed and what is wrong:
///
/// ```java
/// @PostMapping("/projekte/{id}/stufe")
/// Rendering stage(Form form, @PathVariable String id) {
///     return form.send(
///             caller -> writes.stage(caller, id, form.body(ProjectChanges.NewStage.class)),
///             outcome -> "/projekte/" + id,
///             () -> project(form.visit(), id));
/// }
/// ```
public final class Form {
    /// Fields that are about the sending and no part of the body.
    private static final String ABOUT = "_";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Visit visit;
    private final MultiValueMap<String, String> values;
    private final ServerWebExchange exchange;

    Form(Visit visit, MultiValueMap<String, String> values, ServerWebExchange exchange) {
        this.visit = visit;
        this.values = new LinkedMultiValueMap<>();
        values.forEach((name, all) -> this.values.put(name, new ArrayList<>(all)));
        this.exchange = exchange;
    }

    public Visit visit() {
        return visit;
    }

    /// A field that is given once and not blank.
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.getFirst(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    /// All values of a field.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Takes what stands in one field, divided by spaces, commas or new lines, as several values.
    public Form words(String name) {
        var several =
                all(name).stream()
                        .flatMap(it -> Arrays.stream(it.split("[\\s,;]+")))
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (values.containsKey(name)) values.put(name, several);
        return this;
    }

    /// The body of the request that this form is.
    public <T> Mono<T> body(Class<T> type) {
        return Mono.fromSupplier(() -> FormJson.read(values, type));
    }

    /// Who sends it: for the body that stood on the form, whatever was chosen meanwhile; about the
    /// version that was shown; once, however often it is sent.
    public Caller caller() {
        var caller = visit.caller();
        return caller.asking(
                value("_for").or(caller::actingFor),
                value("_version"),
                value("_key"),
                Optional.of(PATIENCE),
                caller.atLeast());
    }

    /// Sends it.
    ///
    /// @param request what the API does with it
    /// @param then where to go when it is done
    /// @param again the page with the form on it, for when it is not
    public Rendering send(
            Function<Caller, Mono<ResponseEntity<Outcome>>> request,
            Function<Outcome, String> then,
            Supplier<Rendering> again) {
        return attempt(
                () -> {
                    var answer = request.apply(caller()).block();
                    seen(answer.getHeaders());
                    return then.apply(answer.getBody());
                },
                again);
    }

    /// Does something else with it than a command.
    ///
    /// @param work gives where to go when it is done
    public Rendering attempt(Supplier<String> work, Supplier<Rendering> again) {
        return answer(() -> to(work.get()), again);
    }

    /// Answers it with a page itself, where what was done can be said only once.
    public Rendering answer(Supplier<Rendering> work, Supplier<Rendering> again) {
        try {
            return work.get();
        } catch (Refused refused) {
            var code = refused.problem().code();
            // Whoever is not signed in any more signs in first, and takes the form along.
            if (code == Code.NOT_SIGNED_IN || code == Code.NOT_FOUND) throw refused;
            visit.filled(
                    new Filled(
                            visit.path(),
                            values,
                            Optional.of(refused.problem()),
                            visit.language()));
            return again.get();
        }
    }

    /// Shows the form again as it was filled in, before anything is sent.
    public void shownAgain() {
        visit.filled(Filled.draft(visit.path(), values, visit.language()));
    }

    /// Goes to another page of ours.
    public Rendering to(String address) {
        return Rendering.redirectTo(address)
                .status(HttpStatus.SEE_OTHER)
                .propagateQuery(false)
                .build();
    }

    /// What has just been done, to be said on the next page: a key of the messages.
    public Form saying(String notice) {
        keep(Preferences.once(Preferences.NOTICE, notice));
        return this;
    }

    /// Keeps a choice of the visitor.
    public void keep(ResponseCookie cookie) {
        exchange.getResponse().addCookie(cookie);
    }

    /// Everything that was sent.
    public MultiValueMap<String, String> values() {
        return values;
    }

    /// Pages that are looked at next stand at or after what was written.
    private void seen(HttpHeaders answer) {
        var position = answer.getFirst(Manners.POSITION);
        if (position != null) keep(Preferences.once(Preferences.SEEN, position));
    }

    static boolean isAbout(String field) {
        return field.startsWith(ABOUT);
    }
}
