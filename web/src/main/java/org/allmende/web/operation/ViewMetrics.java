package org.allmende.web.operation;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.ProcessorsView;
import org.allmende.kernel.operation.OperationQuery.SizesView;
import org.allmende.web.Queries;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How far the views are and how much there is of everything, asked of the query side at each
/// scrape: so it is the truth wherever that runs, and of the node of it that answers.
@Component
final class ViewMetrics implements MultiCollector {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Queries queries;

    ViewMetrics(PrometheusRegistry registry, Queries queries) {
        this.queries = queries;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        var all = new ArrayList<GaugeSnapshot>();
        var answering = 0;
        try {
            views(queries.ask(new OperationQuery.Processors()).block(PATIENCE), all);
            sizes(queries.ask(new OperationQuery.Sizes()).block(PATIENCE), all);
            answering = 1;
        } catch (RuntimeException e) {
            // That nobody answers is itself what the scrape has to say.
        }
        all.add(
                gauge("allmende_views_answering", "1 while the query side answers.")
                        .dataPoint(point(answering, Labels.EMPTY))
                        .build());
        return new MetricSnapshots(List.copyOf(all));
    }

    private static void views(ProcessorsView views, List<GaugeSnapshot> all) {
        var items = views.items();
        all.add(
                gauge("allmende_store_position", "The last position of the event store.")
                        .dataPoint(
                                point(
                                        items.stream().mapToLong(it -> it.head()).max().orElse(0),
                                        Labels.EMPTY))
                        .build());
        all.add(
                each(
                        "allmende_view_position",
                        "The position a view has reached.",
                        items,
                        it -> Labels.of("view", it.name()),
                        it -> it.position()));
        all.add(
                each(
                        "allmende_view_lag",
                        "How many events a view is behind.",
                        items,
                        it -> Labels.of("view", it.name()),
                        it -> it.lag()));
        all.add(
                each(
                        "allmende_view_stopped",
                        "1 while a view stands still at an event that fails.",
                        items,
                        it -> Labels.of("view", it.name()),
                        it -> it.error().isPresent() ? 1 : 0));
    }

    private static void sizes(SizesView sizes, List<GaugeSnapshot> all) {
        all.add(
                each(
                        "allmende_store_bytes",
                        "What the event store takes, where it tells.",
                        sizes.events().stream().toList(),
                        it -> Labels.of("store", "events"),
                        it -> it));
        all.add(
                each(
                        "allmende_documents",
                        "How many documents there are.",
                        sizes.documents(),
                        it -> Labels.of("kind", it.of()),
                        it -> it.size()));
        all.add(
                each(
                        "allmende_timeline_things",
                        "How many things a timeline ever had.",
                        sizes.timelines(),
                        it -> Labels.of("kind", it.kind()),
                        it -> it.things()));
        all.add(
                each(
                        "allmende_timeline_states",
                        "How many states the things of a timeline ever had.",
                        sizes.timelines(),
                        it -> Labels.of("kind", it.kind()),
                        it -> it.states()));
        all.add(
                gauge("allmende_texts", "How many texts can be searched.")
                        .dataPoint(point(sizes.texts(), Labels.EMPTY))
                        .build());
        all.add(
                each(
                        "allmende_view_bytes",
                        "What the views kept on the disk of the node take there.",
                        sizes.files(),
                        it -> Labels.of("view", it.of()),
                        it -> it.size()));
    }

    private static <T> GaugeSnapshot each(
            String name,
            String help,
            Collection<T> items,
            Function<T, Labels> labels,
            ToDoubleFunction<T> value) {
        var gauge = gauge(name, help);
        items.forEach(it -> gauge.dataPoint(point(value.applyAsDouble(it), labels.apply(it))));
        return gauge.build();
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name(name).help(help);
    }

    private static GaugeDataPointSnapshot point(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
