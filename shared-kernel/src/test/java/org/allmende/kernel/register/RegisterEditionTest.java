package org.allmende.kernel.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class RegisterEditionTest {

    private final RegisterEdition register = SmallRegister.EDITION;

    @ParameterizedTest
    @CsvSource({
        "01001000, 01001000",
        "01001, 01001000",
        "010010000, 01001000",
        "010010000000, 01001000",
        "01051, 01051",
        "010515163, 010515163",
        "010515163003, 01051003",
        "010510011, 01051011",
        "01, 01",
        "11, 11000000",
        "11000, 11000000",
        "160615051, 16061097"
    })
    void everyKeyOfABodyLeadsToTheOneToUse(String key, String toUse) {
        assertThat(register.keyToUse(key)).contains(RegisterKey.of(toUse));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02",
                "99",
                "01099",
                "01051999",
                "16061200",
                "010510003003",
                "010510003",
                "abcdefghi",
                "x"
            })
    void aKeyOfNoBodyLeadsNowhere(String key) {
        assertThat(register.keyToUse(key)).isEmpty();
    }

    @Test
    void anAssociationKnowsItsMembersAndTheyKnowIt() {
        var association = new AssociationKey("010515163");

        assertThat(register.membersOf(association))
                .extracting(RegisterEntry::name)
                .containsExactly("Averlak", "Brickeln");
        assertThat(register.associationOf(entry("01051003"))).contains(entry("010515163"));
        assertThat(register.associationOf(entry("01051011"))).isEmpty();
        assertThat(register.membersOf(new AssociationKey("010510011"))).isEmpty();
    }

    @Test
    void aDistrictKnowsItsMunicipalities() {
        assertThat(register.municipalitiesOf(new DistrictKey("01051")))
                .extracting(RegisterEntry::name)
                .containsExactly("Averlak", "Brickeln", "Brunsbüttel");
        assertThat(register.districtOf(entry("010515163"))).contains(entry("01051"));
        assertThat(register.districtOf(entry("01051"))).isEmpty();
        assertThat(register.landOf(entry("01051003"))).isEqualTo(entry("01"));
    }

    @ParameterizedTest
    @CsvSource({
        "01, land, Schleswig-Holstein",
        "01001000, independent-city, Flensburg",
        "01051, district, Kreis Dithmarschen",
        "16061, district, Landkreis Eichsfeld",
        "010515163, municipal-association, Amt Burg-St. Michaelisdonn",
        "01051003, municipality, Averlak",
        "01051011, town, Brunsbüttel"
    })
    void everyBodyHasAKindAndANameAsPeopleSayIt(String key, String kind, String name) {
        assertThat(entry(key).kind().code()).isEqualTo(kind);
        assertThat(entry(key).name()).isEqualTo(name);
    }

    @Test
    void isWholeOrNotAtAll() {
        var entries = new ArrayList<>(register.entries());
        entries.add(entry("01051003"));
        assertThatThrownBy(() -> edition(entries)).hasMessageContaining("01051003 occurs twice");

        var withoutDistrict = List.of(entry("01"), entry("01051003"));
        assertThatThrownBy(() -> edition(withoutDistrict)).hasMessageContaining("district 01051");
    }

    @Test
    void comesOutOfItsTextAsItWentIn() {
        var text = RegisterText.write(register);
        var packed = RegisterText.pack(register);

        assertThat(RegisterText.read(text).entries()).isEqualTo(register.entries());
        assertThat(RegisterText.unpack(packed).entries()).isEqualTo(register.entries());
        assertThat(RegisterText.write(RegisterText.unpack(packed))).isEqualTo(text);
        assertThat(RegisterText.read(text).date()).isEqualTo(register.date());
        assertThat(RegisterText.read(text).source()).isEqualTo(register.source());
    }

    @Test
    void refusesADamagedTextWithTheLine() {
        var text = RegisterText.write(register);

        assertThatThrownBy(() -> RegisterText.read(text.substring(0, text.length() - 5)))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> RegisterText.read(text.replace("\t12427\t", "\t-\t")))
                .hasMessageContaining("line 8");
        assertThatThrownBy(() -> RegisterText.unpack("eJwDAAAAAAE"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RegisterEntry entry(String key) {
        return register.find(key).orElseThrow();
    }

    private static RegisterEdition edition(List<RegisterEntry> entries) {
        return new RegisterEdition(LocalDate.of(2024, 12, 31), "test", entries);
    }
}
