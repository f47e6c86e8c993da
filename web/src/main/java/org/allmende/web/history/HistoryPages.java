package org.allmende.web.history;

import org.allmende.kernel.Ref;
import org.allmende.kernel.history.HistoryQuery;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.List;
import java.util.Optional;

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
        var stories = Story.of(found.items(), visit, visit.ui());
        var first = found.next().isPresent() ? Optional.<Story>empty() : first(stories, visit);
        return visit.page("history/history")
                .modelAttribute("thing", thing)
                .modelAttribute("kind", kind)
                .modelAttribute("back", back)
                .modelAttribute("found", found)
                .modelAttribute("stories", stories)
                .modelAttribute("first", first.map(it -> it.entry().position()).orElse(0L))
                .modelAttribute("topics", EventKind.of(kind))
                .build();
    }

    /// The event before which there was no thing; of some kinds of events alone, the oldest has to
    /// look like it.
    private static Optional<Story> first(List<Story> stories, Visit visit) {
        if (stories.isEmpty()) return Optional.empty();
        var whole = !visit.at().query().containsKey("type");
        return Optional.of(stories.getLast()).filter(it -> whole || it.begins());
    }
}
