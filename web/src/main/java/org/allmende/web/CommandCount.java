package org.allmende.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.allmende.kernel.Command;
import org.allmende.kernel.Refused;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.concurrent.Callable;

/// Counts and times the commands that this edge sends: by name and by how they ended, which is
/// `done`, `unchanged`, `refused` or `failed`.
@Component
final class CommandCount {
    private final MeterRegistry meters;

    CommandCount(MeterRegistry meters) {
        this.meters = meters;
    }

    Dispatch.Sent each(Command command, Callable<Dispatch.Sent> sending) throws Exception {
        var started = Timer.start(meters);
        var outcome = "failed";
        try {
            var sent = sending.call();
            outcome = sent.written().changed() ? "done" : "unchanged";
            return sent;
        } catch (Refused refused) {
            outcome = "refused";
            throw refused;
        } finally {
            started.stop(
                    meters.timer(
                            "allmende.commands", "command", name(command), "outcome", outcome));
        }
    }

    /// `ProjectCommand.ChangeStage` is `project.change-stage`.
    private static String name(Command command) {
        var type = command.getClass();
        var owner = type.getEnclosingClass();
        var feature = owner == null ? "" : owner.getSimpleName().replaceFirst("Command$", "") + ".";
        return (feature + type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
                .toLowerCase(Locale.ROOT);
    }
}
