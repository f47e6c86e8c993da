package org.allmende.web.community;

import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityQuery.InvitationView;
import org.allmende.kernel.community.CommunityQuery.MemberView;
import org.allmende.kernel.community.CommunityQuery.RequestView;
import org.allmende.kernel.community.CommunityQuery.View;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.MemberRole;
import org.allmende.web.page.Visit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the body for which somebody looks is in a community: so that a page offers what it may do.
/// Whether it may, the community decides.
///
/// @param body for which somebody looks
/// @param acts whether it may act at all: a verified body, in an active community, today
record Part(View community, Optional<String> body, boolean acts) {

    static Part of(View community, Visit visit) {
        return new Part(
                community,
                visit.acting().map(it -> it.id().value()),
                visit.verified()
                        && visit.asOf().isEmpty()
                        && community.status() == CommunityStatus.ACTIVE);
    }

    public Optional<MemberView> member() {
        return community.members().stream()
                .filter(it -> isMine(it.organisation().id()))
                .findFirst();
    }

    public Optional<MemberRole> role() {
        return member().map(MemberView::role);
    }

    public Optional<RequestView> request() {
        return community.requests().orElse(List.of()).stream()
                .filter(it -> isMine(it.organisation().id()))
                .findFirst();
    }

    public Optional<InvitationView> invitation() {
        return community.invitations().orElse(List.of()).stream()
                .filter(it -> isMine(it.organisation().id()))
                .findFirst();
    }

    public boolean isMine(String organisation) {
        return body.filter(organisation::equals).isPresent();
    }

    public boolean coordinates() {
        return acts && role().filter(MemberRole.COORDINATOR::equals).isPresent();
    }

    public boolean contributes() {
        return acts && role().filter(it -> it != MemberRole.OBSERVER).isPresent();
    }

    public boolean mayAsk() {
        return acts
                && role().isEmpty()
                && request().isEmpty()
                && invitation().isEmpty()
                && community.admission() != Admission.BY_INVITATION;
    }

    /// The members, those who coordinate first.
    static List<MemberView> inOrder(View community) {
        return community.members().stream().sorted(Comparator.comparing(MemberView::role)).toList();
    }

    /// The last who coordinates cannot go while others are there.
    public boolean needed() {
        return role().filter(MemberRole.COORDINATOR::equals).isPresent()
                && community.members().size() > 1
                && community.members().stream()
                                .filter(it -> it.role() == MemberRole.COORDINATOR)
                                .count()
                        == 1;
    }

    /// With the only member the community ends.
    public boolean alone() {
        return role().isPresent() && community.members().size() == 1;
    }

    /// How many wait for the coordination.
    public int waiting() {
        return community.requests().map(List::size).orElse(0);
    }
}
