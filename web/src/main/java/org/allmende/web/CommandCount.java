package org.allmende.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.allmende.kernel.Command;
import org.allmende.kernel.Refused;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Locale;

/// Counts and times the commands that this edge sends: by name and by how they ended, which is
/// `done`, `unchanged`, `refused` or `failed`.
@Component
final class CommandCount {
    private final MeterRegistry meters;

    CommandCount(MeterRegistry meters) {
        this.meters = meters;
    }

    Mono<Dispatch.Sent> each(Command command, Mono<Dispatch.Sent> sending) {
        return Mono.defer(
                () -> {
                    var started = Timer.start(meters);
                    return sending.doOnSuccess(
                                    it ->
                                            ended(
                                                    started,
                                                    command,
                                                    it.written().changed() ? "done" : "unchanged"))
                            .doOnError(
                                    e ->
                                            ended(
                                                    started,
                                                    command,
                                                    e instanceof Refused ? "refused" : "failed"));
                });
    }

    private void ended(Timer.Sample started, Command command, String outcome) {
        started.stop(
                meters.timer("allmende.commands", "command", name(command), "outcome", outcome));
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
