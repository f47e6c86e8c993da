package org.allmende.web.reuse;

import org.allmende.kernel.Ref;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.web.PathId;
import org.allmende.web.history.HistoryPages;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.Arrays;
import java.util.List;

/// Declaring reuse, and a declaration as people read it.
@Controller
final class ReusePages {
    private final HistoryPages histories;

    ReusePages(HistoryPages histories) {
        this.histories = histories;
    }

    @GetMapping("/projekte/{id}/nachnutzen")
    Rendering declare(Visit visit, @PathVariable String id) {
        visit.requirePerson();
        var project =
                visit.ask(
                        new ProjectQuery.One(
                                PathId.of(id, ProjectId::new), visit.caller().reading()));
        return visit.page("reuse/declare")
                .modelAttribute("project", project)
                .modelAttribute("stages", beginnings(project))
                .build();
    }

    /// An idea or a plan can be looked into only.
    private static List<ReuseStage> beginnings(ProjectQuery.View project) {
        return switch (project.stage()) {
            case IDEA, PLANNED -> List.of(ReuseStage.EVALUATION);
            default ->
                    Arrays.stream(ReuseStage.values())
                            .filter(it -> it != ReuseStage.ENDED)
                            .toList();
        };
    }

    @GetMapping("/nachnutzung/{id}")
    Rendering reuse(Visit visit, @PathVariable String id) {
        var reuse = one(visit, id);
        return visit.page("reuse/reuse")
                .modelAttribute("reuse", reuse)
                .modelAttribute("own", visit.speaksFor(reuse.organisation().id()))
                .modelAttribute("open", reuse.endedAt().isEmpty())
                .build();
    }

    @GetMapping("/nachnutzung/{id}/verlauf")
    Rendering history(Visit visit, @PathVariable String id) {
        var reuse = one(visit, id);
        var name = reuse.organisation().name() + ": " + reuse.project().name();
        return histories.page(
                visit, HistoryQuery.Kind.REUSE, new Ref(id, name), "/nachnutzung/" + id);
    }

    private static ReuseQuery.View one(Visit visit, String id) {
        return visit.ask(new ReuseQuery.One(PathId.of(id, ReuseId::new), visit.reading()));
    }
}
