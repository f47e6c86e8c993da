package org.allmende.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SignalRingTest {

    private final SignalRing ring = new SignalRing(3);

    private void add(long... positions) {
        for (var position : positions) ring.add(new Batch(position, List.of()));
    }

    private List<Long> after(long position) {
        return ring.after(position).orElseThrow().stream().map(Batch::position).toList();
    }

    @Test
    void knowsNothingBeforeItBegins() {
        assertThat(ring.begun()).isFalse();
        assertThat(ring.after(0)).isEmpty();
    }

    @Test
    void givesWhatCameAfterAPosition() {
        ring.begin(10);
        add(11, 13);
        assertThat(after(10)).containsExactly(11L, 13L);
        assertThat(after(11)).containsExactly(13L);
        assertThat(after(13)).isEmpty();
        assertThat(ring.head()).isEqualTo(13);
    }

    @Test
    void saysWhenSomethingIsGone() {
        ring.begin(10);
        add(11, 12, 13, 14);
        assertThat(ring.after(10)).isEmpty();
        assertThat(after(11)).containsExactly(12L, 13L, 14L);
    }

    @Test
    void goesOnWhereNothingWasMissedAndBeginsAnewAfterAGap() {
        ring.begin(10);
        add(11);
        ring.begin(11);
        assertThat(after(10)).containsExactly(11L);
        ring.begin(20);
        assertThat(ring.after(11)).isEmpty();
        assertThat(after(20)).isEmpty();
    }

    @Test
    void takesNothingTwice() {
        ring.begin(10);
        add(11, 11, 9);
        assertThat(after(10)).containsExactly(11L);
    }
}
