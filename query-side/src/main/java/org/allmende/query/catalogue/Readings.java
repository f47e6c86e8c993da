package org.allmende.query.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.timeline.At;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Finds where to stand for an answer: waits until this node shows what the asker has seen already,
/// and turns moments into positions.
public final class Readings {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration POLITE = Duration.ofSeconds(1);

    private final Catalogue catalogue;
    private final OrderedReader reader;
    private final Clock clock;

    public Readings(Catalogue catalogue, OrderedReader reader, Clock clock) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.clock = clock;
    }

    /// @throws Refused `in-the-future` for a moment after now or a position the store has not
    ///   reached; `behind` when this node does not reach the position in time
    public Standpoint at(Reading reading) {
        var least = Math.max(reading.atLeast(), reading.position().orElse(0L));
        reach(least);
        if (reading.viewer().person().isPresent()) {
            // Whoever lost a right a moment ago must not read by it. Where the views are stuck,
            // they say so; what can be read then is better than nothing.
            reader.await(reader.head(), POLITE);
        }
        if (reading.position().isEmpty()) {
            reading.asOf().ifPresent(this::requirePast);
        }
        var timelines = catalogue.timelines();
        var asked =
                reading.position().map(timelines::at).or(() -> reading.asOf().map(timelines::at));
        // Only now: rights are judged at a position that is not before the one asked for.
        var today = timelines.now();
        var at = asked.orElse(today);
        return new Standpoint(
                catalogue,
                at,
                today,
                reading.asOf().orElseGet(at::recorded),
                reading.asOf().orElseGet(() -> moment(reading, at)),
                reading,
                () -> findable(at.position()));
    }

    private void findable(long position) {
        if (!reader.words().await(position, LONGEST)) {
            throw Refused.because(Code.BEHIND);
        }
    }

    /// The present goes on where nothing is recorded: a platform that was quiet for a month still
    /// has other last months. A position that is asked for is as old as it is.
    private Instant moment(Reading reading, At at) {
        var now = clock.instant();
        return reading.position().isPresent() || now.isBefore(at.recorded()) ? at.recorded() : now;
    }

    /// Everything as it is at the head of the store.
    ///
    /// @throws Refused `in-the-future`, `behind`
    public At head(long atLeast) {
        reach(atLeast);
        require(reader.head());
        return catalogue.timelines().now();
    }

    private void reach(long position) {
        if (reader.position() >= position) {
            return;
        }
        if (position > reader.head()) {
            throw Refused.because(Code.IN_THE_FUTURE);
        }
        require(position);
    }

    /// A moment later than all that this node shows may have been recorded already elsewhere.
    private void requirePast(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            throw Refused.field("asOf", Code.IN_THE_FUTURE);
        }
        if (!moment.isBefore(catalogue.timelines().now().recorded())) {
            require(reader.head());
        }
    }

    private void require(long position) {
        if (!reader.await(position, LONGEST)) {
            throw Refused.because(Code.BEHIND);
        }
    }
}
