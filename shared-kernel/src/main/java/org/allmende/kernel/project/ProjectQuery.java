package org.allmende.kernel.project;

import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.reuse.Operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be asked about projects.
public sealed interface ProjectQuery<R> extends Query<R> {

    /// One project.
    record One(ProjectId project, Reading reading) implements ProjectQuery<View> {
        @Override
        public Class<View> answer() {
            return View.class;
        }
    }

    /// Projects by text and filters; within a filter *or*, between filters *and*. Codes as in the
    /// contract.
    ///
    /// @param filters `topic field stage land kind sizeClass stance ozgId leika organisation
    ///   community visibility`
    /// @param retired whether those that were retired in favour of another are there, too
    /// @param sort empty: relevance with `q`, else changed
    record Find(
            Optional<String> q,
            Map<String, List<String>> filters,
            boolean retired,
            Optional<Sort> sort,
            Page page,
            Reading reading)
            implements ProjectQuery<Found> {
        @Override
        public Class<Found> answer() {
            return Found.class;
        }
    }

    /// @param reuse counts of public declarations by status
    /// @param retired whether it is retired in favour of another, seen or not
    /// @param retiredInFavourOf that other one, where the reader may see it
    record View(
            String id,
            long version,
            String title,
            String summary,
            Optional<String> description,
            Stage stage,
            Visibility visibility,
            Ref responsible,
            Ref proposedBy,
            List<Topic> topics,
            List<Field> fields,
            List<String> lagen,
            List<String> ozgIds,
            List<String> leikaKeys,
            Optional<TermsView> terms,
            List<LinkView> links,
            List<StageView> timeline,
            List<ResponseView> responses,
            List<Ref> communities,
            ReuseCounts reuse,
            Optional<Ref> handoverTo,
            Optional<Ref> retirementAsked,
            boolean retired,
            Optional<Ref> retiredInFavourOf,
            Instant createdAt,
            Instant changedAt,
            Instant asOf,
            long position) {}

    record LinkView(int n, LinkKind kind, String url, String label) {}

    /// @param on since when it was at the stage; empty for one that is planned only
    /// @param planned when it was or is meant to be reached
    record StageView(
            Stage stage,
            Optional<LocalDate> on,
            Optional<LocalDate> planned,
            Optional<String> reason) {}

    record TermsView(
            Optional<String> licence,
            Optional<String> provider,
            List<Operation> operation,
            Optional<CostView> cost,
            Optional<String> requires,
            Optional<String> funding,
            Optional<Integer> maturity) {}

    /// In whole euros.
    record CostView(Optional<Long> once, Optional<Long> yearly, Optional<String> note) {}

    /// @param project the responding body's own project, with `already-has`, where the reader may
    ///   see it
    record ResponseView(
            Ref organisation,
            Stance stance,
            Optional<String> text,
            Optional<Ref> project,
            Instant at) {}

    record ReuseCounts(int current, int intended, int former, int dropped) {
        public static final ReuseCounts NONE = new ReuseCounts(0, 0, 0, 0);
    }

    record Item(
            String id,
            long version,
            String title,
            String summary,
            Stage stage,
            Visibility visibility,
            Ref responsible,
            Ref proposedBy,
            List<Topic> topics,
            List<Field> fields,
            List<String> lagen,
            List<String> ozgIds,
            List<String> leikaKeys,
            List<Ref> communities,
            ReuseCounts reuse,
            Optional<Ref> handoverTo,
            Optional<Ref> retirementAsked,
            boolean retired,
            Optional<Ref> retiredInFavourOf,
            Instant createdAt,
            Instant changedAt) {}

    /// @param facets `topic field stage land kind sizeClass`, by count
    record Found(
            List<Item> items,
            int total,
            Map<String, List<FacetCount>> facets,
            Instant asOf,
            long position) {}
}
