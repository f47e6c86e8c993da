package org.allmende.kernel.community;

import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Visibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be asked about communities.
public sealed interface CommunityQuery<R> extends Query<R> {

    /// One community.
    record One(CommunityId community, Reading reading) implements CommunityQuery<View> {
        @Override
        public Class<View> answer() {
            return View.class;
        }
    }

    /// The members of a community.
    record Members(CommunityId community, Page page, Reading reading)
            implements CommunityQuery<MembersFound> {
        @Override
        public Class<MembersFound> answer() {
            return MembersFound.class;
        }
    }

    /// Communities by text and filters.
    ///
    /// @param filters `organisation project land status visibility`
    record Find(Optional<String> q, Map<String, List<String>> filters, Page page, Reading reading)
            implements CommunityQuery<Found> {
        @Override
        public Class<Found> answer() {
            return Found.class;
        }
    }

    /// @param requests all for coordinators, their own for askers, absent for others
    record View(
            String id,
            long version,
            String name,
            String purpose,
            Optional<String> rules,
            Admission admission,
            Visibility visibility,
            CommunityStatus status,
            List<Ref> projects,
            List<MemberView> members,
            Optional<List<RequestView>> requests,
            Instant createdAt,
            Instant asOf,
            long position) {}

    record MemberView(Ref organisation, MemberRole role, Instant since) {}

    record RequestView(Ref organisation, MemberRole as, Optional<String> message, Instant at) {}

    record MembersFound(List<MemberView> items, int total, Instant asOf, long position) {}

    record Item(
            String id,
            long version,
            String name,
            String purpose,
            Admission admission,
            Visibility visibility,
            CommunityStatus status,
            List<Ref> projects,
            int memberCount,
            Instant createdAt) {}

    record Found(
            List<Item> items,
            int total,
            Map<String, List<FacetCount>> facets,
            Instant asOf,
            long position) {}
}
