package org.allmende.web.statistics;

import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.PathId;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the network of bodies counts: all pairs, those of one body, and what two have in common.
@Controller
final class NetworkPages {
    /// How many pairs are read at once; the others are folded below them.
    private static final int AT_ONCE = 30;

    @GetMapping(Network.FACTS)
    Rendering network(Visit visit) {
        var figures = visit.soon(new StatisticsQuery.Network(visit.reading()));
        var body = visit.parameter(Network.BODY).map(it -> body(visit, it));
        var other = visit.parameter(Network.OTHER).map(it -> body(visit, it));
        var pairs =
                Network.pairs(figures.get()).stream()
                        .filter(it -> body.isEmpty() || it.has(body.get().id()))
                        .filter(it -> other.isEmpty() || it.has(other.get().id()))
                        .map(it -> body.map(from -> it.from(from.id())).orElse(it))
                        .sorted(Network.closestFirst())
                        .toList();
        var page =
                visit.page("statistics/network")
                        .modelAttribute("body", body)
                        .modelAttribute("other", other)
                        .modelAttribute("pairs", pairs)
                        .modelAttribute("closest", pairs.stream().limit(AT_ONCE).toList())
                        .modelAttribute("further", pairs.stream().skip(AT_ONCE).toList())
                        .modelAttribute("figures", figures.get());
        return body.isPresent() && other.isPresent()
                ? together(visit, page, body.get().id(), other.get().id())
                : page.build();
    }

    private static Rendering together(
            Visit visit, Rendering.Builder<?> page, String one, String other) {
        var ones = of(visit, one);
        var others = of(visit, other);
        var theirs =
                others.communities().get().items().stream()
                        .map(CommunityQuery.Item::id)
                        .collect(Collectors.toSet());
        return page.modelAttribute(
                        "communities",
                        ones.communities().get().items().stream()
                                .filter(it -> theirs.contains(it.id()))
                                .toList())
                .modelAttribute(
                        "reuses",
                        Stream.concat(ones.reusedBy(others), others.reusedBy(ones)).toList())
                .build();
    }

    /// What the figure counts of one body.
    private record Side(
            Supplier<CommunityQuery.Found> communities,
            Supplier<ProjectQuery.Found> projects,
            Supplier<ReuseQuery.Found> reuses) {

        Stream<ReuseQuery.Item> reusedBy(Side other) {
            var own =
                    projects.get().items().stream()
                            .map(ProjectQuery.Item::id)
                            .collect(Collectors.toSet());
            return other.reuses().get().items().stream()
                    .filter(it -> own.contains(it.project().id()));
        }
    }

    private static Side of(Visit visit, String body) {
        var its = Map.of("organisation", List.of(body));
        return new Side(
                visit.soon(
                        new CommunityQuery.Find(
                                Optional.empty(),
                                Map.of(
                                        "organisation", List.of(body),
                                        "status", List.of(CommunityStatus.ACTIVE.code()),
                                        "visibility", List.of(Visibility.PUBLIC.code())),
                                Page.EVERYTHING,
                                visit.reading())),
                visit.soon(
                        new ProjectQuery.Find(
                                Optional.empty(),
                                its,
                                true,
                                Optional.empty(),
                                Page.EVERYTHING,
                                visit.reading())),
                visit.soon(
                        new StatisticsQuery.ReuseFacts(
                                Optional.empty(),
                                Optional.empty(),
                                its,
                                Page.EVERYTHING,
                                visit.reading())));
    }

    private static Ref body(Visit visit, String id) {
        var known =
                visit.ask(
                        new OrganisationQuery.One(
                                PathId.of(id, OrganisationId::new), visit.reading()));
        return new Ref(id, known.name());
    }
}
