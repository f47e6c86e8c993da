package org.allmende.web.task;

import org.allmende.kernel.Page;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.task.TaskQuery;
import org.allmende.web.PersonNames;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// *Mein Bereich*: what waits for the person, and what the body it acts for has.
@Controller
final class OwnPages {
    private static final Page WAITING = new Page(0, 100);
    private static final Page FEW = new Page(0, 5);

    private final PersonNames names;

    OwnPages(PersonNames names) {
        this.names = names;
    }

    /// What a body has, the newest few of each.
    record Having(
            ProjectQuery.Found projects,
            CommunityQuery.Found communities,
            ReuseQuery.Found reuses) {

        static Having of(Visit visit, Belonging body) {
            var its = Map.of("organisation", List.of(body.id().value()));
            var reading = visit.caller().reading();
            var projects =
                    visit.soon(
                            new ProjectQuery.Find(
                                    Optional.empty(),
                                    its,
                                    false,
                                    Optional.of(Sort.CHANGED),
                                    FEW,
                                    reading));
            var communities =
                    visit.soon(new CommunityQuery.Find(Optional.empty(), its, FEW, reading));
            var reuses = visit.soon(new ReuseQuery.Find(its, FEW, reading));
            return new Having(projects.get(), communities.get(), reuses.get());
        }
    }

    @GetMapping("/mein")
    Rendering own(Visit visit) {
        visit.requirePerson();
        var tasks = visit.ask(new TaskQuery(Optional.empty(), WAITING, visit.caller().reading()));
        var waiting =
                tasks.items().stream().flatMap(it -> it.person().stream()).distinct().toList();
        var called = names.names(waiting);
        return visit.page("task/own")
                .modelAttribute("total", tasks.total())
                .modelAttribute("requests", visit.requests())
                .modelAttribute("tasks", Waiting.of(tasks.items(), called, visit))
                .modelAttribute(
                        "having",
                        visit.acting()
                                .filter(it -> !it.roles().isEmpty())
                                .map(it -> Having.of(visit, it))
                                .orElse(null))
                .build();
    }
}
