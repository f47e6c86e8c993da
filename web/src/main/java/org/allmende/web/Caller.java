package org.allmende.web;

import org.allmende.kernel.Code;
import org.allmende.kernel.Language;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.person.PersonId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Who asks and how: what the headers of a request say, checked. A controller takes it as an
/// argument.
///
/// @param person empty for a visitor
/// @param operator whether the person operates the platform
/// @param actingFor the body named in `X-Acting-For`, as written
/// @param ifMatch the expected version or `*`
/// @param idempotencyKey as written, 8 to 200 printable characters
/// @param patience from `Prefer: wait`, at most ten seconds
/// @param atLeast the position of `X-Position`, else 0
/// @param csv whether a list is wanted as a table (`Accept: text/csv`)
/// @param client the program that sent the request, as a hash
/// @param method of the request
/// @param path of the request, without parameters
/// @param parameters the names of those in the query, in order
public record Caller(
        Optional<PersonId> person,
        boolean operator,
        Language language,
        Optional<String> actingFor,
        Optional<String> ifMatch,
        Optional<String> idempotencyKey,
        Optional<Duration> patience,
        long atLeast,
        boolean csv,
        String client,
        String method,
        String path,
        SortedSet<String> parameters) {

    /// The person, where somebody must be signed in.
    ///
    /// @throws Refused `not-signed-in`
    public PersonId signedIn() {
        return person.orElseThrow(() -> Refused.because(Code.NOT_SIGNED_IN));
    }

    /// Goes on for operators only.
    ///
    /// @throws Refused `not-signed-in`, `not-allowed`
    public void requireOperator() {
        signedIn();
        if (!operator) throw Refused.because(Code.NOT_ALLOWED);
    }

    public Viewer viewer() {
        return new Viewer(person, operator);
    }

    /// The same without `Idempotency-Key`, for what is answered once.
    public Caller withoutKey() {
        return asking(actingFor, ifMatch, Optional.empty(), patience, atLeast);
    }

    /// The same person with other manners.
    public Caller asking(
            Optional<String> actingFor,
            Optional<String> ifMatch,
            Optional<String> idempotencyKey,
            Optional<Duration> patience,
            long atLeast) {
        return new Caller(
                person,
                operator,
                language,
                actingFor,
                ifMatch,
                idempotencyKey,
                patience,
                atLeast,
                csv,
                client,
                method,
                path,
                parameters);
    }

    /// Refuses every parameter in the query; writes have none.
    ///
    /// @throws Refused `unknown-parameter` for each
    public void requireNoParameters() {
        var unknown =
                parameters.stream()
                        .limit(Fields.MOST)
                        .map(it -> new Problem.FieldError(it, Code.UNKNOWN_PARAMETER, List.of()))
                        .toList();
        if (!unknown.isEmpty()) throw new Refused(Problem.of(unknown));
    }

    /// How this caller asks about the present.
    public Reading reading() {
        return new Reading(viewer(), language, Optional.empty(), Optional.empty(), atLeast);
    }

    /// The identifier of the thing this request creates: the same for the same person, path and
    /// `Idempotency-Key`, so that the store itself refuses a second one; random without a key.
    public String newId() {
        return idempotencyKey.map(key -> NewId.of(signedIn(), path, key)).orElseGet(NewId::random);
    }
}
