package org.allmende.web.statistics;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.Caller;
import org.allmende.web.Filters;
import org.allmende.web.Manners;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.allmende.web.openapi.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

/// Reads figures and the facts behind them.
@RestController
final class StatisticsReads {

    private final Queries queries;
    private final Listing listing;

    StatisticsReads(Queries queries, Listing listing) {
        this.queries = queries;
        this.listing = listing;
    }

    @Row(
            value = "Count reuse by a dimension.",
            answer = ReuseFigures.class,
            open = true,
            parameters = {
                "by",
                "status",
                "topic",
                "field",
                "land",
                "district",
                "sizeClass",
                "stage",
                "how",
                "operation",
                "project",
                "organisation",
                "unconfirmed"
            })
    @GetMapping("/api/statistics/reuse")
    Mono<ResponseEntity<ReuseFigures>> reuse(Caller caller, Parameters parameters) {
        var filters = filters(Filters.of(parameters, "by")).figure();
        var by =
                parameters
                        .code("by", Dimension.class)
                        .orElseThrow(() -> Refused.field("by", Code.REQUIRED));
        var asOf = parameters.one("asOf");
        return queries.ask(new StatisticsQuery.Reuse(by, filters, parameters.reading(caller)))
                .map(
                        it ->
                                at(
                                        it.position(),
                                        ReuseFigures.of(
                                                it,
                                                key -> {
                                                    var facts =
                                                            Address.of(
                                                                            "/api/statistics/reuse/facts")
                                                                    .with("by", by)
                                                                    .with("key", key);
                                                    filters.forEach(facts::with);
                                                    asOf.ifPresent(day -> facts.with("asOf", day));
                                                    return facts.text();
                                                })));
    }

    @Row(
            value = "List the very reuses that a figure counts.",
            answer = ReuseQuery.Item.class,
            list = true,
            facets = true,
            open = true,
            parameters = {
                "by",
                "key",
                "status",
                "topic",
                "field",
                "land",
                "district",
                "sizeClass",
                "stage",
                "how",
                "operation",
                "project",
                "organisation",
                "unconfirmed"
            })
    @GetMapping("/api/statistics/reuse/facts")
    Mono<ResponseEntity<Listing.Answer<ReuseQuery.Item>>> facts(
            Caller caller, Parameters parameters) {
        var filters = filters(Filters.of(parameters, "by", "key")).list();
        var by = parameters.code("by", Dimension.class);
        var key = parameters.one("key");
        if (key.isPresent() && by.isEmpty()) throw Refused.field("by", Code.REQUIRED);
        return listing.answer(
                caller,
                parameters,
                ReuseQuery.Item.class,
                (page, reading) -> new StatisticsQuery.ReuseFacts(by, key, filters, page, reading),
                it -> new Listed<>(it.items(), it.total(), it.facets(), it.asOf(), it.position()));
    }

    @Row(value = "Read the figures of the whole platform.", answer = Overview.class, open = true)
    @GetMapping("/api/statistics/overview")
    Mono<ResponseEntity<Overview>> overview(Caller caller, Parameters parameters) {
        var reading = parameters.only("asOf").reading(caller);
        var asOf = parameters.one("asOf");
        return queries.ask(new StatisticsQuery.Overview(reading))
                .map(it -> at(it.position(), Overview.of(it, asOf)));
    }

    @Row(
            value = "Read which bodies build together or reuse each other's projects.",
            answer = StatisticsQuery.NetworkFigures.class,
            open = true)
    @GetMapping("/api/statistics/network")
    Mono<ResponseEntity<StatisticsQuery.NetworkFigures>> network(
            Caller caller, Parameters parameters) {
        var reading = parameters.only("asOf").reading(caller);
        return queries.ask(new StatisticsQuery.Network(reading)).map(it -> at(it.position(), it));
    }

    static Filters filters(Filters filters) {
        return filters.codes("status", ReuseStatus.class)
                .codes("topic", Topic.class)
                .codes("field", Field.class)
                .lands("land")
                .districts("district")
                .codes("sizeClass", SizeClass.class)
                .codes("stage", ReuseStage.class)
                .codes("how", How.class)
                .codes("operation", Operation.class)
                .any("project", "organisation")
                .flag("unconfirmed");
    }

    private static <T> ResponseEntity<T> at(long position, T figures) {
        return ResponseEntity.ok().header(Manners.POSITION, String.valueOf(position)).body(figures);
    }
}
