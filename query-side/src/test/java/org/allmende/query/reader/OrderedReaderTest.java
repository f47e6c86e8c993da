package org.allmende.query.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.allmende.kernel.Event;
import org.allmende.platform.store.InMemoryEvents;
import org.allmende.platform.store.Recorded;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class OrderedReaderTest {
    private record Happened(String what) implements Event {}

    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final InMemoryEvents events = new InMemoryEvents();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean broken;
    private TextIndex texts;
    private Timelines timelines;
    private Timeline things;
    private OrderedReader reader;

    @BeforeEach
    void open() {
        texts = TextIndex.open(folder.resolve("texts"), () -> "test", events.head());
        timelines = new Timelines(folder.resolve("timelines"));
        things = timelines.timeline("thing");
        timelines.open(() -> "test", texts.position());
        reader = new OrderedReader(events, timelines, texts, List.of(this::project));
    }

    @AfterEach
    void close() {
        reader.close();
        timelines.close();
        texts.close();
    }

    private void project(Recorded recorded) {
        var what = ((Happened) recorded.event()).what();
        if (broken && what.equals("bad")) {
            throw new IllegalStateException("cannot read this");
        }
        seen.add(what);
        things.append(what, recorded.position(), new Row());
    }

    private void happens(String... all) {
        for (var what : all) {
            events.append("thing", AT, new Happened(what));
        }
    }

    @Test
    void showsEachEventInOrderAndWakesWhoWaits() {
        reader.start();
        happens("one", "two", "three");

        assertThat(reader.await(3, LONG)).isTrue();
        assertThat(seen).containsExactly("one", "two", "three");
        assertThat(timelines.now().of(things).alive().count()).isEqualTo(3);
    }

    @Test
    void isReadyWhenItShowsWhatTheStoreHadAtTheStart() {
        happens("one", "two");
        assertThat(reader.ready()).isFalse();

        reader.start();

        await().atMost(LONG).until(reader::ready);
        assertThat(reader.position()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void stopsBeforeAnEventItCannotReadSaysSoAndGoesOnAfterTheFix() {
        broken = true;
        reader.start();
        happens("good", "bad", "later");

        await().atMost(LONG).until(() -> reader.error().isPresent());
        assertThat(reader.error().orElseThrow()).contains("after position 1", "cannot read this");
        assertThat(reader.await(2, Duration.ofMillis(10))).isFalse();
        assertThat(seen).containsExactly("good");

        broken = false;
        assertThat(reader.await(3, LONG)).isTrue();
        assertThat(seen).containsExactly("good", "bad", "later");
        await().atMost(LONG).until(() -> reader.error().isEmpty());
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        reader.start();
        happens("one", "two");
        reader.await(2, LONG);
        close();
        seen.clear();
        happens("three");

        open();
        reader.start();

        assertThat(reader.await(3, LONG)).isTrue();
        assertThat(seen).containsExactly("three");
        assertThat(timelines.now().of(things).alive().count()).isEqualTo(3);
    }

    @Test
    void tellsListenersWhatIsReadableAlready() {
        var told = Collections.synchronizedList(new ArrayList<String>());
        reader.listen(
                batch ->
                        batch.forEach(
                                event ->
                                        told.add(
                                                ((Happened) event.event()).what()
                                                        + (reader.position() >= event.position()
                                                                ? " readable"
                                                                : " too early"))));
        reader.start();
        await().atMost(LONG).until(reader::ready);
        happens("one");

        await().atMost(LONG).until(() -> told.size() == 1);
        assertThat(told).containsExactly("one readable");
    }
}
