package org.allmende.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.kernel.Code;
import org.allmende.kernel.Event;
import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.platform.store.InMemoryEvents;
import org.allmende.query.documents.DocumentProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is shown of the past, and to whom.
class AsOfTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final Clock NOW = Clock.fixed(BEGINNING.plusSeconds(36_000), ZoneOffset.UTC);
    private static final OrganisationId FLENSBURG = new OrganisationId("01001000");
    private static final PersonId ANNA = new PersonId("anna0001");
    private static final PersonId BERT = new PersonId("bert0002");
    private static final ProjectId PROJECT = new ProjectId("proj0001");
    private static final Reading VISITOR = Reading.now();
    private static final Reading FOR_ANNA = VISITOR.by(Viewer.of(ANNA));

    @TempDir Path folder;
    private final InMemoryEvents events = new InMemoryEvents();
    private MongoServer server;
    private MongoClient client;
    private DocumentProjection documents;
    private Running node;

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        documents = new DocumentProjection(client.getDatabase("documents"), 1, true);
        happens(
                RegisterCommand.ID,
                new RegisterEvent.Founded(
                        LocalDate.of(2024, 12, 31),
                        "invented",
                        RegisterText.pack(Bodies.REGISTER)));
        node = new Running(folder, events, client.getDatabase("documents"), NOW);
    }

    @AfterEach
    void stop() {
        node.close();
        client.close();
        server.shutdownNow();
    }

    /// Each event an hour after the one before.
    private void happens(String aggregate, Event event) {
        events.append(aggregate, BEGINNING.plusSeconds(3_600 * events.head()), event);
        documents.handle(events.read(0, 1_000));
    }

    private static Instant hour(int n) {
        return BEGINNING.plusSeconds(3_600L * n);
    }

    private void flensburgIsVerifiedForAnna() {
        happens(
                FLENSBURG.value(),
                new OrganisationEvent.Claimed(
                        FLENSBURG,
                        ClaimId.of(1),
                        ANNA,
                        new Name("Flensburg"),
                        OrganisationKind.INDEPENDENT_CITY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        happens(
                FLENSBURG.value(),
                new OrganisationEvent.ClaimVerified(FLENSBURG, ClaimId.of(1), ANNA));
    }

    private void proposes(String title, Visibility visibility) {
        happens(
                PROJECT.value(),
                new ProjectEvent.Proposed(
                        PROJECT,
                        FLENSBURG,
                        Optional.empty(),
                        new Title(title),
                        new Summary("Worum es in diesem Vorhaben geht."),
                        Optional.empty(),
                        Classification.NONE,
                        Stage.IDEA,
                        LocalDate.of(2026, 1, 5),
                        List.of(),
                        visibility));
    }

    private void shows(Visibility from, Visibility to) {
        happens(PROJECT.value(), new ProjectEvent.VisibilityChanged(PROJECT, from, to));
    }

    private ProjectQuery.Found list(String q, Reading reading) {
        node.catchUp();
        return node.projects.find(
                new ProjectQuery.Find(
                        Optional.ofNullable(q),
                        Map.of(),
                        false,
                        Optional.empty(),
                        Page.FIRST,
                        reading));
    }

    private Code refusal(Reading reading) {
        node.catchUp();
        return catchThrowableOfType(
                        Refused.class,
                        () -> node.projects.one(new ProjectQuery.One(PROJECT, reading)))
                .problem()
                .code();
    }

    @Test
    void theDraftThatWasPublishedLaterIsShownInItsPastToItsBodyAlone() {
        flensburgIsVerifiedForAnna();
        proposes("Mängelmelder", Visibility.DRAFT);
        shows(Visibility.DRAFT, Visibility.PUBLIC);

        assertThat(list(null, VISITOR).total()).isEqualTo(1);
        assertThat(list(null, VISITOR.asOf(hour(3))).total()).isZero();
        assertThat(refusal(VISITOR.asOf(hour(3)))).isEqualTo(Code.NOT_FOUND);
        assertThat(list(null, FOR_ANNA.asOf(hour(3))).items())
                .singleElement()
                .extracting(ProjectQuery.Item::visibility)
                .isEqualTo(Visibility.DRAFT);
    }

    @Test
    void whatIsHiddenTodayIsHiddenInItsPastToo() {
        flensburgIsVerifiedForAnna();
        proposes("Mängelmelder", Visibility.PUBLIC);
        shows(Visibility.PUBLIC, Visibility.DRAFT);

        assertThat(list(null, VISITOR.asOf(hour(3))).total()).isZero();
        assertThat(list(null, FOR_ANNA.asOf(hour(3))).total()).isEqualTo(1);
    }

    @Test
    void whoLeftTheBodyNoLongerSeesItsDraftsNotEvenThoseOfOldDays() {
        flensburgIsVerifiedForAnna();
        proposes("Mängelmelder", Visibility.DRAFT);
        happens(
                FLENSBURG.value(),
                new OrganisationEvent.PersonAdmitted(
                        FLENSBURG, BERT, Set.of(Role.ADMINISTRATOR), Optional.empty()));
        happens(FLENSBURG.value(), new OrganisationEvent.PersonRemoved(FLENSBURG, ANNA));

        assertThat(list(null, FOR_ANNA.asOf(hour(3))).total()).isZero();
        assertThat(list(null, VISITOR.by(Viewer.of(BERT)).asOf(hour(3))).total()).isEqualTo(1);
    }

    @Test
    void aTextIsFoundFromWhenToWhenItWasBorne() {
        flensburgIsVerifiedForAnna();
        proposes("Mängelmelder", Visibility.PUBLIC);
        happens(
                PROJECT.value(),
                new ProjectEvent.Described(
                        PROJECT,
                        new Title("Straßenschäden"),
                        new Summary("Nun heißt es anders, der Sache wegen."),
                        Optional.empty()));
        happens(
                PROJECT.value(),
                new ProjectEvent.StageChanged(
                        PROJECT,
                        Stage.IDEA,
                        Stage.PLANNED,
                        LocalDate.of(2026, 1, 5),
                        Optional.empty()));

        assertThat(list("Straßenschaden", VISITOR).items())
                .extracting(ProjectQuery.Item::title)
                .containsExactly("Straßenschäden");
        assertThat(list("Mängelmelder", VISITOR).total()).isZero();
        assertThat(list("Mängelmelder", VISITOR.asOf(hour(3))).items())
                .extracting(ProjectQuery.Item::title)
                .containsExactly("Mängelmelder");
    }

    @Test
    void aThingIsNotFoundBeforeItExistedAndTheFutureIsRefused() {
        flensburgIsVerifiedForAnna();
        proposes("Mängelmelder", Visibility.PUBLIC);

        assertThat(refusal(VISITOR.asOf(hour(2)))).isEqualTo(Code.NOT_FOUND);
        assertThat(refusal(VISITOR.asOf(hour(11)))).isEqualTo(Code.IN_THE_FUTURE);
        assertThat(refusal(VISITOR.from(99))).isEqualTo(Code.IN_THE_FUTURE);
    }

    @Test
    void aPersonIsToldItsBodiesAndOpenClaims() {
        flensburgIsVerifiedForAnna();
        var averlak = new OrganisationId("01051003");
        happens(
                averlak.value(),
                new OrganisationEvent.Claimed(
                        averlak,
                        ClaimId.of(1),
                        ANNA,
                        new Name("Averlak"),
                        OrganisationKind.MUNICIPALITY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        var view = node.people.bodies(new PersonQuery.Bodies(ANNA, 0));

        assertThat(view.position()).isEqualTo(4);
        assertThat(view.organisations())
                .extracting(it -> it.name() + " " + it.status().code())
                .containsExactlyInAnyOrder("Flensburg verified", "Averlak claimed");
    }

    @Test
    void theRegisterSaysWhereABodyStandsToThoseWhoMayKnow() {
        var averlak = new OrganisationId("01051003");
        happens(
                averlak.value(),
                new OrganisationEvent.Claimed(
                        averlak,
                        ClaimId.of(1),
                        ANNA,
                        new Name("Averlak"),
                        OrganisationKind.MUNICIPALITY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        node.catchUp();

        assertThat(found(VISITOR).status()).isEmpty();
        assertThat(found(FOR_ANNA).status()).contains(OrganisationStatus.CLAIMED);
        assertThat(found(VISITOR).land().name()).isEqualTo("Schleswig-Holstein");
    }

    private RegisterQuery.Item found(Reading reading) {
        return node.register
                .find(new RegisterQuery.Find("Averlack", Page.FIRST, reading))
                .items()
                .getFirst();
    }
}
