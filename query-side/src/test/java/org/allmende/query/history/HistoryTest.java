package org.allmende.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Code;
import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.history.HistoryQuery.Change;
import org.allmende.kernel.history.HistoryQuery.Entry;
import org.allmende.kernel.history.HistoryQuery.Kind;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.query.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Flensburg (anna) prepares a draft and publishes it; Averlak (bert) forms a community around it
/// and reuses it; Uder (cleo) asks to join.
class HistoryTest {
    private static final String FLENSBURG = "01001000";
    private static final String AVERLAK = "01051003";
    private static final String UDER = "16061097";
    private static final ProjectId PROJECT = new ProjectId("badebuchung");
    private static final CommunityId COMMUNITY = new CommunityId("badefreunde");
    private static final ReuseId REUSE = ReuseId.of(PROJECT, new OrganisationId(AVERLAK), 1);

    @TempDir Path folder;
    private Village village;
    private HistoryQueries histories;
    private long published;

    @BeforeEach
    void aProjectWithRelations() {
        village = new Village(folder);
        histories = new HistoryQueries(village.catalogue, village.readings, village.events);
        village.welcome(FLENSBURG, "anna0001");
        village.welcome(AVERLAK, "bert0002");
        village.welcome(UDER, "cleo0003");
        anna(Village.proposal("badebuchung", FLENSBURG, Stage.IDEA, Visibility.DRAFT));
        anna(
                new ProjectEvent.Described(
                        PROJECT,
                        new Title("Badebuchung"),
                        new Summary("Liegeplätze am Strand buchen."),
                        Optional.of(new Markdown("Mehr dazu."))));
        published =
                village.happens(
                                "anna0001",
                                FLENSBURG,
                                PROJECT.value(),
                                new ProjectEvent.VisibilityChanged(
                                        PROJECT, Visibility.DRAFT, Visibility.PUBLIC))
                        .position();
        anna(
                new ProjectEvent.StageChanged(
                        PROJECT,
                        Stage.IDEA,
                        Stage.PLANNED,
                        Village.DAY.plusDays(1),
                        Optional.of(new Note("Der Rat will es."))));
        village.happens(
                "bert0002",
                AVERLAK,
                PROJECT.value(),
                new ProjectEvent.Responded(
                        PROJECT,
                        new OrganisationId(AVERLAK),
                        Stance.NEED,
                        Optional.empty(),
                        Optional.empty()));
        bert(
                new CommunityEvent.Formed(
                        COMMUNITY,
                        new OrganisationId(AVERLAK),
                        new Name("Badefreunde"),
                        new Markdown("Gemeinsam buchen lassen."),
                        Optional.empty(),
                        List.of(PROJECT),
                        Admission.ON_REQUEST,
                        Visibility.PUBLIC));
        village.happens(
                "cleo0003",
                UDER,
                COMMUNITY.value(),
                new CommunityEvent.JoinAsked(
                        COMMUNITY,
                        new OrganisationId(UDER),
                        MemberRole.MEMBER,
                        Optional.of(new Note("Wir haben einen See."))));
        bert(
                new CommunityEvent.RequestDeclined(
                        COMMUNITY, new OrganisationId(UDER), new Note("Nur am Meer.")));
        reuse(declared(REUSE));
        reuse(
                new ReuseEvent.StageChanged(
                        REUSE,
                        ReuseStage.EVALUATION,
                        ReuseStage.PRODUCTIVE,
                        Village.DAY.plusDays(2),
                        Optional.empty()));
    }

    @AfterEach
    void close() {
        village.close();
    }

    private void anna(ProjectEvent event) {
        village.happens("anna0001", FLENSBURG, PROJECT.value(), event);
    }

    private void bert(CommunityEvent event) {
        village.happens("bert0002", AVERLAK, COMMUNITY.value(), event);
    }

    private void reuse(ReuseEvent event) {
        village.happens("bert0002", AVERLAK, REUSE.aggregate(), event);
    }

    private List<Entry> history(Kind kind, String id, Reading reading) {
        return histories
                .answer(new HistoryQuery(kind, id, List.of(), new Page(0, 100), reading))
                .items();
    }

    private List<String> types(Kind kind, String id, Reading reading) {
        return history(kind, id, reading).stream().map(Entry::type).toList();
    }

    private Entry entry(Kind kind, String id, String type, Reading reading) {
        return history(kind, id, reading).stream()
                .filter(it -> it.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private void assertNotFound(Kind kind, String id, Reading reading) {
        assertThatThrownBy(() -> history(kind, id, reading))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problem().code()).isEqualTo(Code.NOT_FOUND));
    }

    @Test
    void forOthersTheHistoryBeginsWithThePublicationAndHoldsTheRelations() {
        assertThat(types(Kind.PROJECT, PROJECT.value(), Reading.now()))
                .containsExactly(
                        "reuse.stage-changed",
                        "reuse.declared",
                        "community.formed",
                        "project.responded",
                        "project.stage-changed",
                        "project.visibility-changed");
    }

    @Test
    void theOwnBodySeesWhatHappenedToTheDraft() {
        assertThat(types(Kind.PROJECT, PROJECT.value(), Village.by("anna0001")))
                .endsWith("project.visibility-changed", "project.described", "project.proposed");
        assertThat(types(Kind.PROJECT, PROJECT.value(), Village.by("bert0002")))
                .endsWith("project.visibility-changed");
    }

    @Test
    void theBodysHistoryBeginsItsProjectsWithTheirPublicationToo() {
        assertThat(types(Kind.ORGANISATION, FLENSBURG, Reading.now()))
                .containsExactly("organisation.claim-verified");
        assertThat(types(Kind.ORGANISATION, FLENSBURG, Village.by("anna0001")))
                .containsExactly(
                        "project.proposed", "organisation.claim-verified", "organisation.claimed");
        assertThat(types(Kind.ORGANISATION, AVERLAK, Reading.now()))
                .containsExactly(
                        "reuse.stage-changed",
                        "reuse.declared",
                        "community.formed",
                        "project.responded",
                        "organisation.claim-verified");
    }

    @Test
    void anEntrySaysWhoWhenWhatAndWhichValuesChanged() {
        var entry = entry(Kind.PROJECT, PROJECT.value(), "project.stage-changed", Reading.now());
        assertThat(entry.position()).isEqualTo(published + 1);
        assertThat(entry.at()).isEqualTo(village.events.read(published, 1).getFirst().at());
        assertThat(entry.body()).contains(new Ref(FLENSBURG, "Flensburg"));
        assertThat(entry.sentence())
                .isEqualTo(
                        "Flensburg hat den Stand von „Badebuchung“ von „Idee“ auf „Geplant“"
                                + " geändert.");
        assertThat(entry.changes())
                .containsExactly(
                        change("stage", "idea", "planned"),
                        change("on", "2024-01-01", "2024-01-02"),
                        change("reason", null, "Der Rat will es."));
        var english = Village.inEnglish(Reading.now());
        assertThat(entry(Kind.REUSE, REUSE.value(), "reuse.declared", english).sentence())
                .isEqualTo("Averlak declared reuse of “Badebuchung” (Evaluation, Unchanged).");
    }

    private static Change change(String field, String old, String now) {
        return new Change(field, Optional.ofNullable(old), Optional.ofNullable(now));
    }

    @Test
    void aTextThatWasDescribedAnewShowsItsOldForm() {
        var entry =
                entry(Kind.PROJECT, PROJECT.value(), "project.described", Village.by("anna0001"));
        assertThat(entry.changes())
                .contains(change("title", "Vorhaben badebuchung", "Badebuchung"))
                .contains(change("description", null, "Mehr dazu."));
    }

    @Test
    void thePersonIsShownToAdministratorsOfItsBodyAlone() {
        var type = "project.stage-changed";
        assertThat(entry(Kind.PROJECT, PROJECT.value(), type, Village.by("anna0001")).person())
                .contains(new PersonId("anna0001"));
        for (var other : List.of(Reading.now(), Village.by("bert0002"), Village.byOperator())) {
            assertThat(entry(Kind.PROJECT, PROJECT.value(), type, other).person()).isEmpty();
        }
    }

    @Test
    void aRequestIsSeenByTheCoordinationAndByWhoAsked() {
        assertThat(types(Kind.COMMUNITY, COMMUNITY.value(), Reading.now()))
                .containsExactly("community.formed");
        assertThat(types(Kind.COMMUNITY, COMMUNITY.value(), Village.by("anna0001")))
                .containsExactly("community.formed");
        for (var one : List.of("bert0002", "cleo0003")) {
            var declined =
                    entry(
                            Kind.COMMUNITY,
                            COMMUNITY.value(),
                            "community.request-declined",
                            Village.by(one));
            assertThat(declined.changes()).containsExactly(change("reason", null, "Nur am Meer."));
        }
        assertThat(types(Kind.ORGANISATION, UDER, Village.by("cleo0003")))
                .startsWith("community.request-declined", "community.join-asked");
        assertThat(types(Kind.ORGANISATION, UDER, Reading.now()))
                .containsExactly("organisation.claim-verified");
    }

    @Test
    void anInvitationIsSeenByTheCoordinationAndByTheInvited() {
        bert(new CommunityEvent.Invited(COMMUNITY, new OrganisationId(UDER), MemberRole.OBSERVER));
        bert(new CommunityEvent.InvitationEnded(COMMUNITY, new OrganisationId(UDER)));
        for (var one : List.of("bert0002", "cleo0003")) {
            var ended =
                    entry(
                            Kind.COMMUNITY,
                            COMMUNITY.value(),
                            "community.invitation-ended",
                            Village.by(one));
            assertThat(ended.changes()).containsExactly(change("invitation", "observer", null));
        }
        for (var other : List.of(Reading.now(), Village.by("anna0001"))) {
            assertThat(types(Kind.COMMUNITY, COMMUNITY.value(), other))
                    .containsExactly("community.formed");
            assertThat(types(Kind.ORGANISATION, UDER, other))
                    .containsExactly("organisation.claim-verified");
        }
    }

    @Test
    void whatSinglesBringInIsSeenByThoseWhoBelongAndWhatWasDecidedByAll() {
        var uder = new OrganisationId(UDER);
        bert(new CommunityEvent.MemberAdmitted(COMMUNITY, uder, MemberRole.MEMBER));
        bert(
                new CommunityEvent.ContributionIntended(
                        COMMUNITY,
                        1,
                        uder,
                        new Contribution(
                                ContributionKind.MONEY,
                                Optional.of(new Amount("500")),
                                Optional.empty(),
                                Optional.empty())));
        bert(
                new CommunityEvent.DecisionRecorded(
                        COMMUNITY,
                        1,
                        new Title("Wir bauen am See"),
                        Optional.empty(),
                        Village.DAY,
                        Outcome.ACCEPTED,
                        Optional.empty(),
                        Optional.empty()));
        var type = "community.contribution-intended";
        for (var one : List.of("bert0002", "cleo0003")) {
            assertThat(entry(Kind.COMMUNITY, COMMUNITY.value(), type, Village.by(one)).changes())
                    .containsExactly(change("kind", null, "money"), change("amount", null, "500"));
        }
        assertThat(types(Kind.COMMUNITY, COMMUNITY.value(), Reading.now()))
                .containsExactly(
                        "community.decision-recorded",
                        "community.member-admitted",
                        "community.formed");
        bert(new CommunityEvent.MemberLeft(COMMUNITY, uder));
        // Its own it goes on reading, in its own history.
        assertThat(types(Kind.COMMUNITY, COMMUNITY.value(), Village.by("cleo0003")))
                .doesNotContain(type);
        assertThat(types(Kind.ORGANISATION, UDER, Village.by("cleo0003"))).contains(type);
        assertThat(types(Kind.ORGANISATION, UDER, Village.by("anna0001"))).doesNotContain(type);
    }

    @Test
    void aCharterShowsOldAndNewAndIsReadWithTheProjectsThatCameOrWent() {
        bert(
                new CommunityEvent.CharterChanged(
                        COMMUNITY,
                        new Name("Badefreundinnen"),
                        new Markdown("Gemeinsam buchen lassen."),
                        Optional.empty(),
                        List.of(),
                        Admission.OPEN,
                        Optional.empty()));
        var type = "community.charter-changed";
        assertThat(entry(Kind.COMMUNITY, COMMUNITY.value(), type, Reading.now()).changes())
                .containsExactly(
                        change("name", "Badefreunde", "Badefreundinnen"),
                        change("projects", PROJECT.value(), null),
                        change("admission", "on-request", "open"));
        assertThat(types(Kind.PROJECT, PROJECT.value(), Reading.now())).startsWith(type);
    }

    @Test
    void whyAMemberWasRemovedIsSaidToTheCoordinationAndToThatMember() {
        bert(
                new CommunityEvent.MemberAdmitted(
                        COMMUNITY, new OrganisationId(UDER), MemberRole.MEMBER));
        bert(
                new CommunityEvent.MemberRemoved(
                        COMMUNITY, new OrganisationId(UDER), new Note("Lange still.")));
        var type = "community.member-removed";
        var role = change("role", "member", null);
        var reason = change("reason", null, "Lange still.");
        assertThat(entry(Kind.COMMUNITY, COMMUNITY.value(), type, Reading.now()).changes())
                .containsExactly(role);
        for (var one : List.of("bert0002", "cleo0003")) {
            assertThat(entry(Kind.COMMUNITY, COMMUNITY.value(), type, Village.by(one)).changes())
                    .containsExactly(role, reason);
        }
    }

    @Test
    void claimsAreSeenByTheOperatorAndTheClaimant() {
        village.claim("01051", "dora0004", 1);
        village.claim("01051", "emil0005", 2);
        assertNotFound(Kind.ORGANISATION, "01051", Reading.now());
        assertThat(history(Kind.ORGANISATION, "01051", Village.byOperator())).hasSize(2);
        var own = history(Kind.ORGANISATION, "01051", Village.by("emil0005"));
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().changes())
                .contains(change("evidence", null, "Dienstausweis emil0005"));
    }

    @Test
    void thePeopleOfABodyAreItsAdministratorsMatter() {
        village.happens(
                "anna0001",
                FLENSBURG,
                FLENSBURG,
                new OrganisationEvent.PersonAdmitted(
                        new OrganisationId(FLENSBURG),
                        new PersonId("fred0006"),
                        Set.of(Role.EDITOR),
                        Optional.empty()));
        var type = "organisation.person-admitted";
        assertThat(types(Kind.ORGANISATION, FLENSBURG, Village.by("anna0001"))).contains(type);
        assertThat(types(Kind.ORGANISATION, FLENSBURG, Village.byOperator())).contains(type);
        assertThat(types(Kind.ORGANISATION, FLENSBURG, Village.by("fred0006")))
                .doesNotContain(type);
        assertThat(types(Kind.ORGANISATION, FLENSBURG, Reading.now())).doesNotContain(type);
    }

    @Test
    void aHistoryIsFilteredAndPaged() {
        var found =
                histories.answer(
                        new HistoryQuery(
                                Kind.PROJECT,
                                PROJECT.value(),
                                List.of("reuse.declared", "reuse.stage-changed"),
                                new Page(1, 1),
                                Reading.now()));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.items()).extracting(Entry::type).containsExactly("reuse.declared");
        assertThatThrownBy(
                        () ->
                                histories.answer(
                                        new HistoryQuery(
                                                Kind.PROJECT,
                                                PROJECT.value(),
                                                List.of("reuse.dreamt"),
                                                Page.FIRST,
                                                Reading.now())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problem().code()).isEqualTo(Code.UNKNOWN_CODE));
    }

    @Test
    void thePastIsAsItWasThen() {
        assertNotFound(Kind.PROJECT, PROJECT.value(), Village.at(Reading.now(), published - 1));
        assertThat(types(Kind.PROJECT, PROJECT.value(), Village.at(Reading.now(), published)))
                .containsExactly("project.visibility-changed");
    }

    @Test
    void whatWasDeclaredByMistakeIsToldInTheHistoriesAlone() {
        var second = ReuseId.of(PROJECT, new OrganisationId(AVERLAK), 2);
        reuse(new ReuseEvent.Retracted(REUSE, new Note("Verwechselt.")));
        reuse(declared(second));
        reuse(new ReuseEvent.Confirmed(second, Village.DAY));
        assertThat(types(Kind.REUSE, REUSE.value(), Reading.now()))
                .containsExactly("reuse.retracted", "reuse.stage-changed", "reuse.declared");
        assertThat(types(Kind.REUSE, second.value(), Reading.now()))
                .containsExactly("reuse.confirmed", "reuse.declared");
        assertThat(types(Kind.PROJECT, PROJECT.value(), Reading.now()))
                .startsWith(
                        "reuse.confirmed",
                        "reuse.declared",
                        "reuse.retracted",
                        "reuse.stage-changed",
                        "reuse.declared");
        var retracted = entry(Kind.PROJECT, PROJECT.value(), "reuse.retracted", Reading.now());
        assertThat(retracted.sentence())
                .isEqualTo(
                        "Averlak hatte die Nachnutzung von „Badebuchung“ irrtümlich erklärt und"
                                + " nimmt das zurück.");
        assertThat(retracted.changes()).containsExactly(change("reason", null, "Verwechselt."));
    }

    @Test
    void whatTheBodyHidesOfItsReuseIsHiddenInItsPastToo() {
        reuse(
                new ReuseEvent.Corrected(
                        REUSE,
                        How.ADAPTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Note("Ein anderer Kalender.")),
                        List.of()));
        assertThat(entry(Kind.REUSE, REUSE.value(), "reuse.corrected", Reading.now()).changes())
                .containsExactly(
                        change("how", "unchanged", "adapted"),
                        change("note", null, "Ein anderer Kalender."));
        reuse(new ReuseEvent.VisibilityChanged(REUSE, false));
        assertNotFound(Kind.REUSE, REUSE.value(), Reading.now());
        assertThat(types(Kind.PROJECT, PROJECT.value(), Reading.now()))
                .noneMatch(it -> it.startsWith("reuse."));
        assertThat(types(Kind.REUSE, REUSE.value(), Village.by("bert0002")))
                .startsWith("reuse.visibility-changed", "reuse.corrected");
        assertThat(types(Kind.PROJECT, PROJECT.value(), Village.by("anna0001")))
                .noneMatch(it -> it.startsWith("reuse."));
    }

    /// What happens to an ended declaration is not told of the one that runs.
    @Test
    void eachDeclarationHasItsOwnHistory() {
        var second = ReuseId.of(PROJECT, new OrganisationId(AVERLAK), 2);
        reuse(
                new ReuseEvent.Ended(
                        REUSE, ReuseStage.PRODUCTIVE, Village.DAY, new Note("Ersetzt.")));
        reuse(declared(second));
        reuse(
                new ReuseEvent.ExperienceReported(
                        REUSE, new Experience(4, Optional.of(30), new Markdown("Es lief."))));
        reuse(new ReuseEvent.VisibilityChanged(second, false));
        assertThat(types(Kind.PROJECT, PROJECT.value(), Reading.now()))
                .startsWith(
                        "reuse.experience-reported",
                        "reuse.ended",
                        "reuse.stage-changed",
                        "reuse.declared");
        assertThat(
                        entry(
                                        Kind.PROJECT,
                                        PROJECT.value(),
                                        "reuse.experience-reported",
                                        Reading.now())
                                .changes())
                .containsExactly(
                        change("rating", null, "4"),
                        change("effortSavedDays", null, "30"),
                        change("text", null, "Es lief."));
    }

    private static ReuseEvent.Declared declared(ReuseId reuse) {
        return new ReuseEvent.Declared(
                reuse,
                ReuseStage.EVALUATION,
                Village.DAY,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    @Test
    void whatIsHiddenAgainHasNoHistoryForOthers() {
        anna(new ProjectEvent.VisibilityChanged(PROJECT, Visibility.PUBLIC, Visibility.DRAFT));
        assertNotFound(Kind.PROJECT, PROJECT.value(), Reading.now());
        assertNotFound(Kind.PROJECT, PROJECT.value(), Village.at(Reading.now(), published));
        assertNotFound(Kind.REUSE, REUSE.value(), Reading.now());
        assertThat(types(Kind.ORGANISATION, AVERLAK, Reading.now()))
                .containsExactly("community.formed", "organisation.claim-verified");
        // Its own reuse a body sees still, without the name of what is hidden from it.
        assertThat(
                        entry(Kind.ORGANISATION, AVERLAK, "reuse.declared", Village.by("bert0002"))
                                .sentence())
                .contains("Averlak")
                .contains("„…“")
                .doesNotContain("Badebuchung");
        assertThat(
                        entry(Kind.COMMUNITY, COMMUNITY.value(), "community.formed", Reading.now())
                                .changes())
                .noneMatch(it -> it.field().equals("projects"));
    }
}
