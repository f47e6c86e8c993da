package org.allmende.web.start;

import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.web.Queries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first page somebody sees.
@Controller
final class Start {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final Queries queries;
    private final Optional<DemoAccounts> demo;
    private final StartPage page = new StartPage();

    Start(Queries queries, ObjectProvider<DemoAccounts> demo) {
        this.queries = queries;
        this.demo = Optional.ofNullable(demo.getIfAvailable());
    }

    @GetMapping("/")
    Mono<ResponseEntity<byte[]>> start(ServerHttpRequest request) {
        var tour = new Tour(base(request));
        return Mono.zip(figures(), projects())
                .map(it -> page.with(it.getT1(), tour.lines(it.getT2(), demo), demo))
                .map(
                        html ->
                                ResponseEntity.ok()
                                        .contentType(HTML)
                                        .header("Content-Security-Policy", POLICY)
                                        .header("Cache-Control", "no-cache")
                                        .body(html.getBytes(StandardCharsets.UTF_8)));
    }

    /// The page also answers while the views are still being filled.
    private Mono<Optional<StatisticsQuery.OverviewFigures>> figures() {
        return queries.ask(new StatisticsQuery.Overview(Reading.now()))
                .map(Optional::of)
                .onErrorReturn(Optional.empty());
    }

    private Mono<List<ProjectQuery.Item>> projects() {
        var shown = Map.of("visibility", List.of(Visibility.PUBLIC.code()));
        return queries.ask(
                        new ProjectQuery.Find(
                                Optional.empty(),
                                shown,
                                false,
                                Optional.empty(),
                                Page.FIRST,
                                Reading.now()))
                .map(ProjectQuery.Found::items)
                .onErrorReturn(List.of());
    }

    /// The address the reader used; what is no plain one must not get into a line to be pasted.
    private static String base(ServerHttpRequest request) {
        var uri = request.getURI();
        var base = uri.getScheme() + "://" + uri.getRawAuthority();
        return base.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,255}")
                ? base
                : "http://localhost:8080";
    }
}
