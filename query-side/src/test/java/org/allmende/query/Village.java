package org.allmende.query;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Event;
import org.allmende.kernel.Language;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.store.InMemoryEvents;
import org.allmende.platform.store.Recorded;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A small platform in which things happen one after the other and are readable at once.
public final class Village implements AutoCloseable {
    public static final RegisterEdition REGISTER =
            new RegisterEdition(
                    LocalDate.of(2024, 12, 31),
                    "invented for tests",
                    List.of(
                            entry("01", "Schleswig-Holstein", "", null, 2_965_691),
                            entry("01001", "Flensburg, Stadt", "41", null, 92_667),
                            entry("01001000", "Flensburg, Stadt", "61", "010010000", 92_667),
                            entry("01051", "Dithmarschen", "43", null, 135_252),
                            entry("010515163", "Burg-St. Michaelisdonn", "51", null, 15_724),
                            entry("01051003", "Averlak", "64", "010515163", 587),
                            entry("01051010", "Brickeln", "64", "010515163", 209),
                            entry("16", "Thüringen", "", null, 2_122_335),
                            entry("16061", "Eichsfeld", "44", null, 99_000),
                            entry("16061097", "Uder", "64", "160610097", 2_500)));
    public static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    public final InMemoryEvents events = new InMemoryEvents();
    public final Catalogue catalogue;
    public final OrderedReader reader;
    public final Readings readings;
    private final TextIndex texts;
    private Instant now = Instant.parse("2024-01-01T09:00:00Z");

    public Village(Path folder) {
        texts = TextIndex.open(folder.resolve("texts"), () -> "1", 0);
        catalogue = new Catalogue(new Timelines(folder.resolve("timelines")), texts);
        catalogue.open(() -> "", 0);
        reader = new OrderedReader(events, catalogue.timelines(), texts, catalogue.projections());
        readings =
                new Readings(
                        catalogue,
                        reader,
                        Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));
        happens(
                Actor.platform(),
                RegisterCommand.ID,
                new RegisterEvent.Founded(
                        REGISTER.date(), REGISTER.source(), RegisterText.pack(REGISTER)));
    }

    private static RegisterEntry entry(
            String key, String name, String code, String association, int population) {
        return RegisterEntry.of(
                RegisterKey.of(key),
                name,
                code,
                association == null ? null : new AssociationKey(association),
                population,
                10.1,
                51.5);
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    /// Records the event and lets every view follow; answers it as it was recorded.
    public Recorded happens(Actor actor, String aggregate, Event event) {
        later(Duration.ofMinutes(1));
        var position = events.append(aggregate, now, MessageKeys.of(actor), event);
        var recorded = events.read(position - 1, 1).getFirst();
        catalogue.timelines().recordedTimes().append(position, recorded.at());
        catalogue.projections().forEach(it -> it.on(recorded));
        catalogue.timelines().publish(position);
        return recorded;
    }

    public Recorded happens(String person, String body, String aggregate, Event event) {
        return happens(Actor.of(new PersonId(person), new OrganisationId(body)), aggregate, event);
    }

    /// A person claims the body.
    public void claim(String body, String person, int claim) {
        happens(
                Actor.person(new PersonId(person)),
                body,
                new OrganisationEvent.Claimed(
                        new OrganisationId(body),
                        ClaimId.of(claim),
                        new PersonId(person),
                        new Name(REGISTER.find(body).map(RegisterEntry::name).orElse(body)),
                        REGISTER.find(body).map(RegisterEntry::kind).orElse(OrganisationKind.OTHER),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Note("Dienstausweis " + person))));
    }

    /// The operator believes the claim.
    public void verify(String body, String person, int claim) {
        happens(
                Actor.operator(new PersonId("operator")),
                body,
                new OrganisationEvent.ClaimVerified(
                        new OrganisationId(body), ClaimId.of(claim), new PersonId(person)));
    }

    /// The person's body is there and verified.
    public void welcome(String body, String person) {
        claim(body, person, 1);
        verify(body, person, 1);
    }

    public static ProjectEvent.Proposed proposal(
            String id, String body, Stage stage, Visibility visibility, Topic... topics) {
        return new ProjectEvent.Proposed(
                new ProjectId(id),
                new OrganisationId(body),
                Optional.empty(),
                new Title("Vorhaben " + id),
                new Summary("Worum es geht, in wenigen Worten."),
                Optional.empty(),
                new Classification(List.of(topics), List.of(), List.of(), List.of(), List.of()),
                stage,
                DAY,
                List.of(),
                visibility);
    }

    public static Reading by(String person) {
        return Reading.now().by(Viewer.of(new PersonId(person)));
    }

    public static Reading byOperator() {
        return Reading.now().by(new Viewer(Optional.of(new PersonId("operator")), true));
    }

    public static Reading inEnglish(Reading reading) {
        return new Reading(
                reading.viewer(),
                Language.EN,
                reading.asOf(),
                reading.position(),
                reading.atLeast());
    }

    public static Reading at(Reading reading, long position) {
        return new Reading(
                reading.viewer(),
                reading.language(),
                reading.asOf(),
                Optional.of(position),
                reading.atLeast());
    }

    @Override
    public void close() {
        catalogue.timelines().close();
        texts.close();
    }
}
