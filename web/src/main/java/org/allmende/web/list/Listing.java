package org.allmende.web.list;

import org.allmende.kernel.Code;
import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.web.Caller;
import org.allmende.web.Manners;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Answers lists: a page with a cursor to the next, or all of it as a table.
///
/// ```java
/// @GetMapping("/api/reuse")
/// Mono<ResponseEntity<Listing.Answer<ReuseQuery.Item>>> find(Caller caller, Parameters parameters) {
///     var filters = parameters.list("stage", "land").filters("stage", "land");
///     return listing.answer(caller, parameters, ReuseQuery.Item.class,
///             (page, reading) -> new ReuseQuery.Find(filters, page, reading),
///             it -> new Listed<>(it.items(), it.total(), it.facets(), it.asOf(), it.position()));
/// }
/// ```
@Component
public final class Listing {
    private final Queries queries;

    Listing(Queries queries) {
        this.queries = queries;
    }

    /// One page of a list.
    ///
    /// @param next the cursor of the next page
    /// @param position the list stands at, the same on all its pages
    public record Answer<T>(
            List<T> items,
            int total,
            Optional<String> next,
            Optional<Map<String, List<FacetCount>>> facets,
            Instant asOf,
            long position) {}

    /// Asks for the page that the parameters name; those must have been declared with
    /// [Parameters#list].
    ///
    /// @param item the record of one item: its components are the columns of the table
    public <R, T> Mono<ResponseEntity<Answer<T>>> answer(
            Caller caller,
            Parameters parameters,
            Class<T> item,
            BiFunction<Page, Reading, Query<R>> question,
            Function<R, Listed<T>> found) {
        var size = size(parameters);
        var cursor = cursor(caller, parameters);
        var reading =
                cursor.map(c -> c.reading(caller)).orElseGet(() -> parameters.reading(caller));
        if (asTable(caller, parameters)) {
            var fresh = parameters.reading(caller);
            return queries.ask(question.apply(Page.EVERYTHING, fresh))
                    .map(found)
                    .map(it -> table(caller, item, it.items(), it.position()));
        }
        var page = new Page(cursor.map(Cursor::offset).orElse(0), size);
        return queries.ask(question.apply(page, reading))
                .map(it -> page(caller, parameters, reading, page, found.apply(it)));
    }

    /// One page of a list that no events made: it has no past and no position. All its pages stand
    /// at the moment of the first.
    public record Kept<T>(List<T> items, int total, Optional<String> next, Instant asOf) {}

    /// What a store has of such a list.
    public record Part<T>(List<T> items, int total) {}

    /// Asks a store for the page that the parameters `size` and `cursor` name, or for all of it.
    ///
    /// @param found what was kept until a moment
    public <T> Mono<ResponseEntity<Kept<T>>> kept(
            Caller caller,
            Parameters parameters,
            Class<T> item,
            BiFunction<Instant, Page, Mono<Part<T>>> found) {
        var size = size(parameters);
        var cursor = cursor(caller, parameters);
        var now = parameters.clock().instant();
        if (asTable(caller, parameters))
            return found.apply(now, Page.EVERYTHING)
                    .map(it -> table(ResponseEntity.ok(), caller, item, it.items()));
        var until = cursor.flatMap(Cursor::asOf).orElse(now);
        var offset = cursor.map(Cursor::offset).orElse(0);
        return found.apply(until, new Page(offset, size))
                .map(
                        it -> {
                            var end = offset + it.items().size();
                            var next =
                                    Optional.of(end)
                                            .filter(_ -> !it.items().isEmpty() && end < it.total())
                                            .map(_ -> at(until, end).text(caller, parameters));
                            return ResponseEntity.ok(
                                    new Kept<>(it.items(), it.total(), next, until));
                        });
    }

    private static Cursor at(Instant moment, int offset) {
        return new Cursor(0, Optional.of(moment), Optional.empty(), offset);
    }

    private <T> ResponseEntity<Answer<T>> page(
            Caller caller, Parameters parameters, Reading reading, Page page, Listed<T> found) {
        var end = page.offset() + found.items().size();
        var more = !found.items().isEmpty() && end < found.total();
        var next =
                more
                        ? Optional.of(
                                new Cursor(
                                                found.position(),
                                                Optional.of(found.asOf()),
                                                parameters.one("asOf"),
                                                end)
                                        .text(caller, parameters))
                        : Optional.<String>empty();
        var facets = Optional.of(found.facets()).filter(it -> !it.isEmpty());
        return ResponseEntity.ok()
                .header(Manners.POSITION, String.valueOf(found.position()))
                .body(
                        new Answer<>(
                                found.items(),
                                found.total(),
                                next,
                                facets,
                                found.asOf(),
                                found.position()));
    }

    private static <A> ResponseEntity<A> table(
            Caller caller, Class<?> item, List<?> rows, long position) {
        var answer = ResponseEntity.ok().header(Manners.POSITION, String.valueOf(position));
        return table(answer, caller, item, rows);
    }

    // The body is written by another encoder; only its type differs.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <A> ResponseEntity<A> table(
            ResponseEntity.BodyBuilder answer, Caller caller, Class<?> item, List<?> rows) {
        var path = caller.path();
        var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.csv$", "");
        return (ResponseEntity)
                answer.header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + name + ".csv\"")
                        .contentType(Table.CSV)
                        .body(new Table(item, rows));
    }

    private static boolean asTable(Caller caller, Parameters parameters) {
        return parameters
                .one("format")
                .map(
                        format ->
                                switch (format) {
                                    case "csv" -> true;
                                    case "json" -> false;
                                    default ->
                                            throw Refused.field(
                                                    "format",
                                                    Code.UNKNOWN_CODE,
                                                    format,
                                                    "csv, json");
                                })
                .orElse(caller.csv());
    }

    private static int size(Parameters parameters) {
        return parameters.one("size").map(Listing::size).orElse(Page.FIRST.size());
    }

    private static int size(String raw) {
        if (!raw.matches("\\d{1,9}")) throw Refused.field("size", Code.WRONG_TYPE);
        var size = Integer.parseInt(raw);
        if (size < 1 || size > 100) throw Refused.field("size", Code.OUT_OF_RANGE, "1", "100");
        return size;
    }

    private static Optional<Cursor> cursor(Caller caller, Parameters parameters) {
        return parameters.one("cursor").map(text -> Cursor.read(text, caller, parameters));
    }
}
