package org.allmende.web.statistics;

import org.allmende.kernel.Page;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.web.Parameters;
import org.allmende.web.list.Listing;
import org.allmende.web.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The very reuses that a figure counts.
@Controller
final class FactPages {
    private static final int NEWEST = 3;

    private final StatisticsReads reads;
    private final FigurePictures pictures;

    FactPages(StatisticsReads reads, FigurePictures pictures) {
        this.reads = reads;
        this.pictures = pictures;
    }

    @GetMapping(Wanted.FACTS)
    Rendering facts(Visit visit) {
        var wanted = Wanted.of(visit);
        var by = visit.parameters("by").code("by", Dimension.class);
        var figures =
                visit.ask(
                        new StatisticsQuery.Reuse(
                                by.orElse(Dimension.STAGE), wanted.filters(), visit.reading()));
        return visit.page("statistics/facts")
                .modelAttribute("found", visit.of(reads.facts(visit.caller(), asked(visit))))
                .modelAttribute("by", by)
                .modelAttribute("group", group(visit, by, figures.groups()))
                .modelAttribute("definition", figures.definition())
                .modelAttribute("chips", Chips.of(visit, wanted, pictures.borders()))
                .modelAttribute("wanted", wanted)
                .build();
    }

    /// All of them as a table.
    @GetMapping("/zahlen/belege.csv")
    Mono<ResponseEntity<Listing.Answer<ReuseQuery.Item>>> table(Visit visit) {
        return reads.facts(visit.caller(), asked(visit).asTable());
    }

    /// The last that were declared.
    List<ReuseQuery.Item> newest(Visit visit, Wanted wanted) {
        return visit.ask(
                        new StatisticsQuery.ReuseFacts(
                                Optional.empty(),
                                Optional.empty(),
                                wanted.filters(),
                                new Page(0, NEWEST),
                                visit.reading()))
                .items();
    }

    private static Parameters asked(Visit visit) {
        return visit.parameters(
                Stream.of(
                                Wanted.CHOICES,
                                Wanted.NAMED,
                                List.of("by", "key", "size", "cursor", "asOf"))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    /// What the group of the figure is called.
    private static Optional<String> group(Visit visit, Optional<Dimension> by, List<Group> groups) {
        var words = new Words(visit.language());
        return visit.parameter("key")
                .map(
                        key ->
                                groups.stream()
                                        .filter(it -> it.key().equals(key))
                                        .map(Group::label)
                                        .findFirst()
                                        .orElseGet(
                                                () ->
                                                        key.equals(
                                                                        StatisticsQuery.ReuseFacts
                                                                                .LACKING)
                                                                ? words.lacking(by.orElseThrow())
                                                                : key));
    }
}
