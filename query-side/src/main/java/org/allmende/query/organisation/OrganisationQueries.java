package org.allmende.query.organisation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationQuery.ClaimView;
import org.allmende.kernel.organisation.OrganisationQuery.Found;
import org.allmende.kernel.organisation.OrganisationQuery.Invitation;
import org.allmende.kernel.organisation.OrganisationQuery.Item;
import org.allmende.kernel.organisation.OrganisationQuery.Member;
import org.allmende.kernel.organisation.OrganisationQuery.PeopleView;
import org.allmende.kernel.organisation.OrganisationQuery.Request;
import org.allmende.kernel.organisation.OrganisationQuery.View;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Facets;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.documents.Documents;
import org.allmende.query.documents.Kind;
import org.allmende.query.documents.OrganisationDocument;
import org.allmende.query.search.Hits;
import org.axonframework.queryhandling.QueryHandler;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Answers about bodies.
public final class OrganisationQueries {
    private final Catalogue catalogue;
    private final Readings readings;
    private final Documents documents;

    public OrganisationQueries(Catalogue catalogue, Readings readings, Documents documents) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.documents = documents;
    }

    @QueryHandler
    public View one(OrganisationQuery.One query) {
        var from = readings.at(query.reading());
        var slot = slot(from, query.organisation());
        var it = item(from, new OrganisationCounts(catalogue, from), slot);
        return new View(
                it.id(),
                it.version(),
                it.key(),
                it.name(),
                it.kind(),
                it.district(),
                it.land(),
                it.population(),
                it.sizeClass(),
                it.status(),
                it.projects(),
                it.communities(),
                it.reuses(),
                claims(from, document(from, slot)),
                from.asOf(),
                from.position());
    }

    private int slot(Standpoint from, OrganisationId body) {
        var slot = from.at().of(catalogue.organisations().timeline).slot(body.value());
        if (slot < 0 || !from.organisations().get(slot)) {
            throw Refused.because(Code.NOT_FOUND);
        }
        return slot;
    }

    private OrganisationDocument document(Standpoint from, int slot) {
        var bodies = catalogue.organisations();
        var id = bodies.timeline.id(slot);
        var version = bodies.version.get(slot);
        var now = from.today().of(bodies.timeline).slot(id);
        return documents
                .read(Kind.ORGANISATION, id, version, bodies.version.get(now) != version)
                .content();
    }

    /// All open claims for the operator, their own for claimants.
    private static Optional<List<ClaimView>> claims(Standpoint from, OrganisationDocument body) {
        var viewer = from.viewer();
        var seen =
                body.claims().stream()
                        .filter(
                                it ->
                                        viewer.operator()
                                                || viewer.person()
                                                        .filter(it.person()::equals)
                                                        .isPresent())
                        .map(it -> new ClaimView(it.claim(), it.person(), it.evidence(), it.at()))
                        .toList();
        return viewer.operator() || !seen.isEmpty() ? Optional.of(seen) : Optional.empty();
    }

    @QueryHandler
    public PeopleView people(OrganisationQuery.People query) {
        var from = readings.at(query.reading());
        var slot = slot(from, query.organisation());
        requireAdministrator(from, query.organisation());
        var body = document(from, slot);
        return new PeopleView(
                query.organisation().value(),
                catalogue.organisations().version.get(slot),
                body.people().stream()
                        .map(
                                it ->
                                        new Member(
                                                it.person(),
                                                Optional.empty(),
                                                it.roles(),
                                                it.since()))
                        .toList(),
                body.requests().stream()
                        .map(
                                it ->
                                        new Request(
                                                it.person(),
                                                Optional.empty(),
                                                it.message(),
                                                it.at()))
                        .toList(),
                invitations(from, slot, query.organisation().value()),
                from.asOf(),
                from.position());
    }

    private List<Invitation> invitations(Standpoint from, int slot, String body) {
        var version = catalogue.organisations().version.get(slot);
        var until = documents.events(body).stream().filter(it -> it.version() <= version).toList();
        return OpenInvitations.of(until, from.moment());
    }

    private void requireAdministrator(Standpoint from, OrganisationId body) {
        var bodies = catalogue.organisations();
        var slot = from.today().of(bodies.timeline).slot(body.value());
        var viewer = from.viewer();
        if (!viewer.operator()
                && viewer.person()
                        .filter(it -> bodies.administrators.all(slot).contains(it.value()))
                        .isEmpty()) {
            throw Refused.because(
                    viewer.person().isEmpty() ? Code.NOT_SIGNED_IN : Code.NOT_ALLOWED);
        }
    }

    @QueryHandler
    public Found find(OrganisationQuery.Find query) {
        var from = readings.at(query.reading());
        var bodies = catalogue.organisations();
        var facets =
                new Facets()
                        .coded("kind", bodies.kind, OrganisationKind.class, from)
                        .places("land", bodies.land, from)
                        .coded("sizeClass", bodies.sizeClass, SizeClass.class, from)
                        .coded("status", bodies.status, OrganisationStatus.class, from);
        var hits =
                query.q()
                        .filter(q -> !q.isBlank())
                        .map(q -> bodies.texts.find(from, q, from.organisations()));
        var within = hits.map(Hits::bits).orElseGet(from::organisations);
        var list =
                facets.narrow(
                        from.at().of(bodies.timeline).list(within), query.filters(), List.of());
        var order = hits.map(Hits::byRelevance).orElseGet(bodies.name::ascending);
        var counts = new OrganisationCounts(catalogue, from);
        return new Found(
                Arrays.stream(list.page(order, query.page().offset(), query.page().size()))
                        .mapToObj(slot -> item(from, counts, slot))
                        .toList(),
                list.total(),
                facets.counts(list),
                from.asOf(),
                from.position());
    }

    private Item item(Standpoint from, OrganisationCounts counts, int slot) {
        var bodies = catalogue.organisations();
        var id = bodies.timeline.id(slot);
        var size = Optional.ofNullable(bodies.sizeClass.first(slot));
        return new Item(
                id,
                bodies.version.get(slot),
                Optional.of(id).filter(it -> new OrganisationId(it).registered()),
                bodies.name.get(slot),
                Coded.of(OrganisationKind.class, bodies.kind.first(slot)),
                place(from, bodies.district.first(slot)),
                place(from, bodies.land.first(slot)),
                size.map(_ -> bodies.population.get(slot)),
                size.map(it -> Coded.of(SizeClass.class, it)),
                Coded.of(OrganisationStatus.class, bodies.status.first(slot)),
                counts.projects(id),
                counts.communities(id),
                counts.reuses(id));
    }

    private static Optional<Ref> place(Standpoint from, String key) {
        return Optional.ofNullable(key).map(from::place);
    }
}
