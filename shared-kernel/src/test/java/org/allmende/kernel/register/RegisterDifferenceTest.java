package org.allmende.kernel.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.register.RegisterDifference.Body;
import org.allmende.kernel.register.RegisterDifference.Rekeying;
import org.allmende.kernel.register.RegisterDifference.Renaming;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What two snapshots show, and that the change between them leads from one to the other.
class RegisterDifferenceTest {

    private final RegisterEdition before = SmallRegister.EDITION;
    private final List<RegisterEntry> after = new ArrayList<>(before.entries());

    private RegisterDifference difference() {
        var newer = new RegisterEdition(LocalDate.of(2025, 12, 31), "later", after);
        var change = RegisterChange.pack(before, newer);
        var applied = RegisterChange.apply(before, change);
        assertThat(applied.entries()).isEqualTo(newer.entries());
        assertThat(applied.date()).isEqualTo(newer.date());
        assertThat(applied.source()).isEqualTo(newer.source());
        return RegisterDifference.between(before, newer);
    }

    private void leaves(String key) {
        assertThat(after.removeIf(it -> it.key().value().equals(key))).isTrue();
    }

    private void comes(String key, String name, String code, String association, int people) {
        after.add(
                RegisterEntry.of(
                        RegisterKey.of(key),
                        name,
                        code,
                        association == null ? null : new AssociationKey(association),
                        people,
                        null));
    }

    @Test
    void inhabitantsAreNoDifference() {
        leaves("01051003");
        comes("01051003", "Averlak", "64", "010515163", 1);

        assertThat(difference()).isEqualTo(RegisterDifference.none(before));
    }

    @Test
    void aMergerShowsWhoIsGoneAndWhatIsNew() {
        leaves("01051003");
        leaves("01051010");
        comes("01051099", "Averlak-Brickeln", "64", "010515163", 796);

        var difference = difference();

        assertThat(difference.added()).containsExactly(new Body("01051099", "Averlak-Brickeln"));
        assertThat(difference.gone())
                .containsExactly(new Body("01051003", "Averlak"), new Body("01051010", "Brickeln"));
        assertThat(difference.rekeyed()).isEmpty();
        assertThat(difference.unchanged())
                .isEqualTo(RegisterDifference.none(before).unchanged() - 2);
    }

    @Test
    void aNewMunicipalityOfAnOldNameWithManyMorePeopleIsAnother() {
        leaves("16061097");
        comes("16061119", "Uder", "64", "160615051", 6_319);

        assertThat(difference().gone()).containsExactly(new Body("16061097", "Uder"));
        assertThat(difference().added()).containsExactly(new Body("16061119", "Uder"));
    }

    @Test
    void aMunicipalityThatAReformGaveAnotherKeyIsTheSame() {
        leaves("16061097");
        comes("16061119", "Uder", "64", "160615051", 2_480);

        var difference = difference();

        assertThat(difference.rekeyed())
                .containsExactly(new Rekeying("16061119", "Uder", "160615051097", "160615051119"));
        assertThat(difference.gone()).isEmpty();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.heirOf("16061097")).contains("16061119");
        assertThat(difference.touched()).containsExactly("16061097", "16061119");
    }

    @Test
    void twoNewBodiesOfTheOldNameLeaveItOpen() {
        leaves("16061097");
        comes("16061119", "Uder", "64", "160615051", 2_480);
        comes("16061120", "Uder", "64", "160615051", 2_480);

        assertThat(difference().gone()).hasSize(1);
        assertThat(difference().added()).hasSize(2);
    }

    @Test
    void aMunicipalityThatLeftItsAssociationHasAnotherKey() {
        leaves("01051010");
        comes("01051010", "Brickeln", "64", "010510010", 209);

        var difference = difference();

        assertThat(difference.rekeyed())
                .containsExactly(
                        new Rekeying("01051010", "Brickeln", "010515163010", "010510010010"));
        assertThat(difference.heirOf("01051010")).isEmpty();
    }

    @Test
    void aTitleMakesANewName() {
        leaves("01051011");
        comes("01051011", "Brunsbüttel, Seestadt", "63", "010510011", 12_427);

        assertThat(difference().renamed())
                .containsExactly(
                        new Renaming("01051011", "Brunsbüttel, Stadt", "Brunsbüttel, Seestadt"));
    }

    @Test
    void aNameThatAFileCutOffIsTheSameName() {
        var whole = "Verwaltungsgemeinschaft der Städte Lang und noch viel länger als das";
        var long1 = RegisterEntry.of(new AssociationKey("160615099"), whole, "54", null, 9, null);
        var cut =
                RegisterEntry.of(
                        new AssociationKey("160615099"),
                        whole.substring(0, 50),
                        "54",
                        null,
                        8,
                        null);
        var older = edition(long1);
        var newer = RegisterChange.completed(edition(cut), older);

        assertThat(RegisterDifference.between(older, newer).renamed()).isEmpty();
        assertThat(newer.find("160615099").orElseThrow().officialName()).isEqualTo(whole);
        assertThat(newer.find("160615099").orElseThrow().population()).isEqualTo(8);
    }

    @Test
    void aFileTakesThePointsOnTheMapFromTheRegisterBefore() {
        var file = Gv100ad.read(text("20251231").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        var newer = RegisterChange.completed(file, before);

        assertThat(newer.find("01051003").orElseThrow().at())
                .isEqualTo(before.find("01051003").orElseThrow().at());
        assertThat(newer.find("02001000").orElseThrow().at()).isNull();
    }

    @Test
    void anAssociationThatBecameAMunicipalitysOwnOfficeIsGone() {
        leaves("010515163");
        comes("010515163", "Averlak", "58", null, 796);

        assertThat(difference().gone())
                .containsExactly(new Body("010515163", "Amt Burg-St. Michaelisdonn"));
    }

    private static String text(String day) {
        return SmallFile.text(SmallFile.lines(day));
    }

    private RegisterEdition edition(RegisterEntry one) {
        var all = new ArrayList<>(before.entries());
        all.add(one);
        return new RegisterEdition(before.date(), before.source(), all);
    }
}
