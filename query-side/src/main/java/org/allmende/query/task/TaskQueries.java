package org.allmende.query.task;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.task.TaskQuery;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Standpoint;
import org.axonframework.queryhandling.QueryHandler;

import java.util.Comparator;
import java.util.List;

/// Answers what waits for a person.
public final class TaskQueries {
    private static final Comparator<TaskQuery.Item> OLDEST_FIRST =
            Comparator.comparing(TaskQuery.Item::since)
                    .thenComparing(it -> it.kind().code())
                    .thenComparing(it -> it.thing().id());

    private final Catalogue catalogue;
    private final Readings readings;

    public TaskQueries(Catalogue catalogue, Readings readings) {
        this.catalogue = catalogue;
        this.readings = readings;
    }

    /// @throws Refused `not-signed-in`, `not-allowed` for a body to which the person does not
    ///   belong
    @QueryHandler
    public TaskQuery.Found answer(TaskQuery query) {
        var from = readings.at(query.reading());
        if (from.viewer().person().isEmpty()) {
            throw Refused.because(Code.NOT_SIGNED_IN);
        }
        var tasks = new Tasks(catalogue, from, bodies(query, from)).all();
        tasks.sort(OLDEST_FIRST);
        var first = Math.min(query.page().offset(), tasks.size());
        var end = (int) Math.min((long) first + query.page().size(), tasks.size());
        return new TaskQuery.Found(
                List.copyOf(tasks.subList(first, end)), tasks.size(), from.asOf(), from.position());
    }

    private static List<String> bodies(TaskQuery query, Standpoint from) {
        var mine = from.bodies();
        if (query.acting().isEmpty()) {
            return mine;
        }
        var acting = query.acting().get().value();
        if (!mine.contains(acting)) {
            throw Refused.because(Code.NOT_ALLOWED);
        }
        return List.of(acting);
    }
}
