package org.allmende.query.community;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityQuery.Find;
import org.allmende.kernel.community.CommunityQuery.Found;
import org.allmende.kernel.community.CommunityQuery.Item;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Facets;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.search.Hits;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.View;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of communities as of one position.
final class CommunityList {
    private static final List<String> RELATIONS = List.of("organisation", "project", "land");

    private final Catalogue catalogue;
    private final Standpoint from;
    private final View view;

    CommunityList(Catalogue catalogue, Standpoint from) {
        this.catalogue = catalogue;
        this.from = from;
        this.view = from.at().of(catalogue.communities().timeline);
    }

    Found found(Find query) {
        var communities = catalogue.communities();
        var facets =
                new Facets()
                        .coded("status", communities.status, CommunityStatus.class, from)
                        .filter("visibility", communities.visibility);
        var hits =
                query.q()
                        .filter(q -> !q.isBlank())
                        .map(q -> communities.texts.find(from, q, from.communities()));
        var within = related(hits.map(Hits::bits).orElseGet(from::communities), query.filters());
        var list = facets.narrow(view.list(within), query.filters(), RELATIONS);
        var order = hits.map(Hits::byRelevance).orElseGet(communities.name::ascending);
        return new Found(
                Arrays.stream(list.page(order, query.page().offset(), query.page().size()))
                        .mapToObj(this::item)
                        .toList(),
                list.total(),
                facets.counts(list),
                from.asOf(),
                from.position());
    }

    private Bits related(Bits found, Map<String, List<String>> filters) {
        var communities = catalogue.communities();
        for (var name : RELATIONS) {
            var wanted = filters.getOrDefault(name, List.of());
            if (!wanted.isEmpty()) {
                found =
                        found.and(
                                switch (name) {
                                    case "organisation" -> view.where(communities.members, wanted);
                                    case "project" ->
                                            view.where(communities.projects, seen(wanted));
                                    default -> view.where(communities.members, bodiesIn(wanted));
                                });
            }
        }
        return found;
    }

    /// Who may not see a project does not learn who works on it.
    private List<String> seen(List<String> projects) {
        return projects.stream().filter(id -> from.project(id).isPresent()).toList();
    }

    private List<String> bodiesIn(List<String> lands) {
        var bodies = catalogue.organisations();
        var found = new ArrayList<String>();
        from.at()
                .of(bodies.timeline)
                .where(bodies.land, lands)
                .forEach(slot -> found.add(bodies.timeline.id(slot)));
        return found;
    }

    private Item item(int slot) {
        var communities = catalogue.communities();
        return new Item(
                communities.timeline.id(slot),
                communities.version.get(slot),
                communities.name.get(slot),
                communities.purpose(slot),
                Coded.of(Admission.class, communities.admission.first(slot)),
                Coded.of(Visibility.class, communities.visibility.first(slot)),
                Coded.of(CommunityStatus.class, communities.status.first(slot)),
                communities.projects.all(slot).stream()
                        .map(from::project)
                        .flatMap(Optional::stream)
                        .toList(),
                communities.members.all(slot).size(),
                Instant.ofEpochMilli(communities.created.get(slot)));
    }
}
