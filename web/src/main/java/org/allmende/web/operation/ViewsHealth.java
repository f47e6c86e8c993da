package org.allmende.web.operation;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ProcessorView;
import org.allmende.kernel.operation.OperationQuery.ProcessorsView;
import org.allmende.web.Queries;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// UP when every view has reached the position the store had at start and none has stopped at an
/// event. What stands behind is asked through the gateway, so that it is the truth of the query
/// side wherever that runs.
@Component("views")
final class ViewsHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Queries queries;

    ViewsHealth(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Mono<Health> health() {
        return queries.ask(new OperationQuery.Processors())
                .timeout(PATIENCE)
                .map(ViewsHealth::of)
                // Who asks must not learn what an exception says.
                .onErrorReturn(Health.down().withDetail("reached", false).build());
    }

    private static Health of(ProcessorsView views) {
        var stopped = views.items().stream().anyMatch(it -> it.error().isPresent());
        var health = stopped ? Health.down() : views.ready() ? Health.up() : Health.outOfService();
        var each = new LinkedHashMap<String, Object>();
        views.items().forEach(it -> each.put(it.name(), state(it)));
        var head = views.items().stream().mapToLong(ProcessorView::head).max().orElse(0);
        return health.withDetail("store", Map.of("position", head))
                .withDetail("views", each)
                .build();
    }

    private static Map<String, Object> state(ProcessorView view) {
        var state = new LinkedHashMap<String, Object>();
        state.put("position", view.position());
        state.put("lag", view.lag());
        view.replaying().ifPresent(it -> state.put("replaying", it));
        if (view.error().isPresent()) state.put("stopped", true);
        return state;
    }
}
