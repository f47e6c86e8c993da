package org.allmende.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.TileKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every row of the contract that reads: what is asked for becomes a query, what comes back an
/// answer in its manners.
class ReadsTest {

    private static final Instant AT = Views.AT;

    private final FakeSides sides = TestEdge.get().sides();
    private final WebTestClient visitor = TestEdge.get().visitor();
    private final WebTestClient person = TestEdge.get().person();
    private final WebTestClient operator = TestEdge.get().operator();

    @BeforeEach
    void answerEverything() {
        things();
        lists();
        figures();
    }

    private void things() {
        sides.answer(ProjectQuery.One.class, it -> Views.project(it.project().value()))
                .answer(CommunityQuery.One.class, it -> Views.community(it.community().value()))
                .answer(ReuseQuery.One.class, it -> Views.reuse(it.reuse().value()))
                .answer(
                        OrganisationQuery.One.class,
                        it -> Views.organisation(it.organisation().value()))
                .answer(
                        OrganisationQuery.People.class,
                        it ->
                                new OrganisationQuery.PeopleView(
                                        it.organisation().value(),
                                        2,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        AT,
                                        42));
    }

    private void lists() {
        Map<String, List<FacetCount>> facets =
                Map.of("topic", List.of(new FacetCount("umwelt", "Umwelt", 1)));
        sides.answer(
                        ProjectQuery.Find.class,
                        it ->
                                new ProjectQuery.Found(
                                        List.of(Views.projectItem("projekt1", Views.BODY)),
                                        30,
                                        facets,
                                        AT,
                                        42))
                .answer(
                        CommunityQuery.Find.class,
                        it ->
                                new CommunityQuery.Found(
                                        List.of(Views.communityItem("gemeinschaft1")),
                                        1,
                                        Map.of(),
                                        AT,
                                        42))
                .answer(
                        CommunityQuery.Members.class,
                        it ->
                                new CommunityQuery.MembersFound(
                                        Views.community("gemeinschaft1").members(), 1, AT, 42))
                .answer(ReuseQuery.Find.class, it -> reuses())
                .answer(StatisticsQuery.ReuseFacts.class, it -> reuses())
                .answer(
                        OrganisationQuery.Find.class,
                        it ->
                                new OrganisationQuery.Found(
                                        List.of(Views.organisationItem("05382056")),
                                        1,
                                        Map.of(),
                                        AT,
                                        42))
                .answer(
                        RegisterQuery.Find.class,
                        it -> new RegisterQuery.Found(List.of(), 0, AT, 42))
                .answer(
                        HistoryQuery.class,
                        it ->
                                new HistoryQuery.Found(
                                        List.of(
                                                new HistoryQuery.Entry(
                                                        7,
                                                        AT,
                                                        Optional.of(Views.BODY),
                                                        "project.described",
                                                        "Die Beschreibung wurde geändert.",
                                                        List.of(
                                                                new HistoryQuery.Change(
                                                                        "title",
                                                                        Optional.of("Alt"),
                                                                        Optional.of("Neu"))),
                                                        Optional.empty())),
                                        1,
                                        AT,
                                        42));
    }

    private static ReuseQuery.Found reuses() {
        return new ReuseQuery.Found(
                List.of(Views.reuseItem("projekt1~05382056~1")), 1, Map.of(), AT, 42);
    }

    private void figures() {
        var definition = new StatisticsQuery.Definition("reuse", 1, "Gezählt werden …");
        sides.answer(
                        StatisticsQuery.Reuse.class,
                        it ->
                                new StatisticsQuery.ReuseFigures(
                                        definition,
                                        3,
                                        2,
                                        50_000,
                                        0,
                                        List.of(
                                                new StatisticsQuery.Group(
                                                        "05", "NRW", 2, 1, 25_000)),
                                        AT,
                                        42))
                .answer(
                        StatisticsQuery.Overview.class,
                        it ->
                                new StatisticsQuery.OverviewFigures(
                                        definition,
                                        List.of(TileKey.values()).stream()
                                                .map(
                                                        key ->
                                                                new StatisticsQuery.Tile(
                                                                        key, key.german(), 1))
                                                .toList(),
                                        AT,
                                        42))
                .answer(
                        OperationQuery.Processors.class,
                        it ->
                                new OperationQuery.ProcessorsView(
                                        List.of(
                                                new OperationQuery.ProcessorView(
                                                        "documents",
                                                        42,
                                                        42,
                                                        0,
                                                        Optional.empty(),
                                                        Optional.empty())),
                                        true,
                                        Optional.of(LocalDate.of(2024, 12, 31))));
    }

    private WebTestClient.ResponseSpec get(String address) {
        return visitor.get().uri(java.net.URI.create(address)).exchange();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects/projekt1",
                "/api/communities/gemeinschaft1",
                "/api/reuse/projekt1~05382056~1",
                "/api/organisations/05382056"
            })
    void aThingComesWithItsVersionAndPosition(String address) {
        get(address)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("ETag", "\"\\d\"")
                .expectHeader()
                .valueEquals("X-Position", "42")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(address.substring(address.lastIndexOf('/') + 1))
                .jsonPath("$.position")
                .isEqualTo(42)
                .jsonPath("$.asOf")
                .isEqualTo("2026-11-01T10:00:00Z");
        get(address + "?asOf=2026-11-01").expectStatus().isOk();
        get(address + "?asOf=2026-12-24")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("in-the-future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects",
                "/api/projects/projekt1/history",
                "/api/projects/projekt1/reuse",
                "/api/communities",
                "/api/communities/gemeinschaft1/members",
                "/api/communities/gemeinschaft1/history",
                "/api/reuse",
                "/api/reuse/projekt1~05382056~1/history",
                "/api/statistics/reuse/facts",
                "/api/organisations",
                "/api/organisations/05382056/history",
                "/api/register"
            })
    void aListHasPagesAndATable(String address) {
        get(address)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Position", "42")
                .expectBody()
                .jsonPath("$.items")
                .isArray()
                .jsonPath("$.total")
                .isNumber()
                .jsonPath("$.asOf")
                .isNotEmpty();
        get(address + "?format=csv").expectHeader().contentType("text/csv;charset=UTF-8");
        get(address + "?size=0").expectStatus().isEqualTo(422);
        get(address + "?cursor=irgendwas")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("cursor-invalid");
        get(address + "?asOf=2026-10-01").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects",
                "/api/projects/projekt1",
                "/api/projects/projekt1/history",
                "/api/projects/projekt1/reuse",
                "/api/communities",
                "/api/communities/gemeinschaft1",
                "/api/communities/gemeinschaft1/members",
                "/api/reuse",
                "/api/reuse/projekt1~05382056~1",
                "/api/organisations",
                "/api/organisations/05382056",
                "/api/register",
                "/api/statistics/reuse",
                "/api/statistics/reuse/facts",
                "/api/statistics/overview",
                "/api/codes"
            })
    void anUnknownParameterIsNamedInBothLanguages(String address) {
        visitor.get()
                .uri(address + "?farbe=blau")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-parameter")
                .jsonPath("$.errors[0].field")
                .isEqualTo("farbe")
                .jsonPath("$.errors[0].message")
                .isEqualTo("Diesen Parameter gibt es hier nicht.");
        visitor.get()
                .uri(address + "?farbe=blau")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.errors[0].message")
                .isEqualTo("There is no such parameter here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects?topic=wetter",
                "/api/projects?stage=gestern",
                "/api/projects?land=NRW",
                "/api/projects?kind=dorf",
                "/api/projects?sizeClass=klein",
                "/api/projects?stance=ja",
                "/api/projects?visibility=geheim",
                "/api/projects?sort=farbe",
                "/api/communities?status=alt",
                "/api/reuse?stage=idea",
                "/api/reuse?status=neu",
                "/api/organisations?status=neu",
                "/api/statistics/reuse?by=farbe",
                "/api/statistics/reuse",
                "/api/statistics/reuse?by=land&how=irgendwie",
                "/api/statistics/reuse/facts?key=05",
                "/api/statistics/reuse/facts?by=land&district=5"
            })
    void anUnknownCodeIsRefused(String address) {
        get(address)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .exists();
    }

    @Test
    void everyFilterOfProjectsReachesTheQuery() {
        get("/api/projects?q=Urlaub&topic=umwelt&topic=gesundheit&field=energie-klima&stage=idea&land=05"
                + "&kind=town&sizeClass=under-5000&stance=need&ozgId=10000&leika=99000000000000"
                + "&organisation=05382056&community=gemeinschaft1&visibility=public&sort=reused&size=5")
                .expectStatus()
                .isOk();
        var asked = sides.query(ProjectQuery.Find.class);
        assertThat(asked.q()).contains("Urlaub");
        assertThat(asked.sort()).contains(Sort.REUSED);
        assertThat(asked.page().size()).isEqualTo(5);
        assertThat(asked.filters())
                .hasSize(12)
                .containsEntry("topic", List.of("umwelt", "gesundheit"))
                .containsEntry("community", List.of("gemeinschaft1"));
    }

    @Test
    void theNextPageKeepsTheQuestion() {
        var next = new String[1];
        get("/api/projects?stage=idea&size=1")
                .expectBody()
                .jsonPath("$.facets.topic[0].count")
                .isEqualTo(1)
                .jsonPath("$.next")
                .value(it -> next[0] = (String) it);
        get("/api/projects?stage=idea&size=1&cursor=" + next[0]).expectStatus().isOk();
        var asked = sides.query(ProjectQuery.Find.class);
        assertThat(asked.page().offset()).isEqualTo(1);
        assertThat(asked.reading().position()).contains(42L);
        get("/api/projects?stage=pilot&size=1&cursor=" + next[0]).expectStatus().isEqualTo(422);
    }

    @Test
    void aTableIsSafeToOpen() {
        get("/api/projects?format=csv")
                .expectBody(String.class)
                .value(
                        it ->
                                assertThat(it)
                                        .startsWith("\uFEFFid;version;title;")
                                        .contains("responsible.id;responsible.name")
                                        .contains("'=Ein Titel")
                                        .contains("umwelt|gesundheit"));
        get("/api/reuse?format=csv")
                .expectBody(String.class)
                .value(it -> assertThat(it).contains(";public;").doesNotContain("isPublic"));
    }

    @Test
    void aReuseSaysWhetherItIsPublicAndAHistoryWhatIsNew() {
        get("/api/reuse/projekt1~05382056~1")
                .expectBody()
                .jsonPath("$.public")
                .isEqualTo(true)
                .jsonPath("$.isPublic")
                .doesNotExist()
                .jsonPath("$.note")
                .doesNotExist()
                .jsonPath("$.confirmedAt")
                .isEqualTo("2026-11-01T10:00:00Z")
                .jsonPath("$.experience.rating")
                .isEqualTo(4)
                .jsonPath("$.experience.effortSavedDays")
                .isEqualTo(30)
                .jsonPath("$.experience.text")
                .isEqualTo("Es *läuft*.");
        get("/api/projects/projekt1/history?type=project.described")
                .expectBody()
                .jsonPath("$.items[0].changes[0].old")
                .isEqualTo("Alt")
                .jsonPath("$.items[0].changes[0].new")
                .isEqualTo("Neu");
        assertThat(sides.query(HistoryQuery.class).types()).containsExactly("project.described");
    }

    @Test
    void theReusesOfWhatOneMayNotSeeAreNotThere() {
        sides.answer(
                ProjectQuery.One.class,
                it -> {
                    throw Refused.because(Code.NOT_FOUND);
                });
        get("/api/projects/projekt1/reuse").expectStatus().isNotFound();
    }

    @Test
    void theFactsOfAFigureAreFoundWithEveryFilterOfIt() {
        get("/api/statistics/reuse?by=land&status=former&topic=umwelt&topic=bildung&asOf=2026-11-01")
                .expectHeader()
                .valueEquals("X-Position", "42")
                .expectBody()
                .jsonPath("$.groups[0].facts")
                .isEqualTo(
                        "/api/statistics/reuse/facts?by=land&key=05&status=former&topic=umwelt"
                                + "&topic=bildung&asOf=2026-11-01");
        assertThat(sides.query(StatisticsQuery.Reuse.class).by()).isEqualTo(Dimension.LAND);
        get("/api/statistics/reuse/facts?by=land&key=05&status=former&topic=umwelt&topic=bildung&asOf=2026-11-01")
                .expectStatus()
                .isOk();
        var facts = sides.query(StatisticsQuery.ReuseFacts.class);
        assertThat(facts.key()).contains("05");
        assertThat(facts.filters()).isEqualTo(sides.query(StatisticsQuery.Reuse.class).filters());
    }

    @Test
    void everyTileLeadsToAListThatAnswers() {
        var links = new java.util.ArrayList<String>();
        get("/api/statistics/overview?asOf=2026-11-01")
                .expectBody()
                .jsonPath("$.tiles[*].facts")
                .value(it -> ((List<?>) it).forEach(link -> links.add((String) link)));
        assertThat(links)
                .containsExactly(
                        "/api/organisations?status=verified&asOf=2026-11-01",
                        "/api/projects?visibility=public&stage=idea&asOf=2026-11-01",
                        "/api/projects?visibility=public&stage=planned&stage=in-progress&stage=pilot"
                            + "&stage=productive&stage=completed&stage=paused&stage=discontinued"
                            + "&asOf=2026-11-01",
                        "/api/communities?status=active&visibility=public&asOf=2026-11-01",
                        "/api/statistics/reuse/facts?status=current&asOf=2026-11-01");
        links.forEach(it -> get(it).expectStatus().isOk());
    }

    @Test
    void peopleAreShownToWhoSignedIn() {
        get("/api/organisations/05382056/people").expectStatus().isUnauthorized();
        person.get()
                .uri("/api/organisations/05382056/people")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.people")
                .isArray();
    }

    @Test
    void theRegisterIsSearched() {
        get("/api/register?q=K%C3%B6ln").expectStatus().isOk();
        assertThat(sides.query(RegisterQuery.Find.class).q()).isEqualTo("Köln");
    }

    @Test
    void allCodesHaveNamesInBothLanguages() {
        get("/api/codes")
                .expectBody()
                .jsonPath("$.lists[?(@.name=='stage')].codes[2].code")
                .isEqualTo("in-progress")
                .jsonPath("$.lists[?(@.name=='topic')].codes.length()")
                .isEqualTo(14)
                .jsonPath("$.lists[*].codes[?(@.de=='' || @.en=='')]")
                .isEmpty()
                .jsonPath("$.catalogues[?(@.name=='register')].version")
                .isEqualTo("2024-12-31")
                .jsonPath("$.catalogues[?(@.name=='leika')].size")
                .isNotEmpty();
    }

    @Test
    void howFarTheViewsAreIsForTheOperator() {
        get("/api/processors").expectStatus().isUnauthorized();
        person.get().uri("/api/processors").exchange().expectStatus().isForbidden();
        operator.get()
                .uri("/api/processors")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].lag")
                .isEqualTo(0);
    }

    @Test
    void aReaderIsAnsweredAtLeastFromWhereItWrote() {
        visitor.get()
                .uri("/api/projects/projekt1")
                .header("X-Position", "41")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(sides.query(ProjectQuery.One.class).reading().atLeast()).isEqualTo(41);
        visitor.get()
                .uri("/api/projects/projekt1")
                .header("X-Position", "gestern")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
