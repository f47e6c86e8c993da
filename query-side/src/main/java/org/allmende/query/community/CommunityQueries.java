package org.allmende.query.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityQuery.ContributionView;
import org.allmende.kernel.community.CommunityQuery.DecisionView;
import org.allmende.kernel.community.CommunityQuery.Found;
import org.allmende.kernel.community.CommunityQuery.InvitationView;
import org.allmende.kernel.community.CommunityQuery.MemberView;
import org.allmende.kernel.community.CommunityQuery.MembersFound;
import org.allmende.kernel.community.CommunityQuery.RequestView;
import org.allmende.kernel.community.CommunityQuery.View;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.documents.CommunityDocument;
import org.allmende.query.documents.Documents;
import org.allmende.query.documents.Kind;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.FoldedKey;
import org.axonframework.queryhandling.QueryHandler;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers about communities.
public final class CommunityQueries {
    private final Catalogue catalogue;
    private final Readings readings;
    private final Documents documents;

    public CommunityQueries(Catalogue catalogue, Readings readings, Documents documents) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.documents = documents;
    }

    @QueryHandler
    public View one(CommunityQuery.One query) {
        var from = readings.at(query.reading());
        var slot = slot(from, query.community());
        var it = document(from, slot);
        return new View(
                it.id().value(),
                catalogue.communities().version.get(slot),
                it.charter().name(),
                it.charter().purpose(),
                it.charter().rules(),
                it.charter().admission(),
                it.charter().agreement(),
                it.visibility(),
                it.status(),
                it.charter().projects().stream()
                        .map(project -> from.project(project.value()))
                        .flatMap(Optional::stream)
                        .toList(),
                members(from, it),
                requests(from, it),
                invitations(from, it),
                contributions(from, it),
                Contributed.sums(it),
                decisions(it),
                it.createdAt(),
                from.asOf(),
                from.position());
    }

    private int slot(Standpoint from, CommunityId community) {
        var slot = from.at().of(catalogue.communities().timeline).slot(community.value());
        if (slot < 0 || !from.communities().get(slot)) {
            throw Refused.because(Code.NOT_FOUND);
        }
        return slot;
    }

    private CommunityDocument document(Standpoint from, int slot) {
        var communities = catalogue.communities();
        var id = communities.timeline.id(slot);
        var version = communities.version.get(slot);
        var now = from.today().of(communities.timeline).slot(id);
        return documents
                .read(Kind.COMMUNITY, id, version, communities.version.get(now) != version)
                .content();
    }

    /// By name.
    private static List<MemberView> members(Standpoint from, CommunityDocument community) {
        return community.members().stream()
                .map(
                        it ->
                                new MemberView(
                                        from.organisation(it.body().value()),
                                        it.role(),
                                        it.since()))
                .sorted(
                        Comparator.comparing(
                                        (MemberView it) -> FoldedKey.of(it.organisation().name()))
                                .thenComparing(it -> it.organisation().id()))
                .toList();
    }

    private Optional<List<RequestView>> requests(Standpoint from, CommunityDocument community) {
        return concerning(
                from,
                community,
                community.requests(),
                it -> it.body().value(),
                it ->
                        new RequestView(
                                from.organisation(it.body().value()),
                                it.as(),
                                it.message(),
                                it.at()));
    }

    private Optional<List<InvitationView>> invitations(
            Standpoint from, CommunityDocument community) {
        return concerning(
                from,
                community,
                community.invitations(),
                it -> it.body().value(),
                it -> new InvitationView(from.organisation(it.body().value()), it.role(), it.at()));
    }

    /// All for who coordinates today, their own for those whom they concern.
    private <T, V> Optional<List<V>> concerning(
            Standpoint from,
            CommunityDocument community,
            List<T> all,
            Function<T, String> body,
            Function<T, V> view) {
        var coordinates = isMine(from, community, catalogue.communities().coordinators);
        var seen =
                all.stream()
                        .filter(it -> coordinates || from.bodies().contains(body.apply(it)))
                        .map(view)
                        .toList();
        return coordinates || !seen.isEmpty() ? Optional.of(seen) : Optional.empty();
    }

    /// For who belongs to it today.
    private Optional<List<ContributionView>> contributions(
            Standpoint from, CommunityDocument community) {
        return isMine(from, community, catalogue.communities().members)
                ? Optional.of(Contributed.single(community, from))
                : Optional.empty();
    }

    private boolean isMine(Standpoint from, CommunityDocument community, Facet bodies) {
        var now = from.today().of(catalogue.communities().timeline).slot(community.id().value());
        return bodies.all(now).stream().anyMatch(from.bodies()::contains);
    }

    private static List<DecisionView> decisions(CommunityDocument community) {
        var replacedBy = new HashMap<Integer, Integer>();
        community
                .decisions()
                .forEach(it -> it.replaces().ifPresent(old -> replacedBy.put(old, it.n())));
        return community.decisions().stream()
                .map(
                        it ->
                                new DecisionView(
                                        it.n(),
                                        it.title(),
                                        it.text(),
                                        it.decidedOn(),
                                        it.outcome(),
                                        it.document(),
                                        it.replaces(),
                                        Optional.ofNullable(replacedBy.get(it.n()))))
                .toList();
    }

    @QueryHandler
    public MembersFound members(CommunityQuery.Members query) {
        var from = readings.at(query.reading());
        var all = members(from, document(from, slot(from, query.community())));
        var page = query.page();
        return new MembersFound(
                all.stream().skip(page.offset()).limit(page.size()).toList(),
                all.size(),
                from.asOf(),
                from.position());
    }

    @QueryHandler
    public Found find(CommunityQuery.Find query) {
        var from = readings.at(query.reading());
        return new CommunityList(catalogue, from).found(query);
    }
}
