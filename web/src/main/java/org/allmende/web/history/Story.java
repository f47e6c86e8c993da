package org.allmende.web.history;

import org.allmende.kernel.history.HistoryQuery;
import org.allmende.web.page.Ui;
import org.allmende.web.page.Visit;

import java.util.List;
import java.util.Optional;

/// A history in the words of its reader: codes by their names, days as people write them.
///
/// @param begins whether it says so much at once, and nothing of it anew, that it looks like a
///   beginning
public record Story(HistoryQuery.Entry entry, List<Change> changes, boolean begins) {

    /// @param old what it was; empty where there was nothing
    public record Change(String field, Optional<String> old, Optional<String> now) {}

    static List<Story> of(List<HistoryQuery.Entry> entries, Visit visit, Ui ui) {
        var words = new Words(visit, ui);
        return entries.stream().map(it -> of(it, words)).toList();
    }

    private static Story of(HistoryQuery.Entry entry, Words words) {
        var changes =
                entry.changes().stream()
                        .map(
                                it ->
                                        new Change(
                                                it.field(),
                                                it.old().map(old -> said(words, entry, it, old)),
                                                it.now().map(now -> said(words, entry, it, now))))
                        .toList();
        var begins = changes.size() > 1 && changes.stream().allMatch(it -> it.old().isEmpty());
        return new Story(entry, changes, begins);
    }

    private static String said(
            Words words, HistoryQuery.Entry entry, HistoryQuery.Change change, String value) {
        return words.of(entry.type(), change.field(), value);
    }
}
