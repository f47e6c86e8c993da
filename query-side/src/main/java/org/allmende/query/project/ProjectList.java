package org.allmende.query.project;

import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.ProjectQuery.Find;
import org.allmende.kernel.project.ProjectQuery.Found;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Facets;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.search.Hits;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Order;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The list of projects as of one position.
final class ProjectList {
    private final Catalogue catalogue;
    private final Standpoint from;

    ProjectList(Catalogue catalogue, Standpoint from) {
        this.catalogue = catalogue;
        this.from = from;
    }

    Found found(Find query) {
        var projects = catalogue.projects();
        var facets = facets();
        var words = query.q().filter(q -> !q.isBlank());
        var there =
                query.retired() ? from.projects() : from.projects().andNot(from.retiredProjects());
        var hits = words.map(q -> projects.texts.find(from, q, there));
        var within =
                around(
                        hits.map(Hits::bits).orElse(there),
                        query.filters().getOrDefault("community", List.of()));
        var list =
                facets.narrow(
                        from.at().of(projects.timeline).list(within),
                        query.filters(),
                        List.of("community"));
        var slots =
                list.page(order(query.sort(), hits), query.page().offset(), query.page().size());
        var items = new ProjectItems(catalogue, from);
        return new Found(
                Arrays.stream(slots).mapToObj(items::item).toList(),
                list.total(),
                facets.counts(list),
                from.asOf(),
                from.position());
    }

    private Facets facets() {
        var projects = catalogue.projects();
        return new Facets()
                .coded("topic", projects.topic, Topic.class, from)
                .coded("field", projects.field, Field.class, from)
                .coded("stage", projects.stage, Stage.class, from)
                .places("land", projects.land, from)
                .coded("kind", projects.kind, OrganisationKind.class, from)
                .coded("sizeClass", projects.sizeClass, SizeClass.class, from)
                .filter("stance", projects.stance)
                .filter("ozgId", projects.ozgId)
                .filter("leika", projects.leika)
                .filter("organisation", projects.responsible)
                .filter("visibility", projects.visibility);
    }

    /// Those of the projects around which one of the communities formed.
    private Bits around(Bits projects, List<String> wanted) {
        if (wanted.isEmpty()) {
            return projects;
        }
        var communities = catalogue.communities();
        var view = from.at().of(communities.timeline);
        var there = from.at().of(catalogue.projects().timeline);
        var numbers = IntStream.builder();
        for (var id : wanted) {
            var slot = view.slot(id);
            if (slot >= 0 && from.communities().get(slot)) {
                communities.projects.of(slot, numbers::add);
            }
        }
        return projects.and(there.slots(numbers.build().toArray()));
    }

    private Order order(Optional<Sort> asked, Optional<Hits> hits) {
        var projects = catalogue.projects();
        var sort = asked.orElse(hits.isPresent() ? Sort.RELEVANCE : Sort.CHANGED);
        return switch (sort) {
            case NEWEST -> projects.created.descending();
            case CHANGED -> projects.changed.descending();
            case TITLE -> projects.title.ascending();
            case REUSED -> Order.byThing(projects.timeline, reuses());
            case RELEVANCE -> hits.map(Hits::byRelevance).orElseGet(projects.changed::descending);
        };
    }

    /// How many current public reuses each project has, by its number.
    private int[] reuses() {
        var reuses = catalogue.reuses();
        var current =
                from.at()
                        .of(reuses.timeline)
                        .where(reuses.status, ReuseStatus.CURRENT.code())
                        .and(from.countedReuses());
        var counts = new int[catalogue.projects().timeline.things()];
        current.forEach(slot -> counts[reuses.project.number(slot)]++);
        return counts;
    }
}
