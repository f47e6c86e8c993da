package org.allmende.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.live.LiveQuery.Signals;
import org.allmende.kernel.project.Stage;
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

/// Views that answer, and others made beside them from the same events.
class LiveGateTest {
    private static final String FLENSBURG = "01001000";

    @TempDir Path folder;
    private final List<Long> told = new ArrayList<>();
    private Village village;
    private LiveSignals former;
    private LiveSignals fresh;

    @BeforeEach
    void twoSets() {
        village = new Village(folder);
        village.welcome(FLENSBURG, "anna0001");
        var gate = new LiveGate(village.events, emitter());
        former = new LiveSignals(village.catalogue, village.reader, gate);
        fresh = new LiveSignals(village.catalogue, village.reader, gate);
        former.answer();
    }

    @AfterEach
    void close() {
        village.close();
    }

    private QueryUpdateEmitter emitter() {
        return (QueryUpdateEmitter)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {QueryUpdateEmitter.class},
                        (_, _, arguments) -> told.add(((Signals) arguments[2]).position()));
    }

    private Recorded proposed(String project) {
        var proposal = Village.proposal(project, FLENSBURG, Stage.IDEA, Visibility.PUBLIC);
        return village.happens("anna0001", FLENSBURG, project, proposal);
    }

    @Test
    void viewsThatRunAheadHideNothing() {
        var one = proposed("eins");
        var two = proposed("zwei");
        fresh.published(List.of(one, two));
        assertThat(told).isEmpty();

        former.published(List.of(one));
        former.published(List.of(two));
        assertThat(told).containsExactly(one.position(), two.position());
    }

    @Test
    void whoTakesOverTellsFirstWhatTheFormerHadNotTold() {
        var one = proposed("eins");
        var two = proposed("zwei");
        var three = proposed("drei");
        former.published(List.of(one));
        fresh.published(List.of(three));

        fresh.answer();
        assertThat(told).containsExactly(one.position(), two.position(), three.position());

        former.published(List.of(two, three));
        var four = proposed("vier");
        fresh.published(List.of(three, four));
        former.published(List.of(four));
        assertThat(told)
                .containsExactly(one.position(), two.position(), three.position(), four.position());
    }

    @Test
    void whatEverybodyCouldSeeBeforeAnythingWasToldIsNotToldAnew() {
        fresh.answer();
        assertThat(told).isEmpty();
        var one = proposed("eins");
        fresh.published(List.of(one));
        assertThat(told).containsExactly(one.position());
    }
}
