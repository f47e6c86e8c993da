package org.allmende.web.project;

import org.allmende.kernel.FacetCount;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.web.PathId;
import org.allmende.web.list.Listing;
import org.allmende.web.page.PageAddress;
import org.allmende.web.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of all projects and ideas: searched, narrowed, compared.
@Controller
final class CataloguePages {
    /// As many as stand side by side on a desk.
    private static final int MOST_COMPARED = 3;

    private static final String[] FACETS = {"topic", "field", "stage", "land", "kind", "sizeClass"};

    private static final String[] PARAMETERS = {
        "q",
        "topic",
        "field",
        "stage",
        "land",
        "kind",
        "sizeClass",
        "stance",
        "ozgId",
        "leika",
        "organisation",
        "community",
        "visibility",
        "retired",
        "sort",
        "size",
        "cursor",
        "asOf"
    };

    private final ProjectReads reads;

    CataloguePages(ProjectReads reads) {
        this.reads = reads;
    }

    /// A facet with its choices.
    ///
    /// @param chosen whether one of them is
    record Facet(String name, List<FacetCount> values, boolean chosen) {}

    /// A choice that can be taken back.
    ///
    /// @param without the page without it
    /// @param found how much more there would be then; empty where nobody counted
    record Chip(String facet, String label, PageAddress without, Optional<Integer> found) {}

    @GetMapping("/katalog")
    Rendering catalogue(Visit visit) {
        var found = find(visit, visit.at());
        return visit.page("project/catalogue")
                .modelAttribute("found", found)
                .modelAttribute("facets", facets(visit, found.facets().orElse(Map.of())))
                .modelAttribute("chips", chips(visit, found))
                .modelAttribute("usual", usual(visit))
                .modelAttribute("sorts", sorts(visit))
                .modelAttribute("sort", visit.parameter("sort").orElse(""))
                .modelAttribute("q", visit.parameter("q").orElse(""))
                .build();
    }

    /// The very results as a table.
    @GetMapping("/katalog.csv")
    Mono<ResponseEntity<Listing.Answer<ProjectQuery.Item>>> table(Visit visit) {
        return reads.find(visit.caller(), visit.parameters(PARAMETERS).asTable());
    }

    @GetMapping("/vergleich")
    Rendering compare(Visit visit) {
        var projects =
                visit.parameters("id").all("id").stream()
                        .limit(MOST_COMPARED)
                        .map(it -> PathId.of(it, ProjectId::new))
                        .map(it -> new ProjectQuery.One(it, visit.reading()))
                        .toList();
        return visit.page("project/compare")
                .modelAttribute("projects", visit.ask(projects))
                .build();
    }

    private Listing.Answer<ProjectQuery.Item> find(Visit visit, PageAddress address) {
        var parameters = visit.parameters(address, PARAMETERS);
        return visit.of(reads.find(visit.caller(), parameters));
    }

    private static List<Facet> facets(Visit visit, Map<String, List<FacetCount>> counts) {
        return Arrays.stream(FACETS)
                .map(
                        it ->
                                new Facet(
                                        it,
                                        counts.getOrDefault(it, List.of()),
                                        visit.at().query().containsKey(it)))
                .filter(it -> !it.values().isEmpty())
                .toList();
    }

    /// What is chosen; where nothing was found, with what there would be without it.
    private List<Chip> chips(Visit visit, Listing.Answer<ProjectQuery.Item> found) {
        var chips = new ArrayList<Chip>();
        var nothing = found.total() == 0;
        visit.parameter("q")
                .ifPresent(
                        it ->
                                chips.add(
                                        chip(
                                                visit,
                                                "q",
                                                "„" + it + "“",
                                                visit.at().without("q"),
                                                nothing)));
        for (var facet : FACETS)
            for (var value : visit.parameters(facet).all(facet))
                chips.add(
                        chip(
                                visit,
                                facet,
                                label(found, facet, value),
                                visit.at().without(facet, value),
                                nothing));
        return chips;
    }

    private Chip chip(Visit visit, String facet, String label, PageAddress without, boolean count) {
        return new Chip(
                facet,
                label,
                without,
                count ? Optional.of(find(visit, without).total()) : Optional.empty());
    }

    private static String label(
            Listing.Answer<ProjectQuery.Item> found, String facet, String value) {
        return found.facets().orElse(Map.of()).getOrDefault(facet, List.of()).stream()
                .filter(it -> it.value().equals(value))
                .map(FacetCount::label)
                .findFirst()
                .orElse(value);
    }

    /// The order where nobody chose one.
    private static Sort usual(Visit visit) {
        return visit.parameter("q").isPresent() ? Sort.RELEVANCE : Sort.CHANGED;
    }

    /// What else one can sort by: relevance is for words alone.
    private static List<Sort> sorts(Visit visit) {
        return Arrays.stream(Sort.values())
                .filter(it -> it != Sort.RELEVANCE && it != usual(visit))
                .toList();
    }
}
