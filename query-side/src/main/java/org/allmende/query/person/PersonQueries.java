package org.allmende.query.person;

import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.Asked;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.kernel.person.PersonQuery.BodiesView;
import org.allmende.kernel.person.PersonQuery.Deed;
import org.allmende.kernel.person.PersonQuery.DeedsView;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Touched;
import org.allmende.query.documents.OrganisationDocument;
import org.axonframework.queryhandling.QueryHandler;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Answers to which bodies a person belongs.
public final class PersonQueries {
    private final Catalogue catalogue;
    private final Readings readings;

    public PersonQueries(Catalogue catalogue, Readings readings) {
        this.catalogue = catalogue;
        this.readings = readings;
    }

    @QueryHandler
    public BodiesView bodies(PersonQuery.Bodies query) {
        var at = readings.head(query.atLeast());
        var bodies = catalogue.organisations();
        var view = at.of(bodies.timeline);
        var person = query.person().value();
        var found = new ArrayList<Belonging>();
        view.where(bodies.people, person)
                .or(view.where(bodies.claimants, person))
                .forEach(slot -> found.add(belonging(query.person(), bodies.document(slot))));
        var asked = new ArrayList<Asked>();
        view.where(bodies.requesters, person)
                .forEach(slot -> asked.add(asked(query.person(), bodies.document(slot))));
        return new BodiesView(found, asked, at.position());
    }

    @QueryHandler
    public DeedsView deeds(PersonQuery.Deeds query) {
        var at = readings.head(query.atLeast());
        var touches = at.touches(Touched.key(query.person()), Long.MAX_VALUE, Integer.MAX_VALUE);
        return new DeedsView(
                touches.reversed().stream()
                        .map(
                                it ->
                                        new Deed(
                                                it.position(),
                                                catalogue.timelines().at(it.position()).recorded(),
                                                it.type(),
                                                it.aggregate(),
                                                it.version()))
                        .toList(),
                at.position());
    }

    private static Asked asked(PersonId person, OrganisationDocument body) {
        return body.requests().stream()
                .filter(it -> it.person().equals(person))
                .map(it -> new Asked(body.id(), body.name(), it.at()))
                .findFirst()
                .orElseThrow();
    }

    private static Belonging belonging(PersonId person, OrganisationDocument body) {
        var claim =
                body.claims().stream()
                        .filter(it -> it.person().equals(person))
                        .map(OrganisationDocument.Claim::claim)
                        .findFirst();
        if (claim.isPresent()) {
            return new Belonging(
                    body.id(), body.name(), OrganisationStatus.CLAIMED, Set.of(), claim);
        }
        var roles =
                body.people().stream()
                        .filter(it -> it.person().equals(person))
                        .map(OrganisationDocument.Person::roles)
                        .findFirst();
        return new Belonging(
                body.id(), body.name(), body.status(), roles.orElseThrow(), Optional.empty());
    }
}
