package org.allmende.query.catalogue;

import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.platform.store.Recorded;
import org.allmende.query.documents.OrganisationDocument;
import org.allmende.query.reader.Projection;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.IntColumn;
import org.allmende.query.timeline.LongColumn;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;
import org.allmende.query.timeline.TitleColumn;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The bodies: what they are on the platform and, by the register in force, where they lie. A body
/// whose last claim was rejected is none.
public final class OrganisationTimeline implements Projection {
    public static final String KIND = "organisation";

    public final Timeline timeline;
    public final Facet kind;
    public final Facet land;
    public final Facet district;
    public final Facet sizeClass;
    public final Facet status;

    /// Persons who belong to the body, who administer it, who have an open claim, who asked.
    public final Facet people;

    public final Facet administrators;
    public final Facet claimants;
    public final Facet requesters;

    /// Inhabitants; what the register does not know has no [#sizeClass] and 0 here.
    public final IntColumn population;

    public final LongColumn version;
    public final TitleColumn name;
    public final TextTimeline texts;

    private final RegisterTimeline register;
    private final JsonMapper json;

    OrganisationTimeline(
            Timelines timelines, TextIndex texts, RegisterTimeline register, JsonMapper json) {
        this.register = register;
        this.json = json;
        timeline = timelines.timeline(KIND);
        kind = timeline.facet("kind");
        land = timeline.facet("land");
        district = timeline.facet("district");
        sizeClass = timeline.facet("sizeClass");
        status = timeline.facet("status");
        people = timeline.facet("people");
        administrators = timeline.facet("administrators");
        claimants = timeline.facet("claimants");
        requesters = timeline.facet("requesters");
        population = timeline.ints("population");
        version = timeline.longs("version");
        name = timeline.titles("name");
        this.texts = new TextTimeline(timelines, timeline, texts);
    }

    @Override
    public void on(Recorded recorded) {
        switch (recorded.event()) {
            case OrganisationEvent event -> on(recorded, event);
            case RegisterEvent _ -> relocate(recorded.position());
            default -> {}
        }
    }

    private void on(Recorded recorded, OrganisationEvent event) {
        var id = event.organisation().value();
        var slot = timeline.current(id);
        var body =
                OrganisationDocument.fold(slot < 0 ? null : document(slot), event, recorded.at());
        if (!body.known()) {
            timeline.close(id, recorded.position());
            texts.close(id, recorded.position());
            return;
        }
        var renamed = slot < 0 || !name.get(slot).equals(body.name());
        timeline.append(id, recorded.position(), row(body).set(version, recorded.version()));
        if (renamed) {
            texts.append(id, recorded.position(), body.name());
        }
    }

    /// A body that the register no longer has stays where it was.
    private Row row(OrganisationDocument body) {
        var entry = register.known(body.id().value());
        var place = entry.map(RegisterEntry::land).or(body::land);
        return new Row()
                .set(name, body.name())
                .set(kind, body.kind().code())
                .set(status, body.status().code())
                .set(land, place.map(Object::toString).orElse(null))
                .set(
                        district,
                        entry.flatMap(RegisterEntry::district).map(Object::toString).orElse(null))
                .set(sizeClass, entry.map(it -> SizeClass.of(it.population()).code()).orElse(null))
                .set(population, entry.map(RegisterEntry::population).orElse(0))
                .set(people, persons(body, _ -> true))
                .set(administrators, persons(body, it -> it.roles().contains(Role.ADMINISTRATOR)))
                .set(claimants, body.claims().stream().map(it -> it.person().value()).toList())
                .set(requesters, body.requests().stream().map(it -> it.person().value()).toList())
                .payload(json.writeValueAsBytes(body));
    }

    private static List<String> persons(
            OrganisationDocument body, Predicate<OrganisationDocument.Person> which) {
        return body.people().stream().filter(which).map(it -> it.person().value()).toList();
    }

    /// A new edition of the register is in force: every body lies where it says.
    private void relocate(long position) {
        for (var number = 0; number < timeline.things(); number++) {
            var id = timeline.idOf(number);
            var slot = timeline.current(id);
            if (slot >= 0) {
                timeline.append(id, position, row(document(slot)).set(version, version.get(slot)));
            }
        }
    }

    /// What the body said, who claims it and who belongs to it.
    public OrganisationDocument document(int slot) {
        return json.readValue(timeline.payload(slot), OrganisationDocument.class);
    }

    /// Whether a claim to the body was verified, be it dissolved since or not.
    public boolean verified(int slot) {
        return !OrganisationStatus.CLAIMED.code().equals(status.first(slot));
    }

    /// The values of [#status] of bodies that everybody sees.
    static List<String> shown() {
        return Stream.of(OrganisationStatus.values())
                .filter(OrganisationStatus::confirmed)
                .map(OrganisationStatus::code)
                .toList();
    }
}
