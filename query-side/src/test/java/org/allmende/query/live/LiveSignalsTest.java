package org.allmende.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Event;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.live.LiveQuery;
import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.platform.store.Recorded;
import org.allmende.query.Village;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class LiveSignalsTest {
    private static final String FLENSBURG = "01001000";
    private static final String AVERLAK = "01051003";
    private static final ProjectId PROJECT = new ProjectId("badebuchung");
    private static final CommunityId COMMUNITY = new CommunityId("badefreunde");
    private static final ReuseId REUSE = ReuseId.of(PROJECT, new OrganisationId(AVERLAK), 1);
    private static final Signal FIGURES = new Signal(LiveTopic.STATISTICS, "", Audience.ALL);

    @TempDir Path folder;
    private final List<Signals> told = new ArrayList<>();
    private Village village;
    private LiveGate gate;
    private LiveSignals live;

    @BeforeEach
    void twoBodies() {
        village = new Village(folder);
        gate = new LiveGate(village.events, emitter());
        live = signals();
        live.answer();
        village.welcome(FLENSBURG, "anna0001");
        village.welcome(AVERLAK, "bert0002");
    }

    @AfterEach
    void close() {
        village.close();
    }

    private LiveSignals signals() {
        return new LiveSignals(village.catalogue, village.reader, gate);
    }

    /// Takes what is told instead of passing it on.
    private QueryUpdateEmitter emitter() {
        return (QueryUpdateEmitter)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {QueryUpdateEmitter.class},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("emit");
                            assertThat(arguments[0]).isEqualTo(LiveQuery.class);
                            told.add((Signals) arguments[2]);
                            return null;
                        });
    }

    private List<Signal> after(String aggregate, Event event) {
        return after(village.happens("anna0001", FLENSBURG, aggregate, event));
    }

    private List<Signal> after(Recorded recorded) {
        told.clear();
        live.published(List.of(recorded));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().position()).isEqualTo(recorded.position());
        return told.getFirst().signals();
    }

    private List<Signal> proposed(Visibility visibility) {
        return after(
                PROJECT.value(),
                Village.proposal(PROJECT.value(), FLENSBURG, Stage.IDEA, visibility));
    }

    private List<Signal> formed(Visibility visibility) {
        return after(
                COMMUNITY.value(),
                new CommunityEvent.Formed(
                        COMMUNITY,
                        new OrganisationId(FLENSBURG),
                        new Name("Badefreunde"),
                        new Markdown("Gemeinsam."),
                        Optional.empty(),
                        List.of(PROJECT),
                        Admission.ON_REQUEST,
                        visibility));
    }

    private List<Signal> declared(boolean open) {
        return after(
                REUSE.aggregate(),
                new ReuseEvent.Declared(
                        REUSE,
                        ReuseStage.PRODUCTIVE,
                        Village.DAY,
                        How.UNCHANGED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        open));
    }

    private static Signal signal(LiveTopic topic, String id, Audience audience) {
        return new Signal(topic, id, audience);
    }

    private static Signal organisation(String id) {
        return signal(LiveTopic.ORGANISATIONS, id, Audience.ALL);
    }

    private static Audience bodies(String... organisations) {
        return Audiences.named(List.of(organisations), List.of());
    }

    @Test
    void itBeginsWhereTheReaderStands() {
        assertThat(live.standing(new LiveQuery()).position()).isEqualTo(village.events.head());
    }

    @Test
    void eachPositionIsToldForItself() {
        live.published(village.events.read(1, 3));
        assertThat(told).extracting(Signals::position).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aClaimIsToldToTheClaimantAndAVerifiedBodyToAll() {
        village.claim("01051", "dora0004", 1);
        assertThat(after(village.events.read(village.events.head() - 1, 1).getFirst()))
                .containsExactly(
                        signal(
                                LiveTopic.ORGANISATIONS,
                                "01051",
                                Audiences.named(List.of(), List.of("dora0004"))));
        village.verify("01051", "dora0004", 1);
        assertThat(after(village.events.read(village.events.head() - 1, 1).getFirst()))
                .containsExactly(organisation("01051"), FIGURES);
    }

    @Test
    void aPublicIdeaIsToldToAllWithItsBodyAndTheFigures() {
        assertThat(proposed(Visibility.PUBLIC))
                .containsExactly(
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(FLENSBURG),
                        FIGURES);
    }

    @Test
    void aDraftIsToldToItsBodyAloneUntilItIsShown() {
        assertThat(proposed(Visibility.DRAFT))
                .containsExactly(signal(LiveTopic.PROJECTS, "badebuchung", bodies(FLENSBURG)));
        var shown =
                new ProjectEvent.VisibilityChanged(PROJECT, Visibility.DRAFT, Visibility.BODIES);
        assertThat(after(PROJECT.value(), shown))
                .containsExactly(
                        signal(
                                LiveTopic.PROJECTS,
                                "badebuchung",
                                new Audience(Audience.Level.BODIES, List.of(), List.of())));
    }

    @Test
    void aDraftUnderAClaimIsToldToTheClaimant() {
        village.claim("01051", "dora0004", 1);
        var draft = Village.proposal("entwurf1", "01051", Stage.IDEA, Visibility.DRAFT);
        var claimed =
                new ProjectEvent.Proposed(
                        draft.project(),
                        draft.responsible(),
                        Optional.of(ClaimId.of(1)),
                        draft.title(),
                        draft.summary(),
                        draft.description(),
                        draft.classification(),
                        draft.stage(),
                        draft.on(),
                        draft.links(),
                        draft.visibility());
        assertThat(after("entwurf1", claimed))
                .containsExactly(
                        signal(
                                LiveTopic.PROJECTS,
                                "entwurf1",
                                Audiences.named(List.of(), List.of("dora0004"))));
    }

    @Test
    void aDeletedDraftIsToldToWhoSawIt() {
        proposed(Visibility.DRAFT);
        assertThat(after(PROJECT.value(), new ProjectEvent.DraftDeleted(PROJECT)))
                .containsExactly(signal(LiveTopic.PROJECTS, "badebuchung", bodies(FLENSBURG)));
    }

    @Test
    void whatIsHiddenAgainChangesTheFiguresForAll() {
        proposed(Visibility.PUBLIC);
        var hidden =
                new ProjectEvent.VisibilityChanged(PROJECT, Visibility.PUBLIC, Visibility.DRAFT);
        assertThat(after(PROJECT.value(), hidden))
                .containsExactly(
                        signal(LiveTopic.PROJECTS, "badebuchung", bodies(FLENSBURG)),
                        organisation(FLENSBURG),
                        FIGURES);
    }

    @Test
    void aResponseChangesTheProjectAndNoFigure() {
        proposed(Visibility.PUBLIC);
        var response =
                new ProjectEvent.Responded(
                        PROJECT,
                        new OrganisationId(AVERLAK),
                        Stance.NEED,
                        Optional.empty(),
                        Optional.empty());
        assertThat(after(PROJECT.value(), response))
                .containsExactly(signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL));
    }

    @Test
    void aCommunityIsToldWithItsProjectsAndMembers() {
        proposed(Visibility.PUBLIC);
        assertThat(formed(Visibility.PUBLIC))
                .containsExactlyInAnyOrder(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", Audience.ALL),
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(FLENSBURG),
                        FIGURES);
        assertThat(
                        after(
                                COMMUNITY.value(),
                                new CommunityEvent.Dissolved(COMMUNITY, Optional.empty())))
                .containsExactlyInAnyOrder(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", Audience.ALL),
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(FLENSBURG),
                        FIGURES);
    }

    @Test
    void nobodyLearnsOfAHiddenCommunityThroughItsProject() {
        proposed(Visibility.PUBLIC);
        assertThat(formed(Visibility.DRAFT))
                .containsExactly(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", bodies(FLENSBURG)),
                        signal(LiveTopic.PROJECTS, "badebuchung", bodies(FLENSBURG)));
    }

    @Test
    void aRequestIsToldToTheCoordinationAndWhoAsked() {
        proposed(Visibility.PUBLIC);
        formed(Visibility.PUBLIC);
        var averlak = new OrganisationId(AVERLAK);
        var both = bodies(FLENSBURG, AVERLAK);
        for (var event :
                List.of(
                        new CommunityEvent.JoinAsked(
                                COMMUNITY, averlak, MemberRole.MEMBER, Optional.empty()),
                        new CommunityEvent.RequestDeclined(
                                COMMUNITY, averlak, new Note("Nein.")))) {
            assertThat(after(COMMUNITY.value(), event))
                    .containsExactly(signal(LiveTopic.COMMUNITIES, "badefreunde", both));
        }
        assertThat(
                        after(
                                COMMUNITY.value(),
                                new CommunityEvent.MemberAdmitted(
                                        COMMUNITY, averlak, MemberRole.MEMBER)))
                .containsExactly(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", Audience.ALL),
                        organisation(AVERLAK),
                        FIGURES);
    }

    @Test
    void anInvitationIsToldToTheCoordinationAndTheInvitedWhoThenSeesTheDraft() {
        proposed(Visibility.PUBLIC);
        formed(Visibility.DRAFT);
        var both = bodies(FLENSBURG, AVERLAK);
        var averlak = new OrganisationId(AVERLAK);
        assertThat(
                        after(
                                COMMUNITY.value(),
                                new CommunityEvent.Invited(COMMUNITY, averlak, MemberRole.MEMBER)))
                .containsExactly(signal(LiveTopic.COMMUNITIES, "badefreunde", both));
        assertThat(charter(PROJECT)).contains(signal(LiveTopic.COMMUNITIES, "badefreunde", both));
    }

    @Test
    void aCommunityThatIsHiddenOrShownIsToldWithWhatCountsAndNamesIt() {
        proposed(Visibility.PUBLIC);
        formed(Visibility.PUBLIC);
        assertThat(shown(Visibility.PUBLIC, Visibility.DRAFT))
                .containsExactlyInAnyOrder(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", bodies(FLENSBURG)),
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(FLENSBURG),
                        FIGURES);
        assertThat(shown(Visibility.DRAFT, Visibility.PUBLIC))
                .containsExactlyInAnyOrder(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", Audience.ALL),
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(FLENSBURG),
                        FIGURES);
    }

    @Test
    void aNewCharterIsToldWithTheProjectsThatNameTheCommunity() {
        proposed(Visibility.PUBLIC);
        formed(Visibility.PUBLIC);
        assertThat(charter())
                .containsExactly(
                        signal(LiveTopic.COMMUNITIES, "badefreunde", Audience.ALL),
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL));
    }

    private List<Signal> shown(Visibility from, Visibility to) {
        return after(COMMUNITY.value(), new CommunityEvent.VisibilityChanged(COMMUNITY, from, to));
    }

    private List<Signal> charter(ProjectId... projects) {
        return after(
                COMMUNITY.value(),
                new CommunityEvent.CharterChanged(
                        COMMUNITY,
                        new Name("Badefreundinnen"),
                        new Markdown("Gemeinsam."),
                        Optional.empty(),
                        List.of(projects),
                        Admission.OPEN,
                        Optional.empty()));
    }

    @Test
    void aReuseIsToldWithItsProjectItsBodyAndTheFigures() {
        proposed(Visibility.PUBLIC);
        assertThat(declared(true))
                .containsExactly(
                        signal(LiveTopic.REUSE, REUSE.value(), Audience.ALL),
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(AVERLAK),
                        FIGURES);
    }

    @Test
    void aReuseThatIsNotPublicIsToldToItsBodyAlone() {
        proposed(Visibility.PUBLIC);
        assertThat(declared(false))
                .containsExactly(signal(LiveTopic.REUSE, REUSE.value(), bodies(AVERLAK)));
    }

    @Test
    void whoSawAReuseThatIsHiddenOrAMistakeIsToldThatItsProjectAndTheFiguresChanged() {
        proposed(Visibility.PUBLIC);
        declared(true);
        var others =
                List.of(
                        signal(LiveTopic.PROJECTS, "badebuchung", Audience.ALL),
                        organisation(AVERLAK),
                        FIGURES);
        assertThat(after(REUSE.aggregate(), new ReuseEvent.VisibilityChanged(REUSE, false)))
                .startsWith(signal(LiveTopic.REUSE, REUSE.value(), bodies(AVERLAK)))
                .containsAll(others)
                .hasSize(4);
        assertThat(after(REUSE.aggregate(), new ReuseEvent.Confirmed(REUSE, Village.DAY)))
                .containsExactly(signal(LiveTopic.REUSE, REUSE.value(), bodies(AVERLAK)));
        after(REUSE.aggregate(), new ReuseEvent.VisibilityChanged(REUSE, true));
        assertThat(
                        after(
                                REUSE.aggregate(),
                                new ReuseEvent.Retracted(REUSE, new Note("Verwechselt."))))
                .startsWith(signal(LiveTopic.REUSE, REUSE.value(), Audience.ALL))
                .containsAll(others)
                .hasSize(4);
    }
}
