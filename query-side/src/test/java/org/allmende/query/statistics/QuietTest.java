package org.allmende.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Berlin;
import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.StatisticsQuery.Group;
import org.allmende.kernel.statistics.StatisticsQuery.ReuseFigures;
import org.allmende.query.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reuse was declared in January 2024, and confirmed a day later; then nothing happened any more.
/// Today is the first of January 2030.
class QuietTest {
    private static final String FLENSBURG = "01001000";
    private static final String AVERLAK = "01051003";
    private static final ReuseId REUSE =
            ReuseId.of(new ProjectId("badebuchung"), new OrganisationId(AVERLAK), 1);

    @TempDir Path folder;
    private Village village;
    private StatisticsQueries statistics;

    @BeforeEach
    void aReuse() {
        village = new Village(folder);
        statistics = new StatisticsQueries(village.catalogue, village.readings);
        village.welcome(FLENSBURG, "anna0001");
        village.welcome(AVERLAK, "bert0002");
        village.happens(
                "anna0001",
                FLENSBURG,
                "badebuchung",
                Village.proposal("badebuchung", FLENSBURG, Stage.PRODUCTIVE, Visibility.PUBLIC));
        reuse(
                new ReuseEvent.Declared(
                        REUSE,
                        ReuseStage.PRODUCTIVE,
                        Village.DAY,
                        How.UNCHANGED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true));
        village.later(Duration.ofDays(1));
        reuse(new ReuseEvent.Confirmed(REUSE, Village.DAY));
    }

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void todayIsTodayEvenWhenNothingHappened() {
        var figures = figures(Dimension.LAND, Reading.now());
        assertThat(figures.total()).isOne();
        assertThat(figures.unconfirmed()).isOne();
        assertThat(figures.asOf()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        var months = figures(Dimension.MONTH, Reading.now());
        assertThat(months.groups()).extracting(Group::key).endsWith("2029-12", "2030-01");
        assertThat(months.total()).isZero();
        assertThat(facts(Dimension.MONTH, Reading.now())).isZero();
    }

    @Test
    void aYearAfterItWasConfirmedItIsUnconfirmedAsOfThatDay() {
        var confirmed = village.now();
        var year = confirmed.atZone(Berlin.ZONE).plusYears(1).toInstant();
        assertThat(figures(Dimension.LAND, Reading.now().asOf(year)).unconfirmed()).isZero();
        assertThat(figures(Dimension.LAND, Reading.now().asOf(year.plusMillis(1))).unconfirmed())
                .isOne();
        var months = Reading.now().asOf(Instant.parse("2025-12-31T22:59:59Z"));
        assertThat(figures(Dimension.MONTH, months).total()).isOne();
        assertThat(facts(Dimension.MONTH, months)).isOne();
        var after = Reading.now().asOf(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(figures(Dimension.MONTH, after).total()).isZero();
    }

    private void reuse(ReuseEvent event) {
        village.happens("bert0002", AVERLAK, REUSE.aggregate(), event);
    }

    private ReuseFigures figures(Dimension by, Reading reading) {
        return statistics.reuse(new StatisticsQuery.Reuse(by, Map.of(), reading));
    }

    private int facts(Dimension by, Reading reading) {
        return statistics
                .facts(
                        new StatisticsQuery.ReuseFacts(
                                Optional.of(by), Optional.empty(), Map.of(), Page.FIRST, reading))
                .total();
    }
}
