package org.allmende.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Reading;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Edge;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.Node;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.query.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Flensburg, Averlak and a third municipality build together in a guild around Flensburg's baths.
class NetworkTest {
    private static final OrganisationId FLENSBURG = new OrganisationId("01001000");
    private static final OrganisationId AVERLAK = new OrganisationId("01051003");
    private static final OrganisationId THIRD = new OrganisationId("01051010");
    private static final ProjectId BATHS = new ProjectId("badebuchung");
    private static final CommunityId GUILD = new CommunityId("gilde");

    @TempDir Path folder;
    private Village village;
    private StatisticsQueries statistics;

    @BeforeEach
    void aGuild() {
        village = new Village(folder);
        statistics = new StatisticsQueries(village.catalogue, village.readings);
        List.of(FLENSBURG, AVERLAK, THIRD)
                .forEach(it -> village.welcome(it.value(), "person" + it.value()));
        says(
                FLENSBURG,
                BATHS.value(),
                Village.proposal(
                        BATHS.value(), FLENSBURG.value(), Stage.PRODUCTIVE, Visibility.PUBLIC));
        form(GUILD, Visibility.PUBLIC);
        admit(GUILD, AVERLAK);
        admit(GUILD, THIRD);
    }

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void whoIsInTheSameCommunityIsConnected() {
        assertThat(network().edges())
                .containsExactly(
                        new Edge(FLENSBURG.value(), AVERLAK.value(), 1, 0),
                        new Edge(FLENSBURG.value(), THIRD.value(), 1, 0),
                        new Edge(AVERLAK.value(), THIRD.value(), 1, 0));
        assertThat(network().nodes())
                .extracting(Node::id)
                .containsExactly(FLENSBURG.value(), AVERLAK.value(), THIRD.value());
        assertThat(network().nodes())
                .allSatisfy(
                        it -> {
                            assertThat(it.name()).isNotEqualTo(it.id());
                            assertThat(it.land().orElseThrow().id()).isEqualTo("01");
                        });
        assertThat(network().definition().name()).isEqualTo("network");
    }

    @Test
    void whatIsHiddenOrDissolvedOrLeftConnectsNobody() {
        var before = village.events.head();
        var hidden = new CommunityId("verborgen");
        form(hidden, Visibility.BODIES);
        admit(hidden, AVERLAK);
        says(THIRD, GUILD.value(), new CommunityEvent.MemberLeft(GUILD, THIRD));
        assertThat(network().edges())
                .containsExactly(new Edge(FLENSBURG.value(), AVERLAK.value(), 1, 0));
        says(
                FLENSBURG,
                GUILD.value(),
                new CommunityEvent.Dissolved(GUILD, Optional.of(new Note("Fertig"))));
        assertThat(network().edges()).isEmpty();
        assertThat(network().nodes()).isEmpty();
        assertThat(network(Village.at(Reading.now(), before)).edges()).hasSize(3);
    }

    @Test
    void whoReusesIsConnectedWithWhoeverAnswersForTheProjectThen() {
        var reuse = declare(ReuseStage.PRODUCTIVE);
        assertThat(network().edges()).contains(new Edge(FLENSBURG.value(), AVERLAK.value(), 1, 1));
        var before = village.events.head();
        says(THIRD, BATHS.value(), new ProjectEvent.HandedOver(BATHS, FLENSBURG, THIRD));
        assertThat(network().edges())
                .contains(
                        new Edge(FLENSBURG.value(), AVERLAK.value(), 1, 0),
                        new Edge(AVERLAK.value(), THIRD.value(), 1, 1));
        says(AVERLAK, reuse.aggregate(), new ReuseEvent.VisibilityChanged(reuse, false));
        assertThat(network().edges()).allMatch(it -> it.reuses() == 0);
        assertThat(network(Village.at(Reading.now(), before)).edges())
                .as("what is hidden today is hidden in its past too")
                .allMatch(it -> it.reuses() == 0);
    }

    @Test
    void whatIsOnlyIntendedDoesNotCount() {
        declare(ReuseStage.EVALUATION);
        assertThat(network().edges()).allMatch(it -> it.reuses() == 0);
    }

    private ReuseId declare(ReuseStage stage) {
        var reuse = ReuseId.of(BATHS, AVERLAK, 1);
        says(
                AVERLAK,
                reuse.aggregate(),
                new ReuseEvent.Declared(
                        reuse,
                        stage,
                        Village.DAY,
                        How.UNCHANGED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true));
        return reuse;
    }

    private void form(CommunityId id, Visibility visibility) {
        says(
                FLENSBURG,
                id.value(),
                new CommunityEvent.Formed(
                        id,
                        FLENSBURG,
                        new Name("Gilde " + id),
                        new Markdown("Zusammen bauen."),
                        Optional.empty(),
                        List.of(BATHS),
                        Admission.OPEN,
                        visibility));
    }

    private void admit(CommunityId id, OrganisationId body) {
        says(FLENSBURG, id.value(), new CommunityEvent.MemberAdmitted(id, body, MemberRole.MEMBER));
    }

    private void says(OrganisationId body, String aggregate, org.allmende.kernel.Event event) {
        village.happens("person" + body, body.value(), aggregate, event);
    }

    private NetworkFigures network() {
        return network(Reading.now());
    }

    private NetworkFigures network(Reading reading) {
        return statistics.network(new StatisticsQuery.Network(reading));
    }
}
