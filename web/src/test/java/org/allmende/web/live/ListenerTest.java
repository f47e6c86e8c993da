package org.allmende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Viewer;
import org.allmende.kernel.live.LiveQuery.Audience;
import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.kernel.person.PersonQuery.BodiesView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import reactor.core.publisher.Mono;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ListenerTest {

    private static final PersonId PERSON = new PersonId("person0001");
    private static final Audience BODIES =
            new Audience(Audience.Level.BODIES, List.of(), List.of());
    private static final Audience OURS =
            new Audience(Audience.Level.NAMED, List.of("05382056"), List.of());
    private static final Audience MINE =
            new Audience(Audience.Level.NAMED, List.of(), List.of("person0001"));

    private final SignalRing ring = new SignalRing(100);
    private BodiesView bodies = belonging(OrganisationStatus.VERIFIED);

    @BeforeEach
    void begin() {
        ring.begin(10);
    }

    private static BodiesView belonging(OrganisationStatus status) {
        var claim =
                status == OrganisationStatus.CLAIMED
                        ? Optional.of(ClaimId.of(1))
                        : Optional.<ClaimId>empty();
        return new BodiesView(
                List.of(
                        new Belonging(
                                new OrganisationId("05382056"),
                                "Stadt",
                                status,
                                claim.isPresent() ? Set.of() : Set.of(Role.EDITOR),
                                claim)),
                List.of(),
                10);
    }

    private void happened(long position, Signal... signals) {
        ring.add(Batch.of(new Signals(position, List.of(signals))));
    }

    private static Signal project(String id, Audience audience) {
        return new Signal(LiveTopic.PROJECTS, id, audience);
    }

    private Listener listener(Viewer viewer) {
        return new Listener(
                ring, EnumSet.allOf(LiveTopic.class), viewer, Mono.fromSupplier(() -> bodies), 10);
    }

    private static String heard(Listener listener) {
        return listener.next().map(String::new).blockOptional().orElse("");
    }

    @Test
    void messagesOfOnePositionGoOutTogetherWithTheNumberOnTheLast() {
        happened(
                11,
                project("eins", Audience.ALL),
                new Signal(LiveTopic.STATISTICS, "", Audience.ALL));
        assertThat(heard(listener(Viewer.visitor())))
                .isEqualTo(
                        """
                        event: projects
                        data: {"id":"eins"}

                        id: 11
                        event: statistics
                        data: {}

                        """);
    }

    @Test
    void theNumberStandsOnTheLastThatIsHeard() {
        happened(11, project("eins", Audience.ALL), project("zwei", OURS));
        assertThat(heard(listener(Viewer.visitor())))
                .isEqualTo("id: 11\nevent: projects\ndata: {\"id\":\"eins\"}\n\n");
    }

    @Test
    void nothingIsHeardTwice() {
        var listener = listener(Viewer.visitor());
        happened(11, project("eins", Audience.ALL));
        assertThat(heard(listener)).contains("eins");
        assertThat(heard(listener)).isEmpty();
        happened(12, project("zwei", Audience.ALL));
        assertThat(heard(listener)).contains("zwei").doesNotContain("eins");
    }

    @Test
    void visitorsHearOfPublicThingsAlone() {
        happened(11, project("b", BODIES));
        happened(12, project("o", OURS));
        happened(13, project("m", MINE));
        assertThat(heard(listener(Viewer.visitor()))).isEmpty();
    }

    @Test
    void peopleOfVerifiedBodiesHearWhatIsForThem() {
        happened(11, project("b", BODIES));
        happened(12, project("o", OURS));
        happened(13, project("m", MINE));
        assertThat(heard(listener(Viewer.of(PERSON))))
                .contains("\"b\"")
                .contains("\"o\"")
                .contains("\"m\"");
    }

    @Test
    void whoOnlyClaimsABodyHearsWhatNamesThePerson() {
        bodies = belonging(OrganisationStatus.CLAIMED);
        happened(11, project("b", BODIES));
        happened(12, project("o", OURS));
        happened(13, project("m", MINE));
        assertThat(heard(listener(Viewer.of(PERSON))))
                .doesNotContain("\"b\"")
                .doesNotContain("\"o\"")
                .contains("\"m\"");
    }

    @Test
    void aRightThatWasWithdrawnIsGoneAtOnce() {
        var listener = listener(Viewer.of(PERSON));
        happened(11, project("vorher", OURS));
        assertThat(heard(listener)).contains("vorher");
        bodies = new BodiesView(List.of(), List.of(), 11);
        happened(12, project("nachher", OURS));
        assertThat(heard(listener)).isEmpty();
    }

    @Test
    void theOperatorHearsOfClaimsButNotOfDrafts() {
        bodies = new BodiesView(List.of(), List.of(), 10);
        happened(11, new Signal(LiveTopic.ORGANISATIONS, "05382020", OURS), project("p", OURS));
        assertThat(heard(listener(new Viewer(Optional.of(PERSON), true))))
                .contains("05382020")
                .doesNotContain("\"p\"");
    }

    @Test
    void onlyTheTopicsAskedForAreHeard() {
        var listener =
                new Listener(ring, EnumSet.of(LiveTopic.REUSE), Viewer.visitor(), Mono.empty(), 10);
        happened(11, project("eins", Audience.ALL));
        happened(12, new Signal(LiveTopic.REUSE, "p~b~1", Audience.ALL));
        assertThat(heard(listener)).contains("p~b~1").doesNotContain("eins");
    }

    @Test
    void whoComesTooLateLooksAtEverythingAgainOnce() {
        ring.begin(500);
        var listener = listener(Viewer.visitor());
        assertThat(heard(listener)).isEqualTo("id: 500\nevent: all\ndata: {}\n\n");
        assertThat(heard(listener)).isEmpty();
    }

    @Test
    void nothingIsSaidBeforeAnythingIsKnown() {
        var listener =
                new Listener(
                        new SignalRing(1),
                        EnumSet.allOf(LiveTopic.class),
                        Viewer.visitor(),
                        Mono.empty(),
                        -1);
        assertThat(heard(listener)).isEmpty();
    }
}
