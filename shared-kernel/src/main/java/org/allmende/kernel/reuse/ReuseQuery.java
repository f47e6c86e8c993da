package org.allmende.kernel.reuse;

import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be asked about reuse.
public sealed interface ReuseQuery<R> extends Query<R> {

    /// One declaration.
    record One(ReuseId reuse, Reading reading) implements ReuseQuery<View> {
        @Override
        public Class<View> answer() {
            return View.class;
        }
    }

    /// Declarations by filters, newest first.
    ///
    /// @param filters `organisation project stage status land` and, for the facts behind a figure,
    ///   every filter of the figures
    record Find(Map<String, List<String>> filters, Page page, Reading reading)
            implements ReuseQuery<Found> {
        @Override
        public Class<Found> answer() {
            return Found.class;
        }
    }

    /// @param covers the municipalities named, by their keys
    record View(
            String id,
            long version,
            Ref project,
            Ref organisation,
            Optional<Ref> land,
            ReuseStage stage,
            ReuseStatus status,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<String> note,
            List<String> covers,
            Reach reach,
            boolean isPublic,
            List<StageView> timeline,
            Instant declaredAt,
            Optional<Instant> confirmedAt,
            Optional<Instant> endedAt,
            Optional<String> reason,
            Optional<ExperienceView> experience,
            Instant asOf,
            long position) {}

    record StageView(ReuseStage stage, LocalDate on) {}

    /// @param text in Markdown
    record ExperienceView(int rating, Optional<Integer> effortSavedDays, String text) {}

    /// How many municipalities and inhabitants a reuse covers.
    record Reach(int municipalities, long inhabitants) {}

    record Item(
            String id,
            long version,
            Ref project,
            Ref organisation,
            Optional<Ref> land,
            ReuseStage stage,
            ReuseStatus status,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Reach reach,
            boolean isPublic,
            Instant declaredAt,
            Optional<Instant> confirmedAt,
            Optional<Instant> endedAt,
            Optional<String> reason) {}

    record Found(
            List<Item> items,
            int total,
            Map<String, List<FacetCount>> facets,
            Instant asOf,
            long position) {}
}
