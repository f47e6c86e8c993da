package org.allmende.web.start;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.page.Visit;
import org.allmende.web.picture.ReusePictures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The first page somebody sees: the one question, what is there, what is new, the ways in. It also
/// answers while the views are still being filled.
@Controller
final class Start {
    private static final Page NEWEST = new Page(0, 5);

    private final ReusePictures pictures;
    private final Optional<DemoAccounts> demo;

    Start(ReusePictures pictures, ObjectProvider<DemoAccounts> demo) {
        this.pictures = pictures;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @GetMapping("/")
    Rendering start(Visit visit, ServerHttpRequest request) {
        var projects = visit.trySoon(newest(visit.reading()));
        var reuses = reuses(visit);
        var found = projects.get().map(ProjectQuery.Found::items).orElse(List.of());
        return visit.page("start/start")
                .modelAttribute("tiles", pictures.tiles(visit))
                .modelAttribute("projects", found)
                .modelAttribute(
                        "reuses", reuses.get().map(ReuseQuery.Found::items).orElse(List.of()))
                .modelAttribute("map", pictures.map(visit))
                .modelAttribute("accounts", demo.map(DemoAccounts::accounts).orElse(List.of()))
                .modelAttribute("lines", Tour.at(request).lines(found, demo))
                .build();
    }

    static ProjectQuery.Find newest(Reading reading) {
        return new ProjectQuery.Find(
                Optional.empty(),
                Map.of("visibility", List.of(Visibility.PUBLIC.code())),
                false,
                Optional.of(Sort.CHANGED),
                NEWEST,
                reading);
    }

    private static Supplier<Optional<ReuseQuery.Found>> reuses(Visit visit) {
        return visit.trySoon(
                new StatisticsQuery.ReuseFacts(
                        Optional.empty(), Optional.empty(), Map.of(), NEWEST, visit.reading()));
    }
}
