package org.allmende.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterDifference.Body;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterQuery;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.text.Name;
import org.allmende.query.Village;
import org.allmende.query.organisation.OrganisationQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a newer register changes for those who read, and what stays as it was for those who read
/// the past.
class NewRegisterTest {

    private static final String TOWN = "01051003";
    private static final OrganisationId AVERLAK = new OrganisationId(TOWN);
    private static final LocalDate LATER = LocalDate.of(2025, 12, 31);
    private static final Page ALL = new Page(0, 100);

    @TempDir Path folder;
    private Village village;
    private OrganisationQueries bodies;
    private RegisterQueries register;
    private long before;

    @BeforeEach
    void averlakIsVerified() {
        village = new Village(folder);
        village.welcome(TOWN, "anna0001");
        bodies = new OrganisationQueries(village.catalogue, village.readings, null);
        register = new RegisterQueries(village.catalogue, village.readings);
        before = village.events.head();
    }

    @AfterEach
    void close() {
        village.close();
    }

    private RegisterEdition with(UnaryOperator<RegisterEntry> change) {
        return new RegisterEdition(
                LATER,
                "invented",
                Village.REGISTER.entries().stream()
                        .map(it -> it.key().value().equals(TOWN) ? change.apply(it) : it)
                        .filter(it -> it != null)
                        .toList());
    }

    private void inForce(RegisterEdition edition) {
        village.happens(
                Actor.operator(new PersonId("operator")),
                RegisterCommand.ID,
                new RegisterEvent.Changed(
                        edition.date(),
                        edition.source(),
                        RegisterDifference.between(Village.REGISTER, edition),
                        RegisterChange.pack(Village.REGISTER, edition)));
    }

    private void dissolved() {
        inForce(with(_ -> null));
        village.happens(
                Actor.platform(),
                TOWN,
                new OrganisationEvent.Dissolved(AVERLAK, LATER, Optional.empty()));
    }

    private List<OrganisationQuery.Item> list(Reading reading, String status) {
        var filters =
                status == null ? Map.<String, List<String>>of() : Map.of("status", List.of(status));
        return bodies.find(new OrganisationQuery.Find(Optional.empty(), filters, ALL, reading))
                .items();
    }

    private List<String> found(String q, Reading reading) {
        return register.find(new RegisterQuery.Find(q, ALL, reading)).items().stream()
                .map(RegisterQuery.Item::key)
                .toList();
    }

    private Reading then() {
        return Village.at(Reading.now(), before);
    }

    @Test
    void peopleAreCountedAnewFromThenOn() {
        inForce(
                with(
                        it ->
                                RegisterEntry.of(
                                        it.key(),
                                        it.officialName(),
                                        it.code(),
                                        it.association(),
                                        6_000,
                                        it.at())));

        assertThat(list(Reading.now(), null).getFirst().sizeClass()).contains(SizeClass.FROM_5000);
        assertThat(list(Reading.now(), null).getFirst().population()).contains(6_000);
        assertThat(list(then(), null).getFirst().sizeClass()).contains(SizeClass.UNDER_5000);
        assertThat(list(then(), null).getFirst().population()).contains(587);
    }

    @Test
    void aRenamedBodyIsFoundByItsNewNameAndInThePastByItsOld() {
        inForce(
                with(
                        it ->
                                RegisterEntry.of(
                                        it.key(),
                                        "Neulak",
                                        it.code(),
                                        it.association(),
                                        587,
                                        it.at())));
        village.happens(
                Actor.platform(),
                TOWN,
                new OrganisationEvent.Renamed(
                        AVERLAK,
                        new Name("Averlak"),
                        new Name("Neulak"),
                        new Name("Neulak"),
                        OrganisationKind.MUNICIPALITY,
                        LATER));

        assertThat(list(Reading.now(), null).getFirst().name()).isEqualTo("Neulak");
        assertThat(list(then(), null).getFirst().name()).isEqualTo("Averlak");
        assertThat(found("Neulak", Reading.now())).containsExactly(TOWN);
        assertThat(found("Averlak", then())).containsExactly(TOWN);
    }

    @Test
    void aBodyThatIsGoneReadsDissolvedAndStaysWhereItWas() {
        dissolved();

        var it = list(Reading.now(), "dissolved").getFirst();

        assertThat(it.status()).isEqualTo(OrganisationStatus.DISSOLVED);
        assertThat(it.status().german()).isEqualTo("aufgelöst, Nachfolge offen");
        assertThat(it.name()).isEqualTo("Averlak");
        assertThat(it.district().orElseThrow().name()).isEqualTo("Kreis Dithmarschen");
        assertThat(it.population()).contains(587);
        assertThat(list(Reading.now(), "verified")).isEmpty();
        assertThat(list(then(), "verified")).hasSize(1);
    }

    @Test
    void aBodyThatIsGoneIsNoLongerFoundInTheRegister() {
        dissolved();

        assertThat(found("Averlak", Reading.now())).doesNotContain(TOWN);
        assertThat(found(TOWN, Reading.now())).isEmpty();
        assertThat(found(TOWN, then())).containsExactly(TOWN);
    }

    @Test
    void itsPeopleStillBelongToIt() {
        dissolved();

        var organisations = village.catalogue.organisations();
        var slot = organisations.timeline.current(TOWN);
        assertThat(organisations.verified(slot)).isTrue();
        assertThat(organisations.people.all(slot)).containsExactly("anna0001");
    }

    @Test
    void aBodyThatIsBackIsVerifiedAgain() {
        dissolved();
        village.happens(Actor.platform(), TOWN, new OrganisationEvent.Restored(AVERLAK, LATER));

        assertThat(list(Reading.now(), "verified")).hasSize(1);
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        var preview = preview(with(_ -> null));

        assertThat(preview.date()).isEqualTo(LATER);
        assertThat(preview.gone()).containsExactly(new Body(TOWN, "Averlak"));
        assertThat(found(TOWN, Reading.now())).containsExactly(TOWN);
        assertThat(village.events.head()).isEqualTo(before);
    }

    @Test
    void whatAnImportChangedIsToldByTheNumberOfItsEvent() {
        var edition = with(_ -> null);
        var preview = preview(edition);
        inForce(edition);

        assertThat(register.change(new RegisterQuery.Change(2, Village.byOperator())))
                .isEqualTo(preview);
        assertThat(register.change(new RegisterQuery.Change(1, Village.byOperator())).added())
                .extracting(Body::key)
                .contains(TOWN, "01051");
    }

    @Test
    void theSameDayShowsNoDifferenceAndAnOlderOneIsRefused() {
        inForce(with(_ -> null));

        assertThat(preview(with(it -> it)).added()).isEmpty();
        assertThat(refused(Village.REGISTER, Village.byOperator())).isEqualTo(Code.REGISTER_OLDER);
    }

    @Test
    void onlyTheOperatorMayLookAhead() {
        assertThat(refused(with(it -> it), Village.by("anna0001"))).isEqualTo(Code.NOT_ALLOWED);
        assertThat(refused(with(it -> it), Reading.now())).isEqualTo(Code.NOT_SIGNED_IN);
    }

    private RegisterQuery.Imported preview(RegisterEdition edition) {
        return register.preview(
                new RegisterQuery.Preview(RegisterText.pack(edition), Village.byOperator()));
    }

    private Code refused(RegisterEdition edition, Reading reading) {
        return catchThrowableOfType(
                        Refused.class,
                        () ->
                                register.preview(
                                        new RegisterQuery.Preview(
                                                RegisterText.pack(edition), reading)))
                .problem()
                .code();
    }
}
