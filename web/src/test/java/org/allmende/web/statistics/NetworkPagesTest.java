package org.allmende.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Page;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.TestEdge;
import org.allmende.web.Views;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class NetworkPagesTest {
    private static final int MANY = 2_500;

    private final TestEdge edge = TestEdge.get();

    /// Those of a list that a question asks for.
    private static <T> List<T> part(Page page, IntFunction<T> item) {
        return IntStream.range(0, MANY)
                .skip(page.offset())
                .limit(page.size())
                .mapToObj(item)
                .toList();
    }

    @Test
    void everythingThatTwoBodiesHaveInCommonIsThereHoweverMuchItIs() {
        edge.sides()
                .answer(
                        StatisticsQuery.Network.class,
                        _ ->
                                new StatisticsQuery.NetworkFigures(
                                        new StatisticsQuery.Definition("Netz", 1, "So."),
                                        List.of(),
                                        List.of(),
                                        Views.AT,
                                        42))
                .answer(
                        OrganisationQuery.One.class,
                        it -> Views.organisation(it.organisation().value()))
                .answer(
                        CommunityQuery.Find.class,
                        it ->
                                new CommunityQuery.Found(
                                        part(it.page(), n -> Views.communityItem("urban" + n)),
                                        MANY,
                                        Map.of(),
                                        Views.AT,
                                        42))
                .answer(
                        ProjectQuery.Find.class,
                        it ->
                                new ProjectQuery.Found(
                                        List.of(Views.projectItem(Views.PROJECT.id(), Views.BODY)),
                                        1,
                                        Map.of(),
                                        Views.AT,
                                        42))
                .answer(
                        StatisticsQuery.ReuseFacts.class,
                        it ->
                                new ReuseQuery.Found(
                                        part(it.page(), n -> Views.reuseItem("reuse" + n)),
                                        MANY,
                                        Map.of(),
                                        Views.AT,
                                        42));
        edge.visitor()
                .mutate()
                .codecs(it -> it.defaultCodecs().maxInMemorySize(-1))
                .build()
                .get()
                .uri("/zahlen/netz?stelle=05382056&mit=05382901")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(
                        page ->
                                assertThat(page)
                                        .contains("data-total=\"2500\"")
                                        .contains("/gemeinschaften/urban2499")
                                        .contains("data-total=\"5000\"")
                                        .contains("/nachnutzung/reuse2499"));
    }

    @Test
    void theClosestPairsAreReadAtOnceAndTheOthersFoldedBelow() {
        edge.sides().answer(StatisticsQuery.Network.class, _ -> chain(33));
        edge.visitor()
                .get()
                .uri("/zahlen/netz")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(
                        page -> {
                            var parts = page.split("<details class=\"fold\"><summary>3 more");
                            assertThat(parts).hasSize(2);
                            assertThat(pairs(parts[0]))
                                    .hasSize(30)
                                    .startsWith("stelle=32&amp;mit=33", "stelle=33&amp;mit=34")
                                    .contains("stelle=01&amp;mit=02")
                                    .endsWith("stelle=28&amp;mit=29");
                            assertThat(pairs(parts[1]))
                                    .containsExactly(
                                            "stelle=29&amp;mit=30",
                                            "stelle=30&amp;mit=31",
                                            "stelle=31&amp;mit=32");
                        });
    }

    /// One pair after the other; the last two have the most in common.
    private static StatisticsQuery.NetworkFigures chain(int pairs) {
        IntFunction<String> id = "%02d"::formatted;
        return new StatisticsQuery.NetworkFigures(
                new StatisticsQuery.Definition("Netz", 1, "So."),
                IntStream.rangeClosed(1, pairs + 1)
                        .mapToObj(id)
                        .map(it -> new StatisticsQuery.Node(it, "Stelle " + it, Optional.empty()))
                        .toList(),
                IntStream.rangeClosed(1, pairs)
                        .mapToObj(
                                it ->
                                        new StatisticsQuery.Edge(
                                                id.apply(it),
                                                id.apply(it + 1),
                                                it == pairs - 1 ? 2 : 0,
                                                it == pairs - 1 ? 0 : it == pairs ? 2 : 1))
                        .toList(),
                Views.AT,
                42);
    }

    private static List<String> pairs(String html) {
        return Pattern.compile("stelle=\\d+&amp;mit=\\d+")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
