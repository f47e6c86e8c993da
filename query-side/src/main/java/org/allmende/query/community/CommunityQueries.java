package org.allmende.query.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityQuery.Found;
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
import org.allmende.query.timeline.FoldedKey;
import org.axonframework.queryhandling.QueryHandler;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
                it.name(),
                it.purpose(),
                it.rules(),
                it.admission(),
                it.visibility(),
                it.status(),
                it.projects().stream()
                        .map(project -> from.project(project.value()))
                        .flatMap(Optional::stream)
                        .toList(),
                members(from, it),
                requests(from, it),
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

    /// All for who coordinates today, their own for those who asked.
    private Optional<List<RequestView>> requests(Standpoint from, CommunityDocument community) {
        var communities = catalogue.communities();
        var now = from.today().of(communities.timeline).slot(community.id().value());
        var coordinates =
                communities.coordinators.all(now).stream().anyMatch(from.bodies()::contains);
        var seen =
                community.requests().stream()
                        .filter(it -> coordinates || from.bodies().contains(it.body().value()))
                        .map(
                                it ->
                                        new RequestView(
                                                from.organisation(it.body().value()),
                                                it.as(),
                                                it.message(),
                                                it.at()))
                        .toList();
        return coordinates || !seen.isEmpty() ? Optional.of(seen) : Optional.empty();
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
