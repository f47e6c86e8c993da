package org.allmende.web.operation;

import org.allmende.web.page.Desk;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// The first page of the operator's desk: what is where, and where something waits.
@Controller
final class DeskPages {
    private final Desk desk;

    DeskPages(Desk desk) {
        this.desk = desk;
    }

    record Glance(String key, String address, Object now) {}

    @GetMapping("/betrieb")
    Rendering all(Visit visit) {
        var page = desk.page(visit, "operation/desk");
        var glances =
                desk.places().stream()
                        .map(it -> new Glance(it.key(), it.address(), it.now(visit)))
                        .toList();
        return page.modelAttribute("glances", glances).build();
    }
}
