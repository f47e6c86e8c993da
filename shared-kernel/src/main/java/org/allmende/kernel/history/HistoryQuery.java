package org.allmende.kernel.history;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened to a thing, in order, relations included.
///
/// @param types only events with these logical names; all when empty
public record HistoryQuery(Kind kind, String id, List<String> types, Page page, Reading reading)
        implements Query<HistoryQuery.Found> {

    @Override
    public Class<Found> answer() {
        return Found.class;
    }

    /// The things that have a history.
    public enum Kind implements Coded {
        ORGANISATION("organisation", "Stelle", "Body"),
        PROJECT("project", "Projekt", "Project"),
        COMMUNITY("community", "Gemeinschaft", "Community"),
        REUSE("reuse", "Nachnutzung", "Reuse");

        private final String code;
        private final String german;
        private final String english;

        Kind(String code, String german, String english) {
            this.code = code;
            this.german = german;
            this.english = english;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String german() {
            return german;
        }

        @Override
        public String english() {
            return english;
        }
    }

    /// @param body the body for which somebody acted
    /// @param type the logical name of the event
    /// @param sentence what happened, in the reader's language
    /// @param person who acted: for administrators of that body alone
    public record Entry(
            long position,
            Instant at,
            Optional<Ref> body,
            String type,
            String sentence,
            List<Change> changes,
            Optional<PersonId> person) {}

    /// A value before and after.
    public record Change(String field, Optional<String> old, Optional<String> now) {}

    public record Found(List<Entry> items, int total, Instant asOf, long position) {}
}
