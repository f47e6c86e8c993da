package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.query.timeline.Listing.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// How a feature uses the timelines, on two kinds of things.
class ListingTest {
    @TempDir Path folder;

    private Timelines timelines;
    private Timeline towns;
    private Facet land;
    private IntColumn inhabitants;
    private Timeline projects;
    private Facet stage;
    private Facet topic;
    private Facet responsible;
    private LongColumn changed;
    private TitleColumn title;

    @BeforeEach
    void threeTownsAndThreeProjects() {
        timelines = new Timelines(folder);
        towns = timelines.timeline("town");
        land = towns.facet("land");
        inhabitants = towns.ints("inhabitants");
        projects = timelines.timeline("project");
        stage = projects.facet("stage");
        topic = projects.facet("topic");
        responsible = projects.reference("responsible", towns);
        changed = projects.longs("changed");
        title = projects.titles("title");
        assertThat(timelines.open(() -> "1", Long.MAX_VALUE).position()).isZero();

        towns.append("ulm", 1, new Row().set(land, "08").set(inhabitants, 129));
        towns.append("jena", 2, new Row().set(land, "16").set(inhabitants, 110));
        project("a", 3, "Örtliche Karte", "ulm", "idea", "space");
        project("b", 4, "Open Data", "ulm", "pilot", "space", "traffic");
        project("c", 5, "Parken", "jena", "idea", "traffic");
        projects.amend("a", 6, row -> row.set(stage, "pilot").set(changed, 6));
        projects.close("c", 7);
        timelines.publish(7);
    }

    private void project(
            String id, long position, String name, String town, String at, String... topics) {
        var row = new Row().set(stage, at).set(topic, List.of(topics)).set(responsible, town);
        projects.append(
                id, position, row.set(changed, position).set(title, name).payload("{" + id + "}"));
    }

    @AfterEach
    void close() {
        timelines.close();
    }

    private List<String> ids(int... slots) {
        return Arrays.stream(slots).mapToObj(projects::id).toList();
    }

    @Test
    void aFacetIgnoresItsOwnFilterAndNoOther() {
        var list = timelines.at(5).of(projects).list();
        list.where(stage, List.of("idea")).where(topic, List.of("traffic"));
        assertThat(ids(list.bits().toArray())).containsExactly("c");
        assertThat(list.counts(stage)).containsExactly(new Count("idea", 1), new Count("pilot", 1));
        assertThat(list.counts(topic))
                .containsExactly(new Count("space", 1), new Count("traffic", 1));
        assertThat(list.counts(responsible)).containsExactly(new Count("jena", 1));
    }

    @Test
    void valuesOfOneFilterAreJoinedByOr() {
        var list = timelines.at(5).of(projects).list().where(stage, List.of("idea", "pilot"));
        assertThat(list.total()).isEqualTo(3);
    }

    @Test
    void aValueThatNothingHasGivesAnEmptyList() {
        var list = timelines.now().of(projects).list().where(responsible, List.of("atlantis"));
        assertThat(list.total()).isZero();
        assertThat(list.page(title.ascending(), 0, 20)).isEmpty();
    }

    @Test
    void pagesFollowTheOrder() {
        var list = timelines.at(5).of(projects).list();
        assertThat(ids(list.page(changed.descending(), 0, 2))).containsExactly("c", "b");
        assertThat(ids(list.page(title.ascending(), 1, 2))).containsExactly("a", "c");
        var first = list.page(title.ascending(), 0, 1);
        assertThat(ids(list.pageAfter(title.ascending(), first[0], 20))).containsExactly("a", "c");
    }

    @Test
    void whatWasAmendedKeepsTheRestAndItsPayload() {
        var now = timelines.now().of(projects);
        var slot = now.slot("a");
        assertThat(stage.first(slot)).isEqualTo("pilot");
        assertThat(title.get(slot)).isEqualTo("Örtliche Karte");
        assertThat(topic.all(slot)).containsExactly("space");
        assertThat(projects.payload(slot)).asString().isEqualTo("{a}");
        assertThat(stage.first(timelines.at(5).of(projects).slot("a"))).isEqualTo("idea");
    }

    @Test
    void whatIsClosedIsNoMoreAndWasBefore() {
        assertThat(timelines.now().of(projects).slot("c")).isNegative();
        assertThat(timelines.at(6).of(projects).slot("c")).isNotNegative();
        assertThat(timelines.at(4).of(projects).slot("c")).isNegative();
    }

    @Test
    void projectsAreCountedUnderTheLandOfTheirTown() {
        var now = timelines.at(6);
        var byLand = Keys.through(responsible, now.of(towns), land);
        var covered = now.of(towns);
        var groups =
                Tally.of(now.of(projects).alive())
                        .covering(responsible, town -> inhabitants.get(covered.slot(town)))
                        .by(byLand);
        assertThat(groups).extracting(group -> land.name(group.key())).containsExactly("08", "16");
        assertThat(groups).extracting(Tally.Group::count).containsExactly(2, 1);
        assertThat(groups).extracting(Tally.Group::members).containsExactly(1, 1);
        assertThat(groups).extracting(Tally.Group::weight).containsExactly(129L, 110L);
    }

    @Test
    void theWriterSeesWhatIsNotPublishedAndNobodyElseDoes() {
        project("d", 8, "Neu", "jena", "idea");
        var jena = towns.number("jena");
        assertThat(ids(projects.latest().referring(responsible, jena).toArray()))
                .containsExactly("d");
        assertThat(timelines.now().of(projects).referring(responsible, jena).toArray()).isEmpty();
    }

    @Test
    void positionsNeverRunBackwardsNorAheadOfTheWriter() {
        assertThatThrownBy(() -> project("d", 6, "Alt", "ulm", "idea"))
                .hasMessageContaining("6 after 7");
        assertThatThrownBy(() -> timelines.at(8)).hasMessageContaining("position 8, published 7");
        assertThat(timelines.now().of(projects).alive().count()).isEqualTo(2);
    }
}
