package org.allmende.query.history;

import org.allmende.kernel.Code;
import org.allmende.kernel.Page;
import org.allmende.kernel.Refused;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.platform.json.EventCatalogue;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Touched;
import org.axonframework.queryhandling.QueryHandler;

import java.util.HashSet;
import java.util.List;

/// Answers what happened to a thing, newest first. Which events those are the timelines know; only
/// the events of the page are read back from the store.
final class HistoryQueries {
    private static final EventNames NAMES = EventCatalogue.names();

    private final Catalogue catalogue;
    private final Readings readings;
    private final EventLog log;

    HistoryQueries(Catalogue catalogue, Readings readings, EventLog log) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.log = log;
    }

    /// @throws Refused `not-found` for what is not there then or not for the reader
    @QueryHandler
    HistoryQuery.Found answer(HistoryQuery query) {
        query.types().forEach(HistoryQueries::requireName);
        var standpoint = readings.at(query.reading());
        var past = new Past(catalogue, standpoint);
        if (!past.shows(query.kind(), query.id())) {
            throw Refused.because(Code.NOT_FOUND);
        }
        var wanted = new HashSet<>(query.types());
        var touches =
                standpoint
                        .at()
                        .touches(
                                Touched.key(query.kind(), query.id()),
                                Long.MAX_VALUE,
                                Integer.MAX_VALUE)
                        .stream()
                        .filter(it -> wanted.isEmpty() || wanted.contains(it.type()))
                        .filter(it -> past.shows(query.kind(), query.id(), it))
                        .toList();
        return new HistoryQuery.Found(
                new Entries(catalogue, standpoint, past, log).of(page(touches, query.page())),
                touches.size(),
                standpoint.asOf(),
                standpoint.position());
    }

    private static <T> List<T> page(List<T> all, Page page) {
        var from = Math.min(page.offset(), all.size());
        return all.subList(from, (int) Math.min((long) from + page.size(), all.size()));
    }

    private static void requireName(String type) {
        if (NAMES.named(type).isEmpty()) {
            var all = NAMES.all().stream().map(EventNames.Entry::name).sorted().toList();
            throw Refused.field("type", Code.UNKNOWN_CODE, type, String.join(", ", all));
        }
    }
}
