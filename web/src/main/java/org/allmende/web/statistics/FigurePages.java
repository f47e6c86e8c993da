package org.allmende.web.statistics;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.list.Listed;
import org.allmende.web.list.Listing;
import org.allmende.web.page.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The figures of reuse as pictures, on a desk and on a wall.
@Controller
final class FigurePages {
    private final FigurePictures pictures;
    private final FactPages facts;
    private final Listing listing;

    FigurePages(FigurePictures pictures, FactPages facts, Listing listing) {
        this.pictures = pictures;
        this.facts = facts;
        this.listing = listing;
    }

    @GetMapping(Wanted.BOARD)
    Rendering figures(Visit visit) {
        var then = Comparison.day(visit);
        if (then.filter(it -> it.isAfter(Comparison.dayOf(visit))).isPresent())
            return turned(visit, then.get());
        var wanted = Wanted.of(visit);
        var board = pictures.board(visit, wanted, then.map(it -> Comparison.with(visit, it)));
        var wall = visit.parameter("ansicht").filter("wand"::equals).isPresent();
        return visit.page(wall ? "statistics/wall" : "statistics/figures")
                .modelAttribute("board", board)
                .modelAttribute("wanted", wanted)
                .modelAttribute("newest", wall ? facts.newest(visit, wanted) : List.of())
                .modelAttribute(
                        "choices", Choice.all(visit.language(), pictures.borders(), wanted.here()))
                .modelAttribute("chips", Chips.of(visit, wanted, pictures.borders()))
                .build();
    }

    /// The page of the later day, compared with the earlier one.
    private static Rendering turned(Visit visit, LocalDate later) {
        var earlier = Comparison.dayOf(visit).toString();
        var turned =
                visit.at()
                        .with("asOf", later.toString())
                        .with(Comparison.PARAMETER, earlier)
                        .toString();
        return Rendering.redirectTo(turned).status(HttpStatus.SEE_OTHER).build();
    }

    /// The figures of one picture as CSV.
    @GetMapping("/zahlen/tabelle.csv")
    Mono<ResponseEntity<Listing.Answer<StatisticsQuery.Group>>> table(Visit visit) {
        var by =
                visit.parameters("by")
                        .code("by", Dimension.class)
                        .orElseThrow(() -> Refused.field("by", Code.REQUIRED));
        var filters = Wanted.of(visit).filters();
        var parameters = visit.parameters("asOf").asTable();
        return listing.answer(
                visit.caller(),
                parameters,
                StatisticsQuery.Group.class,
                (_, reading) -> new StatisticsQuery.Reuse(by, filters, reading),
                it ->
                        new Listed<>(
                                it.groups(),
                                it.groups().size(),
                                Map.of(),
                                it.asOf(),
                                it.position()));
    }

    /// The pairs of bodies that build together as CSV.
    @GetMapping("/zahlen/netz.csv")
    Mono<ResponseEntity<Listing.Answer<Network.Pair>>> network(Visit visit) {
        var parameters = visit.parameters("asOf").asTable();
        return listing.answer(
                visit.caller(),
                parameters,
                Network.Pair.class,
                (_, reading) -> new StatisticsQuery.Network(reading),
                it ->
                        new Listed<>(
                                Network.pairs(it),
                                it.edges().size(),
                                Map.of(),
                                it.asOf(),
                                it.position()));
    }
}
