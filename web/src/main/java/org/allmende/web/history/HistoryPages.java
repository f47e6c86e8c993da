package org.allmende.web.history;

import org.allmende.kernel.Ref;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/// The history of a thing as a story, the newest first: the same page for every kind of thing.
@Component
public final class HistoryPages {
    private final Histories histories;

    HistoryPages(Histories histories) {
        this.histories = histories;
    }

    /// @param thing what it is about
    /// @param back the page of the thing
    public Rendering page(Visit visit, HistoryQuery.Kind kind, Ref thing, String back) {
        var parameters = visit.parameters("type", "size", "cursor", "asOf");
        var found = visit.of(histories.of(kind, thing.id(), visit.caller(), parameters));
        return visit.page("history/history")
                .modelAttribute("thing", thing)
                .modelAttribute("kind", kind)
                .modelAttribute("back", back)
                .modelAttribute("found", found)
                .modelAttribute("stories", Story.of(found.items(), visit, visit.ui()))
                .modelAttribute("topics", EventKind.of(kind))
                .build();
    }
}
