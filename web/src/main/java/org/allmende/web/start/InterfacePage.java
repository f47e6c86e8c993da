package org.allmende.web.start;

import org.allmende.kernel.project.ProjectQuery;
import org.allmende.web.page.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Optional;

/// What programs can do here (*Schnittstelle*), and four lines to try it.
@Controller
final class InterfacePage {
    private final Optional<DemoAccounts> demo;

    InterfacePage(ObjectProvider<DemoAccounts> demo) {
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @GetMapping("/schnittstelle")
    Rendering about(Visit visit, ServerHttpRequest request) {
        var projects =
                visit.tryAsk(Start.newest(visit.caller().reading()))
                        .map(ProjectQuery.Found::items)
                        .orElse(List.of());
        return visit.page("start/interface")
                .modelAttribute("lines", Tour.at(request).lines(projects, demo))
                .build();
    }
}
