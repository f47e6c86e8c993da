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
import java.util.function.IntFunction;
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
}
