package org.allmende.standalone.demo;

import org.allmende.kernel.Berlin;
import org.allmende.platform.store.EventLog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of demo mode. While an empty store is being filled it stands in the past and is moved
/// from one step to the next; from then on it is the clock on the wall.
final class DemoClock extends Clock {
    private final Clock wall;
    private final ZoneId zone;
    private volatile Instant past;

    private DemoClock(Clock wall, ZoneId zone, Instant past) {
        this.wall = wall;
        this.zone = zone;
        this.past = past;
    }

    /// An empty store begins on the first day of the demo, so that not even its register is younger
    /// than what follows.
    static DemoClock over(Clock wall, EventLog events) {
        var empty = events.head() == 0;
        var first = DemoCalendar.endingOn(Berlin.day(wall.instant())).first();
        return new DemoClock(wall, wall.getZone(), empty ? first : null);
    }

    void standAt(Instant moment) {
        past = moment;
    }

    void goOn() {
        past = null;
    }

    @Override
    public Instant instant() {
        var standing = past;
        return standing == null ? wall.instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// Only [#instant] is asked of the clock of an application.
    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(wall, other, past);
    }
}
