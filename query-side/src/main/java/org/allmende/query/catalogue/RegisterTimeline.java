package org.allmende.query.catalogue;

import org.allmende.kernel.Ref;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.store.Recorded;
import org.allmende.query.reader.Projection;
import org.allmende.query.timeline.At;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The editions of the official register, each from the position at which it came into force.
public final class RegisterTimeline implements Projection {

    private final Timeline timeline;
    private final Map<Integer, RegisterEdition> editions = new ConcurrentHashMap<>();

    RegisterTimeline(Timelines timelines) {
        timeline = timelines.timeline("register");
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.event() instanceof RegisterEvent event) {
            switch (event) {
                case RegisterEvent.Founded it ->
                        timeline.append(
                                RegisterCommand.ID,
                                recorded.position(),
                                new Row().payload(it.packed()));
            }
        }
    }

    /// The edition in force, one without bodies before the first.
    public RegisterEdition at(At at) {
        return edition(at.of(timeline).slot(RegisterCommand.ID));
    }

    /// Writer: the edition in force after all that was written.
    RegisterEdition current() {
        return edition(timeline.current(RegisterCommand.ID));
    }

    private RegisterEdition edition(int slot) {
        return slot < 0
                ? RegisterEdition.NONE
                : editions.computeIfAbsent(
                        slot,
                        it ->
                                RegisterText.unpack(
                                        new String(timeline.payload(it), StandardCharsets.UTF_8)));
    }

    /// A body of the register by its key, named by the key where this edition does not know it.
    public Ref ref(At at, String key) {
        return new Ref(key, at(at).find(key).map(RegisterEntry::name).orElse(key));
    }
}
