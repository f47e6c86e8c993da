package org.allmende.web.live;

import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveQuery.Signals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Predicate;

/// What changed at one position. Its messages go out together, the id with the last of those that
/// one hears: who resumes from there has missed none.
record Batch(long position, List<Message> messages) {

    static Batch of(Signals signals) {
        return new Batch(
                signals.position(),
                signals.signals().stream().map(it -> Message.of(it, signals.position())).toList());
    }

    /// Writes what passes.
    void write(Predicate<Signal> passes, ByteArrayOutputStream out) {
        Message last = null;
        for (var message : messages) {
            if (!passes.test(message.signal())) continue;
            if (last != null) out.writeBytes(last.plain());
            last = message;
        }
        if (last != null) out.writeBytes(last.numbered());
    }
}
