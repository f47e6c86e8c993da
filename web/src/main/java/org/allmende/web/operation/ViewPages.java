package org.allmende.web.operation;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ProcessorView;
import org.allmende.kernel.operation.OperationQuery.ReplayView;
import org.allmende.web.page.Desk;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.Optional;

/// How far each view is, and having one made anew.
@Controller
final class ViewPages implements Desk.Place {
    private static final String HERE = "/betrieb/ansichten";
    private static final String RUNNING = "running";

    private final Desk desk;
    private final Processors processors;
    private final Replays replays;

    ViewPages(Desk desk, Processors processors, Replays replays) {
        this.desk = desk;
        this.processors = processors;
        this.replays = replays;
    }

    /// @param replay the last one, if there was one
    record Shown(ProcessorView view, Optional<ReplayView> replay) {
        public boolean running() {
            return replay.filter(it -> it.state().equals(RUNNING)).isPresent();
        }
    }

    @GetMapping(HERE)
    Rendering views(Visit visit) {
        var page = desk.page(visit, "operation/views");
        var shown =
                all(visit).items().stream()
                        .map(it -> new Shown(it, last(visit, it.name())))
                        .toList();
        return page.modelAttribute("views", shown)
                .modelAttribute("running", shown.stream().anyMatch(Shown::running))
                .build();
    }

    private OperationQuery.ProcessorsView all(Visit visit) {
        return processors.processors(visit.caller(), visit.parameters()).block();
    }

    private static Optional<ReplayView> last(Visit visit, String name) {
        return visit.tryAsk(new OperationQuery.Replay(name));
    }

    @PostMapping(HERE + "/{name}/neu")
    Rendering start(Form form, @PathVariable String name) {
        return form.attempt(
                () -> {
                    replays.start(form.caller(), form.visit().parameters(), name).block();
                    form.saying("replay-started");
                    return HERE;
                },
                () -> views(form.visit()));
    }

    @PostMapping(HERE + "/{name}/halt")
    Rendering stop(Form form, @PathVariable String name) {
        return form.attempt(
                () -> {
                    replays.stop(form.caller(), form.visit().parameters(), name).block();
                    form.saying("replay-stopped");
                    return HERE;
                },
                () -> views(form.visit()));
    }

    @Override
    public String key() {
        return "views";
    }

    @Override
    public String address() {
        return HERE;
    }

    @Override
    public int order() {
        return 30;
    }

    /// How many stand still.
    @Override
    public Object now(Visit visit) {
        return all(visit).items().stream().filter(it -> it.error().isPresent()).count();
    }
}
