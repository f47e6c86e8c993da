package org.allmende.query.task;

import static org.allmende.query.Village.by;
import static org.allmende.query.Village.byOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Berlin;
import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.task.TaskKind;
import org.allmende.kernel.task.TaskQuery;
import org.allmende.kernel.task.TaskQuery.Item;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.query.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class TaskQueriesTest {
    private static final String FLENSBURG = "01001000";
    private static final String UDER = "16061097";
    private static final Ref FLENSBURG_REF = new Ref(FLENSBURG, "Flensburg");
    private static final CommunityId GUILD = new CommunityId("gilde");

    @TempDir Path folder;

    private Village village;
    private TaskQueries tasks;

    @BeforeEach
    void twoBodies() {
        village = new Village(folder);
        tasks = new TaskQueries(village.catalogue, village.readings);
        village.welcome(FLENSBURG, "anna0001");
        village.welcome(UDER, "uwe00001");
    }

    @AfterEach
    void close() {
        village.close();
    }

    private List<Item> waiting(Reading reading) {
        return tasks.answer(new TaskQuery(Optional.empty(), Page.FIRST, reading)).items();
    }

    private Instant asks(String person) {
        return village.happens(
                        Actor.person(new PersonId(person)),
                        FLENSBURG,
                        new OrganisationEvent.MembershipRequested(
                                new OrganisationId(FLENSBURG),
                                new PersonId(person),
                                Optional.empty()))
                .at();
    }

    private void admitted(String person, Role role) {
        village.happens(
                "anna0001",
                FLENSBURG,
                FLENSBURG,
                new OrganisationEvent.PersonAdmitted(
                        new OrganisationId(FLENSBURG),
                        new PersonId(person),
                        Set.of(role),
                        Optional.empty()));
    }

    private void guild() {
        village.happens(
                "anna0001",
                FLENSBURG,
                GUILD.value(),
                new CommunityEvent.Formed(
                        GUILD,
                        new OrganisationId(FLENSBURG),
                        new Name("Die Gilde"),
                        new Markdown("Gemeinsam."),
                        Optional.empty(),
                        List.<ProjectId>of(),
                        Admission.ON_REQUEST,
                        Visibility.PUBLIC));
    }

    private Instant uderAsks() {
        return village.happens(
                        "uwe00001",
                        UDER,
                        GUILD.value(),
                        new CommunityEvent.JoinAsked(
                                GUILD,
                                new OrganisationId(UDER),
                                MemberRole.MEMBER,
                                Optional.empty()))
                .at();
    }

    @Test
    void whoAsksToBelongWaitsForTheAdministratorsSinceItAsked() {
        var since = asks("bert0001");
        admitted("caro0001", Role.EDITOR);
        assertThat(waiting(by("anna0001")))
                .containsExactly(
                        new Item(
                                TaskKind.MEMBERSHIP_REQUEST,
                                FLENSBURG_REF,
                                Optional.of(FLENSBURG_REF),
                                Optional.empty(),
                                Optional.of(new PersonId("bert0001")),
                                since,
                                Optional.empty()));
        assertThat(waiting(by("caro0001"))).isEmpty();
        assertThat(waiting(by("bert0001"))).isEmpty();
        assertThat(waiting(by("uwe00001"))).isEmpty();
        admitted("bert0001", Role.EDITOR);
        assertThat(waiting(by("anna0001"))).isEmpty();
    }

    @Test
    void whoAskedAgainWaitsSinceTheSecondTime() {
        asks("bert0001");
        village.happens(
                "anna0001",
                FLENSBURG,
                FLENSBURG,
                new OrganisationEvent.RequestDeclined(
                        new OrganisationId(FLENSBURG), new PersonId("bert0001")));
        var since = asks("bert0001");
        assertThat(waiting(by("anna0001"))).extracting(Item::since).containsExactly(since);
    }

    @Test
    void aBodyThatAsksToJoinWaitsForAllWhoSpeakForACoordinator() {
        guild();
        var since = uderAsks();
        admitted("caro0001", Role.EDITOR);
        var expected =
                new Item(
                        TaskKind.COMMUNITY_REQUEST,
                        new Ref("gilde", "Die Gilde"),
                        Optional.of(FLENSBURG_REF),
                        Optional.of(new Ref(UDER, "Uder")),
                        Optional.empty(),
                        since,
                        Optional.empty());
        assertThat(waiting(by("anna0001"))).containsExactly(expected);
        assertThat(waiting(by("caro0001"))).containsExactly(expected);
        assertThat(waiting(by("uwe00001"))).isEmpty();
        village.happens(
                "anna0001",
                FLENSBURG,
                GUILD.value(),
                new CommunityEvent.Dissolved(GUILD, Optional.empty()));
        assertThat(waiting(by("anna0001"))).isEmpty();
    }

    @Test
    void claimsWaitForTheOperatorEachSinceItWasMade() {
        village.claim("01051010", "dora0001", 1);
        var first = village.now();
        village.later(Duration.ofDays(3));
        village.claim("01051010", "emil0001", 2);
        var second = village.now();
        assertThat(waiting(byOperator()))
                .extracting(Item::kind, it -> it.person().orElseThrow().value(), Item::since)
                .containsExactly(
                        tuple(TaskKind.CLAIM, "dora0001", first),
                        tuple(TaskKind.CLAIM, "emil0001", second));
        assertThat(waiting(by("anna0001"))).isEmpty();
        village.verify("01051010", "dora0001", 1);
        assertThat(waiting(byOperator())).isEmpty();
    }

    @Test
    void aBodyThatIsInvitedIsWaitedFor() {
        guild();
        var invited =
                village.happens(
                        "anna0001",
                        FLENSBURG,
                        GUILD.value(),
                        new CommunityEvent.Invited(
                                GUILD, new OrganisationId(UDER), MemberRole.MEMBER));
        assertThat(waiting(by("uwe00001")))
                .containsExactly(
                        new Item(
                                TaskKind.COMMUNITY_INVITATION,
                                new Ref("gilde", "Die Gilde"),
                                Optional.of(new Ref(UDER, "Uder")),
                                Optional.empty(),
                                Optional.empty(),
                                invited.at(),
                                Optional.empty()));
        assertThat(waiting(by("anna0001"))).isEmpty();
        village.happens(
                "uwe00001",
                UDER,
                GUILD.value(),
                new CommunityEvent.MemberAdmitted(
                        GUILD, new OrganisationId(UDER), MemberRole.MEMBER));
        assertThat(waiting(by("uwe00001"))).isEmpty();
    }

    @Test
    void whatIsOfferedAndAskedOfABodyWaitsForIt() {
        var parken = new ProjectId("parken");
        var baden = new ProjectId("baden");
        proposed(parken, FLENSBURG, "anna0001");
        proposed(baden, UDER, "uwe00001");
        village.happens(
                "anna0001",
                FLENSBURG,
                "parken",
                new ProjectEvent.HandoverOffered(
                        parken, new OrganisationId(FLENSBURG), new OrganisationId(UDER)));
        village.happens(
                "anna0001",
                FLENSBURG,
                "parken",
                new ProjectEvent.RetirementAsked(parken, baden, new OrganisationId(UDER)));
        assertThat(waiting(by("uwe00001")))
                .extracting(Item::kind, it -> it.thing().id(), it -> it.by().orElseThrow())
                .containsExactly(
                        tuple(TaskKind.HANDOVER_OFFER, "parken", FLENSBURG_REF),
                        tuple(TaskKind.RETIREMENT_CONSENT, "parken", FLENSBURG_REF));
        assertThat(waiting(by("anna0001"))).isEmpty();
        village.happens(
                "uwe00001", UDER, "parken", new ProjectEvent.RetirementEnded(parken, baden));
        assertThat(waiting(by("uwe00001")))
                .extracting(Item::kind)
                .containsExactly(TaskKind.HANDOVER_OFFER);
    }

    @Test
    void aReuseIsToBeConfirmedAfterAYearAndNotBefore() {
        var parken = new ProjectId("parken");
        proposed(parken, FLENSBURG, "anna0001");
        var reuse = ReuseId.of(parken, new OrganisationId(UDER), 1);
        var declared =
                village.happens(
                                "uwe00001",
                                UDER,
                                reuse.aggregate(),
                                new ReuseEvent.Declared(
                                        reuse,
                                        ReuseStage.PRODUCTIVE,
                                        Village.DAY,
                                        How.UNCHANGED,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        true))
                        .at();
        var due = Berlin.day(declared).plusYears(1);
        var dueFrom = due.atStartOfDay(Berlin.ZONE).toInstant();
        assertThat(waiting(by("uwe00001").asOf(dueFrom.minusMillis(1)))).isEmpty();
        assertThat(waiting(by("uwe00001").asOf(dueFrom)))
                .containsExactly(
                        new Item(
                                TaskKind.REUSE_CONFIRMATION,
                                new Ref(reuse.value(), "Vorhaben parken"),
                                Optional.of(new Ref(UDER, "Uder")),
                                Optional.empty(),
                                Optional.empty(),
                                dueFrom,
                                Optional.of(due)));
        village.later(Duration.ofDays(366));
        var confirmed =
                village.happens(
                        "uwe00001", UDER, reuse.aggregate(), new ReuseEvent.Confirmed(reuse, due));
        assertThat(waiting(by("uwe00001").asOf(confirmed.at()))).isEmpty();
    }

    private void proposed(ProjectId project, String body, String person) {
        village.happens(
                person,
                body,
                project.value(),
                Village.proposal(project.value(), body, Stage.PRODUCTIVE, Visibility.PUBLIC));
    }

    @Test
    void theOldestComesFirstPageByPage() {
        asks("bert0001");
        guild();
        uderAsks();
        asks("caro0001");
        var all = waiting(by("anna0001"));
        assertThat(all)
                .extracting(Item::kind)
                .containsExactly(
                        TaskKind.MEMBERSHIP_REQUEST,
                        TaskKind.COMMUNITY_REQUEST,
                        TaskKind.MEMBERSHIP_REQUEST);
        var page = tasks.answer(new TaskQuery(Optional.empty(), new Page(1, 1), by("anna0001")));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).containsExactly(all.get(1));
    }

    @Test
    void oneOfSeveralBodiesIsNamedAndOnlyAnOwnOne() {
        asks("bert0001");
        var flensburg = Optional.of(new OrganisationId(FLENSBURG));
        var uder = Optional.of(new OrganisationId(UDER));
        var anna = by("anna0001");
        assertThat(tasks.answer(new TaskQuery(flensburg, Page.FIRST, anna)).total()).isEqualTo(1);
        assertThatThrownBy(() -> tasks.answer(new TaskQuery(uder, Page.FIRST, anna)))
                .isInstanceOf(Refused.class)
                .hasMessage("not-allowed");
        assertThatThrownBy(() -> waiting(Reading.now())).hasMessage("not-signed-in");
    }

    @Test
    void theRightsOfTodayCountForThePastToo() {
        asks("bert0001");
        var then = village.reader.head();
        admitted("bert0001", Role.ADMINISTRATOR);
        assertThat(waiting(Village.at(by("bert0001"), then))).hasSize(1);
        village.happens(
                "bert0001",
                FLENSBURG,
                FLENSBURG,
                new OrganisationEvent.PersonRemoved(
                        new OrganisationId(FLENSBURG), new PersonId("anna0001")));
        assertThat(waiting(Village.at(by("anna0001"), then))).isEmpty();
    }
}
