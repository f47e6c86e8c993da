package org.allmende.query.register;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.register.RegisterQuery.Found;
import org.allmende.kernel.register.RegisterQuery.Imported;
import org.allmende.kernel.register.RegisterQuery.Item;
import org.allmende.kernel.register.RegisterText;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Standpoint;
import org.axonframework.queryhandling.QueryHandler;

import java.util.Optional;

/// Answers from the official register.
public final class RegisterQueries {
    /// Who looks for one body does not page through more.
    private static final int MOST = 200;

    private record Indexed(RegisterEdition edition, RegisterNames names) {}

    private final Catalogue catalogue;
    private final Readings readings;
    private volatile Indexed last;

    public RegisterQueries(Catalogue catalogue, Readings readings) {
        this.catalogue = catalogue;
        this.readings = readings;
    }

    @QueryHandler
    public Found find(RegisterQuery.Find query) {
        var from = readings.at(query.reading());
        var edition = catalogue.register().at(from.at());
        var found = names(edition).find(query.q(), MOST);
        return new Found(
                found.stream()
                        .skip(query.page().offset())
                        .limit(query.page().size())
                        .map(entry -> item(from, edition, entry))
                        .toList(),
                found.size(),
                from.asOf(),
                from.position());
    }

    @QueryHandler
    public Imported preview(RegisterQuery.Preview query) {
        requireOperator(query.reading());
        var current = catalogue.register().at(readings.head(query.reading().atLeast()));
        var snapshot = RegisterText.unpack(query.packed());
        if (!current.entries().isEmpty() && !snapshot.date().isAfter(current.date())) {
            if (snapshot.date().isBefore(current.date())) {
                throw Refused.because(
                        Code.REGISTER_OLDER, snapshot.date().toString(), current.date().toString());
            }
            return Imported.of(snapshot.date(), RegisterDifference.none(current));
        }
        var newer = RegisterChange.completed(snapshot, current);
        return Imported.of(newer.date(), RegisterDifference.between(current, newer));
    }

    @QueryHandler
    public Imported change(RegisterQuery.Change query) {
        requireOperator(query.reading());
        return catalogue.register().change(readings.at(query.reading()).at(), query.version());
    }

    private static void requireOperator(Reading reading) {
        if (!reading.viewer().operator()) {
            throw Refused.because(
                    reading.viewer().person().isEmpty() ? Code.NOT_SIGNED_IN : Code.NOT_ALLOWED);
        }
    }

    private RegisterNames names(RegisterEdition edition) {
        var known = last;
        if (known == null || known.edition != edition) {
            known = new Indexed(edition, new RegisterNames(edition));
            last = known;
        }
        return known.names;
    }

    private Item item(Standpoint from, RegisterEdition edition, RegisterEntry entry) {
        return new Item(
                entry.key().value(),
                entry.name(),
                entry.officialName(),
                entry.kind(),
                edition.districtOf(entry).map(RegisterQueries::ref),
                ref(edition.landOf(entry)),
                entry.population(),
                status(from, entry.key().value()));
    }

    private static Ref ref(RegisterEntry entry) {
        return new Ref(entry.key().value(), entry.name());
    }

    private Optional<OrganisationStatus> status(Standpoint from, String key) {
        var bodies = catalogue.organisations();
        var slot = from.at().of(bodies.timeline).slot(key);
        return slot < 0 || !from.organisations().get(slot)
                ? Optional.empty()
                : Optional.of(Coded.of(OrganisationStatus.class, bodies.status.first(slot)));
    }
}
