package org.allmende.query.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.store.Recorded;
import org.allmende.query.reader.Projection;
import org.allmende.query.timeline.At;
import org.allmende.query.timeline.LongColumn;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;
import org.allmende.query.timeline.View;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The editions of the official register, each from the position at which it came into force.
public final class RegisterTimeline implements Projection {

    private final Timeline timeline;
    private final LongColumn version;
    private final Map<Integer, RegisterEdition> editions = new ConcurrentHashMap<>();

    RegisterTimeline(Timelines timelines) {
        timeline = timelines.timeline("register");
        version = timeline.longs("version");
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.event() instanceof RegisterEvent event) {
            var packed =
                    switch (event) {
                        case RegisterEvent.Founded it -> it.packed();
                        case RegisterEvent.Changed it ->
                                RegisterText.pack(RegisterChange.apply(current(), it.packed()));
                    };
            timeline.append(
                    RegisterCommand.ID,
                    recorded.position(),
                    new Row().set(version, recorded.version()).payload(packed));
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

    /// What a body of this edition is, or was in the last edition that had it.
    public Optional<RegisterEntry> known(At at, String key) {
        return known(at.of(timeline), key);
    }

    /// Writer: the same, after all that was written.
    Optional<RegisterEntry> known(String key) {
        return known(timeline.latest(), key);
    }

    private Optional<RegisterEntry> known(View view, String key) {
        return lastWith(view.slot(RegisterCommand.ID), key).flatMap(it -> it.find(key));
    }

    /// Writer: the edition in force, or the last one that had this body.
    Optional<RegisterEdition> lastWith(String key) {
        return lastWith(timeline.current(RegisterCommand.ID), key);
    }

    private Optional<RegisterEdition> lastWith(int newest, String key) {
        for (var slot = newest; slot >= 0; slot = before(slot)) {
            if (edition(slot).find(key).isPresent()) {
                return Optional.of(edition(slot));
            }
        }
        return Optional.empty();
    }

    /// What an import changed.
    ///
    /// @param number of its event
    /// @throws Refused `not-found` where there was no such import
    public RegisterQuery.Imported change(At at, long number) {
        for (var slot = at.of(timeline).slot(RegisterCommand.ID); slot >= 0; slot = before(slot)) {
            if (version.get(slot) == number) {
                var now = edition(slot);
                return RegisterQuery.Imported.of(
                        now.date(), RegisterDifference.between(edition(before(slot)), now));
            }
        }
        throw Refused.because(Code.NOT_FOUND);
    }

    /// The slot before a slot of this timeline; below 0 where it is the first.
    private static int before(int slot) {
        // There is one register, so that all slots are its states.
        return slot - 1;
    }

    /// A body of the register by its name in this edition or the last one that had it; by its key
    /// where there was none.
    public Ref ref(At at, String key) {
        return new Ref(key, known(at, key).map(RegisterEntry::name).orElse(key));
    }
}
