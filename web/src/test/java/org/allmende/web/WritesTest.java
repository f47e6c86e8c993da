package org.allmende.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.Written;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.kernel.text.Unit;
import org.allmende.platform.command.MessageKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Every row of the contract that writes: what is sent becomes a command, what comes back an answer
/// in its manners.
class WritesTest {

    private static final ProjectId PROJECT = new ProjectId("projekt1");
    private static final CommunityId COMMUNITY = new CommunityId("gemeinschaft1");
    private static final OrganisationId OURS = new OrganisationId("05382056");
    private static final OrganisationId THEIRS = new OrganisationId("05382020");
    private static final ReuseId REUSE = ReuseId.of(PROJECT, OURS, 1);
    private static final PersonId OTHER = new PersonId("person0002");

    private final FakeSides sides = TestEdge.get().sides();
    private final WebTestClient person = TestEdge.get().person();

    @BeforeEach
    void belongToABody() {
        sides.answer(
                PersonQuery.Bodies.class,
                it ->
                        new PersonQuery.BodiesView(
                                List.of(
                                        new Belonging(
                                                OURS,
                                                "Stadt",
                                                OrganisationStatus.VERIFIED,
                                                Set.of(Role.EDITOR),
                                                Optional.empty())),
                                List.of(),
                                5));
    }

    /// @param command what is sent to the command side; of what creates, only the rest counts
    /// @param acting for which body; empty in one's own matter
    record Row(
            HttpMethod method,
            String path,
            String body,
            int status,
            Optional<OrganisationId> acting,
            Command command) {

        boolean creates() {
            return method == HttpMethod.POST;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(projects(), communities(), reuses(), organisations()).flatMap(it -> it);
    }

    private static Stream<Row> projects() {
        var project = "/api/projects/projekt1";
        return Stream.of(
                new Row(
                        HttpMethod.POST,
                        "/api/projects",
                        """
                        {"title":"Ein Titel","summary":"Eine Zusammenfassung","description":"Text",
                         "topics":["umwelt"],"fields":["energie-klima"],"stage":"planned","on":"2026-01-31",
                         "links":[{"kind":"website","url":"https://example.org","label":"Seite"},
                                  {"kind":"api","url":"https://example.org/api","label":"API"}],
                         "visibility":"bodies"}\
                        """,
                        201,
                        Optional.of(OURS),
                        new ProjectCommand.Propose(
                                PROJECT,
                                new Title("Ein Titel"),
                                new Summary("Eine Zusammenfassung"),
                                Optional.of(new Markdown("Text")),
                                new Classification(
                                        List.of(Topic.UMWELT),
                                        List.of(Field.ENERGIE_KLIMA),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                Stage.PLANNED,
                                Optional.of(LocalDate.of(2026, 1, 31)),
                                List.of(
                                        link(1, LinkKind.WEBSITE, "https://example.org", "Seite"),
                                        link(2, LinkKind.API, "https://example.org/api", "API")),
                                Visibility.BODIES)),
                change(
                        HttpMethod.DELETE,
                        project,
                        null,
                        OURS,
                        new ProjectCommand.DeleteDraft(PROJECT)),
                change(
                        HttpMethod.PUT,
                        project + "/description",
                        """
                        {"title":"Ein Titel","summary":"Eine Zusammenfassung"}\
                        """,
                        OURS,
                        new ProjectCommand.Describe(
                                PROJECT,
                                new Title("Ein Titel"),
                                new Summary("Eine Zusammenfassung"),
                                Optional.empty())),
                change(
                        HttpMethod.PUT,
                        project + "/classification",
                        """
                        {"topics":["umwelt"],"lagen":["geburt"],"ozgIds":["10000"],
                         "leikaKeys":["99000000000000"]}\
                        """,
                        OURS,
                        new ProjectCommand.Classify(
                                PROJECT,
                                new Classification(
                                        List.of(Topic.UMWELT),
                                        List.of(),
                                        List.of(new Lage("geburt")),
                                        List.of(new OzgId("10000")),
                                        List.of(new LeikaKey("99000000000000"))))),
                change(
                        HttpMethod.PUT,
                        project + "/stage",
                        """
                        {"stage":"paused","on":"2026-02-01","reason":"Kein Geld"}\
                        """,
                        OURS,
                        new ProjectCommand.ChangeStage(
                                PROJECT,
                                Stage.PAUSED,
                                Optional.of(LocalDate.of(2026, 2, 1)),
                                Optional.of(new Note("Kein Geld")))),
                change(
                        HttpMethod.PUT,
                        project + "/visibility",
                        """
                        {"visibility":"public"}\
                        """,
                        OURS,
                        new ProjectCommand.ChangeVisibility(PROJECT, Visibility.PUBLIC)),
                change(
                        HttpMethod.PUT,
                        project + "/response",
                        """
                        {"stance":"already-has","text":"Seit langem","project":"projekt2"}\
                        """,
                        OURS,
                        new ProjectCommand.Respond(
                                PROJECT,
                                Stance.ALREADY_HAS,
                                Optional.of(new Note("Seit langem")),
                                Optional.of(new ProjectId("projekt2")))),
                change(
                        HttpMethod.DELETE,
                        project + "/response",
                        null,
                        OURS,
                        new ProjectCommand.WithdrawResponse(PROJECT)),
                change(
                        HttpMethod.PUT,
                        project + "/contact",
                        """
                        {"function":"Projektleitung","email":"schalter@example.org"}\
                        """,
                        OURS,
                        new ProjectCommand.KeepContact(PROJECT)),
                change(
                        HttpMethod.PUT,
                        project + "/plan",
                        """
                        {"dates":[{"stage":"pilot","planned":"2027-03-31"}]}\
                        """,
                        OURS,
                        new ProjectCommand.Plan(
                                PROJECT,
                                List.of(new PlannedStage(Stage.PILOT, LocalDate.of(2027, 3, 31))))),
                change(
                        HttpMethod.PUT,
                        project + "/terms",
                        """
                        {"licence":"EUPL-1.2","operation":["own"],"cost":{"yearly":900},"maturity":2}\
                        """,
                        OURS,
                        new ProjectCommand.SetTerms(
                                PROJECT,
                                new Terms(
                                        Optional.of(new Name("EUPL-1.2")),
                                        Optional.empty(),
                                        List.of(Operation.OWN),
                                        Optional.of(
                                                new Terms.Cost(
                                                        Optional.empty(),
                                                        Optional.of(900L),
                                                        Optional.empty())),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(2)))),
                new Row(
                        HttpMethod.POST,
                        project + "/links",
                        """
                        {"kind":"api","url":"https://example.org/api","label":"API"}\
                        """,
                        201,
                        Optional.of(OURS),
                        new ProjectCommand.AddLink(
                                PROJECT,
                                LinkKind.API,
                                new Link.Url("https://example.org/api"),
                                new Name("API"))),
                change(
                        HttpMethod.DELETE,
                        project + "/links/2",
                        null,
                        OURS,
                        new ProjectCommand.RemoveLink(PROJECT, 2)),
                change(
                        HttpMethod.PUT,
                        project + "/handover",
                        """
                        {"to":"01001000"}\
                        """,
                        OURS,
                        new ProjectCommand.OfferHandover(PROJECT, new OrganisationId("01001000"))),
                change(
                        HttpMethod.DELETE,
                        project + "/handover",
                        null,
                        OURS,
                        new ProjectCommand.EndHandover(PROJECT)),
                change(
                        HttpMethod.PUT,
                        project + "/handover/acceptance",
                        null,
                        OURS,
                        new ProjectCommand.AcceptHandover(PROJECT)),
                change(
                        HttpMethod.PUT,
                        project + "/retirement",
                        """
                        {"inFavourOf":"projekt2"}\
                        """,
                        OURS,
                        new ProjectCommand.Retire(PROJECT, new ProjectId("projekt2"))),
                change(
                        HttpMethod.DELETE,
                        project + "/retirement",
                        null,
                        OURS,
                        new ProjectCommand.EndRetirement(PROJECT)),
                change(
                        HttpMethod.PUT,
                        project + "/retirement/consent",
                        null,
                        OURS,
                        new ProjectCommand.ConsentToRetirement(PROJECT)));
    }

    private static Stream<Row> communities() {
        var community = "/api/communities/gemeinschaft1";
        return Stream.of(
                new Row(
                        HttpMethod.POST,
                        "/api/communities",
                        """
                        {"name":"Urban","purpose":"Gemeinsam bauen","rules":"Freundlich",
                         "projects":["projekt1"],"admission":"on-request"}\
                        """,
                        201,
                        Optional.of(OURS),
                        new CommunityCommand.Form(
                                COMMUNITY,
                                new Name("Urban"),
                                new Markdown("Gemeinsam bauen"),
                                Optional.of(new Markdown("Freundlich")),
                                List.of(PROJECT),
                                Admission.ON_REQUEST,
                                Visibility.PUBLIC)),
                new Row(
                        HttpMethod.POST,
                        community + "/requests",
                        """
                        {"as":"observer","message":"Wir schauen zu"}\
                        """,
                        201,
                        Optional.of(OURS),
                        new CommunityCommand.AskToJoin(
                                COMMUNITY,
                                MemberRole.OBSERVER,
                                Optional.of(new Note("Wir schauen zu")))),
                change(
                        HttpMethod.PUT,
                        community + "/requests/05382020",
                        """
                        {"decision":"declined","reason":"Voll"}\
                        """,
                        OURS,
                        new CommunityCommand.DecideRequest(
                                COMMUNITY,
                                THEIRS,
                                Decision.DECLINED,
                                Optional.empty(),
                                Optional.of(new Note("Voll")))),
                change(
                        HttpMethod.DELETE,
                        community + "/requests/05382020",
                        null,
                        THEIRS,
                        new CommunityCommand.WithdrawRequest(COMMUNITY, THEIRS)),
                change(
                        HttpMethod.PUT,
                        community + "/members/05382020",
                        """
                        {"role":"coordinator"}\
                        """,
                        OURS,
                        new CommunityCommand.ChangeRole(COMMUNITY, THEIRS, MemberRole.COORDINATOR)),
                change(
                        HttpMethod.PUT,
                        community + "/members/05382020/removal",
                        """
                        {"reason":"Antwortet nicht"}\
                        """,
                        OURS,
                        new CommunityCommand.RemoveMember(
                                COMMUNITY, THEIRS, new Note("Antwortet nicht"))),
                change(
                        HttpMethod.DELETE,
                        community + "/members/05382020",
                        null,
                        THEIRS,
                        new CommunityCommand.Leave(COMMUNITY, THEIRS)),
                change(
                        HttpMethod.PUT,
                        community + "/charter",
                        """
                        {"name":"Urban","purpose":"Gemeinsam bauen","rules":"Freundlich",
                         "projects":["projekt1"],"admission":"open","agreement":"https://example.org/v.pdf"}\
                        """,
                        OURS,
                        new CommunityCommand.ChangeCharter(
                                COMMUNITY,
                                new Name("Urban"),
                                new Markdown("Gemeinsam bauen"),
                                Optional.of(new Markdown("Freundlich")),
                                List.of(PROJECT),
                                Admission.OPEN,
                                Optional.of(new Link.Url("https://example.org/v.pdf")))),
                change(
                        HttpMethod.PUT,
                        community + "/visibility",
                        """
                        {"visibility":"bodies"}\
                        """,
                        OURS,
                        new CommunityCommand.ChangeVisibility(COMMUNITY, Visibility.BODIES)),
                new Row(
                        HttpMethod.POST,
                        community + "/invitations",
                        """
                        {"organisation":"05382020","role":"observer"}\
                        """,
                        201,
                        Optional.of(OURS),
                        new CommunityCommand.Invite(
                                COMMUNITY, THEIRS, Optional.of(MemberRole.OBSERVER))),
                change(
                        HttpMethod.PUT,
                        community + "/invitations/05382020/acceptance",
                        null,
                        THEIRS,
                        new CommunityCommand.AcceptInvitation(COMMUNITY, THEIRS)),
                change(
                        HttpMethod.DELETE,
                        community + "/invitations/05382020",
                        null,
                        OURS,
                        new CommunityCommand.EndInvitation(COMMUNITY, THEIRS)),
                new Row(
                        HttpMethod.POST,
                        community + "/contributions",
                        """
                        {"kind":"in-kind","amount":12.50,"unit":"m²","note":"Ein Raum"}\
                        """,
                        201,
                        Optional.of(OURS),
                        new CommunityCommand.Contribute(
                                COMMUNITY,
                                new Contribution(
                                        ContributionKind.IN_KIND,
                                        Optional.of(new Amount("12.5")),
                                        Optional.of(new Unit("m²")),
                                        Optional.of(new Note("Ein Raum"))))),
                change(
                        HttpMethod.DELETE,
                        community + "/contributions/3",
                        null,
                        OURS,
                        new CommunityCommand.WithdrawContribution(COMMUNITY, 3)),
                new Row(
                        HttpMethod.POST,
                        community + "/decisions",
                        """
                        {"title":"Wir bauen","text":"Einstimmig","decidedOn":"2026-01-31","outcome":"deferred",
                         "document":"https://example.org/b.pdf","replaces":2}\
                        """,
                        201,
                        Optional.of(OURS),
                        new CommunityCommand.RecordDecision(
                                COMMUNITY,
                                new Title("Wir bauen"),
                                Optional.of(new Markdown("Einstimmig")),
                                LocalDate.of(2026, 1, 31),
                                Outcome.DEFERRED,
                                Optional.of(new Link.Url("https://example.org/b.pdf")),
                                Optional.of(2))),
                change(
                        HttpMethod.PUT,
                        community + "/dissolution",
                        """
                        {"reason":"Fertig"}\
                        """,
                        OURS,
                        new CommunityCommand.Dissolve(COMMUNITY, new Note("Fertig"))));
    }

    private static Stream<Row> reuses() {
        return Stream.of(
                new Row(
                        HttpMethod.POST,
                        "/api/projects/projekt1/reuse",
                        """
                        {"stage":"introducing","how":"adapted","operation":"own","since":"2026-03-01",
                         "note":"Läuft","covers":["05382056"],"public":false}\
                        """,
                        201,
                        Optional.of(OURS),
                        new ReuseCommand.Declare(
                                PROJECT,
                                OURS,
                                ReuseStage.INTRODUCING,
                                How.ADAPTED,
                                Optional.of(Operation.OWN),
                                Optional.of(LocalDate.of(2026, 3, 1)),
                                Optional.of(new Note("Läuft")),
                                List.of(new Ags("05382056")),
                                false)),
                change(
                        HttpMethod.PUT,
                        "/api/reuse/" + REUSE + "/stage",
                        """
                        {"stage":"ended","reason":"Ersetzt"}\
                        """,
                        OURS,
                        new ReuseCommand.ChangeStage(
                                REUSE,
                                ReuseStage.ENDED,
                                Optional.empty(),
                                Optional.of(new Note("Ersetzt")))),
                change(
                        HttpMethod.PUT,
                        "/api/reuse/" + REUSE + "/visibility",
                        """
                        {"public":false}\
                        """,
                        OURS,
                        new ReuseCommand.ChangeVisibility(REUSE, false)),
                change(
                        HttpMethod.PUT,
                        "/api/reuse/" + REUSE + "/declaration",
                        """
                        {"how":"adapted","operation":"own","since":"2026-03-01","note":"Läuft",
                         "covers":["05382056","05382056"]}\
                        """,
                        OURS,
                        new ReuseCommand.Correct(
                                REUSE,
                                How.ADAPTED,
                                Optional.of(Operation.OWN),
                                Optional.of(LocalDate.of(2026, 3, 1)),
                                Optional.of(new Note("Läuft")),
                                List.of(new Ags("05382056")))),
                change(
                        HttpMethod.DELETE,
                        "/api/reuse/" + REUSE,
                        """
                        {"reason":"Verwechselt"}\
                        """,
                        OURS,
                        new ReuseCommand.Retract(REUSE, new Note("Verwechselt"))),
                change(
                        HttpMethod.POST,
                        "/api/reuse/" + REUSE + "/confirmation",
                        null,
                        OURS,
                        new ReuseCommand.Confirm(REUSE)),
                change(
                        HttpMethod.PUT,
                        "/api/reuse/" + REUSE + "/experience",
                        """
                        {"rating":4,"effortSavedDays":30,"text":"Es *läuft*."}\
                        """,
                        OURS,
                        new ReuseCommand.ReportExperience(
                                REUSE,
                                new Experience(4, Optional.of(30), new Markdown("Es *läuft*.")))));
    }

    private static Stream<Row> organisations() {
        var body = "/api/organisations/05382056";
        return Stream.of(
                new Row(
                        HttpMethod.POST,
                        "/api/organisations",
                        """
                        {"key":"05382056","evidence":"Schreiben"}\
                        """,
                        201,
                        Optional.empty(),
                        new OrganisationCommand.Claim(
                                OURS, Optional.empty(), Optional.of(new Note("Schreiben")))),
                new Row(
                        HttpMethod.POST,
                        "/api/organisations",
                        """
                        {"name":"Verein","kind":"civil-society","seat":"Bonn"}\
                        """,
                        201,
                        Optional.empty(),
                        new OrganisationCommand.Claim(
                                new OrganisationId("verein-bonn"),
                                Optional.of(
                                        new OrganisationCommand.Named(
                                                new Name("Verein"),
                                                OrganisationKind.CIVIL_SOCIETY,
                                                Optional.of(new Name("Bonn")),
                                                Optional.empty())),
                                Optional.empty())),
                change(
                        HttpMethod.PUT,
                        body + "/verification",
                        null,
                        null,
                        new OrganisationCommand.VerifyClaim(OURS, Optional.empty())),
                change(
                        HttpMethod.PUT,
                        body + "/rejection",
                        """
                        {"claim":"2","reason":"Unbekannt"}\
                        """,
                        null,
                        new OrganisationCommand.RejectClaim(
                                OURS,
                                Optional.of(new ClaimId("2")),
                                Optional.of(new Note("Unbekannt")))),
                new Row(
                        HttpMethod.POST,
                        body + "/requests",
                        """
                        {"message":"Ich bin neu"}\
                        """,
                        201,
                        Optional.empty(),
                        new OrganisationCommand.RequestMembership(
                                OURS, Optional.of(new Note("Ich bin neu")))),
                change(
                        HttpMethod.PUT,
                        body + "/people/person0002",
                        """
                        {"roles":["editor","administrator"]}\
                        """,
                        OURS,
                        new OrganisationCommand.SetRoles(
                                OURS,
                                OTHER,
                                Set.of(Role.ADMINISTRATOR, Role.EDITOR),
                                Optional.empty())),
                change(
                        HttpMethod.DELETE,
                        body + "/people/person0002",
                        null,
                        OURS,
                        new OrganisationCommand.RemovePerson(OURS, OTHER)));
    }

    private static Row change(
            HttpMethod method, String path, String body, OrganisationId acting, Command command) {
        return new Row(method, path, body, 200, Optional.ofNullable(acting), command);
    }

    private static Link link(int n, LinkKind kind, String url, String label) {
        return new Link(n, kind, new Link.Url(url), new Name(label));
    }

    private WebTestClient.ResponseSpec send(WebTestClient client, Row row, String body) {
        return send(client, row, body, "de");
    }

    private WebTestClient.ResponseSpec send(
            WebTestClient client, Row row, String body, String language) {
        var request =
                client.method(row.method()).uri(row.path()).header("Accept-Language", language);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    /// The thing is there, so that a refusal is told.
    private void beThere() {
        sides.answer(ProjectQuery.One.class, it -> Views.project("projekt1"))
                .answer(CommunityQuery.One.class, it -> Views.community("gemeinschaft1"))
                .answer(ReuseQuery.One.class, it -> Views.reuse(REUSE.value()))
                .answer(OrganisationQuery.One.class, it -> Views.organisation("05382056"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void becomesACommandAndAnswersInItsManners(Row row) {
        sides.decide(it -> new Written("ding", 4, Optional.empty(), true));

        var answer =
                send(person, row, row.body())
                        .expectStatus()
                        .isEqualTo(row.status())
                        .expectHeader()
                        .valueEquals("ETag", "\"4\"")
                        .expectHeader()
                        .valueEquals("X-Position", String.valueOf(FakeSides.POSITION));
        answer.expectBody().jsonPath("$.id").isEqualTo("ding").jsonPath("$.version").isEqualTo(4);

        if (row.status() == 201) answer.expectHeader().exists("Location");
        assertThat(sides.command())
                .usingRecursiveComparison()
                .ignoringFields(
                        row.command().creates()
                                ? new String[] {"project.value", "community.value"}
                                : new String[0])
                .isEqualTo(row.command());
        assertThat(sides.metadata().get(MessageKeys.PERSON)).isEqualTo(TestEdge.PERSON);
        assertThat(Optional.ofNullable(sides.metadata().get(MessageKeys.BODY)))
                .isEqualTo(row.acting().map(OrganisationId::value));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isForPeopleWhoSignedIn(Row row) {
        send(TestEdge.get().visitor(), row, row.body())
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-signed-in");
        assertThat(sides.commands()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysTheSameTwiceWithoutChangingAnything(Row row) {
        sides.decide(it -> new Written("ding", 4, Optional.empty(), false));
        send(person, row, row.body()).expectStatus().isOk();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsARuleInBothLanguages(Row row) {
        beThere();
        sides.decide(
                it -> {
                    throw new Refused(Problem.of(Code.VERSION_CONFLICT, "9").with("version", "9"));
                });
        send(person, row, row.body(), "de")
                .expectStatus()
                .isEqualTo(412)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("version-conflict")
                .jsonPath("$.version")
                .isEqualTo(9)
                .jsonPath("$.detail")
                .isEqualTo("Inzwischen hat jemand anderes geändert; die jetzige Version ist 9.");
        send(person, row, row.body(), "en")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Somebody else changed this meanwhile; the current version is 9.");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesEachUnknownField(Row row) {
        if (row.body() == null) return;
        beThere();
        var body = row.body().replaceFirst("\\{", "{\"farbe\":1,");
        send(person, row, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-field")
                .jsonPath("$.errors[0].field")
                .isEqualTo("farbe");
        assertThat(sides.commands()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysNothingOfWhatOneMayNotSee(Row row) {
        if (row.path().matches("/api/(projects|communities|organisations)") || row.body() == null)
            return;
        hide();
        send(person, row, "{\"farbe\":1}")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void aReuseNamesEachFieldThatIsWrong() {
        beThere();
        var reuse = "/api/reuse/" + REUSE;
        refused(reuse + "/visibility", "{}", "required", "public");
        refused(reuse + "/visibility", "{\"public\":\"ja\"}", "wrong-type", "public");
        refused(reuse + "/declaration", "{\"how\":\"ganz\"}", "unknown-code", "how");
        refused(
                reuse + "/declaration",
                "{\"how\":\"adapted\",\"since\":\"2026-02-30\"}",
                "wrong-type",
                "since");
        refused(
                reuse + "/declaration",
                "{\"how\":\"adapted\",\"stage\":\"decided\"}",
                "unknown-field",
                "stage");
        refused(
                reuse + "/experience",
                "{\"rating\":6,\"effortSavedDays\":-1,\"text\":\"Gut\"}",
                "out-of-range",
                "rating",
                "effortSavedDays");
        refused(reuse + "/experience", "{\"rating\":4.5,\"text\":\"Gut\"}", "wrong-type", "rating");
        refused(reuse + "/experience", "{\"rating\":4}", "required", "text");
        person.method(HttpMethod.DELETE)
                .uri(reuse)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\" \"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        person.method(HttpMethod.DELETE).uri(reuse).exchange().expectStatus().isEqualTo(415);
    }

    private void refused(String path, String body, String code, String... fields) {
        var answer =
                person.put()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(422)
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo(code);
        for (var i = 0; i < fields.length; i++) {
            answer.jsonPath("$.errors[" + i + "].field").isEqualTo(fields[i]);
        }
    }

    private void hide() {
        sides.answer(
                        ProjectQuery.One.class,
                        it -> {
                            throw Refused.because(Code.NOT_FOUND);
                        })
                .answer(
                        CommunityQuery.One.class,
                        it -> {
                            throw Refused.because(Code.NOT_FOUND);
                        })
                .answer(
                        ReuseQuery.One.class,
                        it -> {
                            throw Refused.because(Code.NOT_FOUND);
                        })
                .answer(
                        OrganisationQuery.One.class,
                        it -> {
                            throw Refused.because(Code.NOT_FOUND);
                        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void honoursTheVersionExpectedAndTheKeyGiven(Row row) {
        var request =
                person.method(row.method())
                        .uri(row.path())
                        .header("Prefer", "wait=5")
                        .header("X-Acting-For", OURS.value());
        sides.answer(
                org.allmende.kernel.operation.OperationQuery.Await.class,
                it -> new org.allmende.kernel.operation.OperationQuery.Awaited(false, 1));
        if (row.creates()) request.header("Idempotency-Key", "schluessel-1");
        else request.header("If-Match", "\"3\"");
        var answer =
                row.body() == null
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(row.body())
                                .exchange();

        // Written, but the views have not seen it in time.
        answer.expectStatus().isEqualTo(202);
        if (row.creates()) assertThat(sides.metadata()).containsKey(MessageKeys.IDEMPOTENCY_KEY);
        else assertThat(sides.metadata().get(MessageKeys.EXPECTED_VERSION)).isEqualTo("3");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        person.post()
                .uri("/api/projects")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        """
                        {"title":"x","stage":"gestern","topics":["umwelt","wetter"],
                         "links":[{"kind":"website","url":"ftp://example.org","label":"Seite"}],"on":"heute"}\
                        """)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid")
                .jsonPath("$.errors[*].field")
                .value(
                        fields ->
                                assertThat((List<?>) fields)
                                        .map(Object::toString)
                                        .containsExactlyInAnyOrder(
                                                "title",
                                                "summary",
                                                "topics[1]",
                                                "stage",
                                                "on",
                                                "links[0].url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributions | {\"kind\":\"money\"} | amount | required",
                "contributions | {\"kind\":\"money\",\"amount\":0} | amount | out-of-range",
                "contributions | {\"kind\":\"money\",\"amount\":1e999999999} | amount |"
                        + " out-of-range",
                "contributions | {\"kind\":\"money\",\"amount\":1.001} | amount | wrong-type",
                "contributions | {\"kind\":\"money\",\"amount\":\"5\"} | amount | wrong-type",
                "contributions | {\"kind\":\"money\",\"amount\":5,\"unit\":\"CHF\"} | unit |"
                        + " unknown-code",
                "contributions | {\"kind\":\"in-kind\",\"amount\":5} | note | required",
                "contributions | {\"kind\":\"time\",\"amount\":5} | kind | unknown-code",
                "decisions | {\"title\":\"Wir bauen\",\"outcome\":\"accepted\"} | decidedOn |"
                        + " required",
                "decisions | {\"title\":\"Wir bauen\",\"outcome\":\"accepted\","
                        + "\"decidedOn\":\"2026-02-30\"} | decidedOn | wrong-type",
                "decisions | {\"title\":\"Wir bauen\",\"outcome\":\"accepted\","
                        + "\"decidedOn\":\"2026-02-03\",\"replaces\":\"1\"} | replaces |"
                        + " wrong-type",
                "decisions | {\"title\":\"Wir bauen\",\"outcome\":\"accepted\","
                        + "\"decidedOn\":\"2026-02-03\",\"document\":\"javascript:1\"} |"
                        + " document | not-a-link",
                "invitations | {\"role\":\"member\"} | organisation | required",
                "invitations | {\"organisation\":\"05382020\",\"role\":\"guest\"} | role |"
                        + " unknown-code",
            })
    void saysWhatIsWrongWithAPartOfACommunity(String part, String body, String field, String code) {
        beThere();
        person.post()
                .uri("/api/communities/gemeinschaft1/" + part)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(sides.commands()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "contributions, '{\"kind\":\"person-days\",\"amount\":3}', /contributions/7",
        "decisions, '{\"title\":\"Wir"
                + " bauen\",\"decidedOn\":\"2026-01-31\",\"outcome\":\"accepted\"}', ''",
    })
    void numbersThePartThatWasMade(String part, String body, String place) {
        sides.decide(it -> new Written("gemeinschaft1", 4, Optional.of("7"), true));
        person.post()
                .uri("/api/communities/gemeinschaft1/" + part)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/communities/gemeinschaft1" + place)
                .expectBody()
                .jsonPath("$.n")
                .isEqualTo(7);
    }

    @Test
    void namesTheClaimThatWasMadeAndWhereTheBodyIs() {
        sides.decide(it -> new Written("05382056", 1, Optional.of("1"), true));
        person.post()
                .uri("/api/organisations")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"key\":\"05382056\"}")
                .exchange()
                .expectHeader()
                .valueEquals("Location", "/api/organisations/05382056")
                .expectBody()
                .jsonPath("$.claim")
                .isEqualTo("1");
    }

    @Test
    void tellsWhereADeclarationIsFound() {
        sides.decide(it -> new Written(REUSE.value(), 1, Optional.of("1"), true));
        person.post()
                .uri("/api/projects/projekt1/reuse")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"stage\":\"evaluation\",\"how\":\"concept\"}")
                .exchange()
                .expectHeader()
                .valueEquals("Location", "/api/reuse/projekt1~05382056~1");
        assertThat(((ReuseCommand.Declare) sides.command()).open()).isTrue();
    }

    @Test
    void nobodyAsksForTheCoordination() {
        beThere();
        person.post()
                .uri("/api/communities/gemeinschaft1/requests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"as\":\"coordinator\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("as");
    }

    @Test
    void whatCannotBeAnIdentifierIsTheAddressOfNothing() {
        person.delete().uri("/api/projects/-").exchange().expectStatus().isNotFound();
        person.put()
                .uri("/api/reuse/projekt1~x/stage")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void readsWhatIsMalformedAsSuch() {
        person.post()
                .uri("/api/projects")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"title\":")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed");
        person.post()
                .uri("/api/projects")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("Hallo")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }
}
