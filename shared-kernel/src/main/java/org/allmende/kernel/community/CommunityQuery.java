package org.allmende.kernel.community;

import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Visibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
    /// @param invitations all for coordinators, their own for the invited, absent for others
    /// @param contributions for members, absent for others
    record View(
            String id,
            long version,
            String name,
            String purpose,
            Optional<String> rules,
            Admission admission,
            Optional<String> agreement,
            Visibility visibility,
            CommunityStatus status,
            List<Ref> projects,
            List<MemberView> members,
            Optional<List<RequestView>> requests,
            Optional<List<InvitationView>> invitations,
            Optional<List<ContributionView>> contributions,
            Sums contributed,
            List<DecisionView> decisions,
            Instant createdAt,
            Instant asOf,
            long position) {}

    record MemberView(Ref organisation, MemberRole role, Instant since) {}

    record RequestView(Ref organisation, MemberRole as, Optional<String> message, Instant at) {}

    record InvitationView(Ref organisation, MemberRole role, Instant at) {}

    /// @param unit `EUR` of money
    record ContributionView(
            int n,
            Ref organisation,
            ContributionKind kind,
            Optional<BigDecimal> amount,
            Optional<String> unit,
            Optional<String> note,
            Instant at) {}

    /// What all members together mean to bring in, as far as it can be added.
    ///
    /// @param money in euros
    record Sums(BigDecimal personDays, BigDecimal money) {
        public static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /// @param replaces the number of the decision that it replaced
    /// @param replacedBy the number of the decision that holds instead
    record DecisionView(
            int n,
            String title,
            Optional<String> text,
            LocalDate decidedOn,
            Outcome outcome,
            Optional<String> document,
            Optional<Integer> replaces,
            Optional<Integer> replacedBy) {}

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
