package org.allmende.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.kernel.register.RegisterText;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

class BundledRegisterTest {

    private static final RegisterEdition REGISTER = BundledRegister.load();

    /// Two territories without a municipality (*gemeindefreie Bezirke*) in which people live:
    /// Lohheide and Osterheide. The register has their inhabitants in the district alone.
    private static final Map<String, Integer> OUTSIDE_MUNICIPALITIES =
            Map.of("03351", 730, "03358", 2_098);

    @Test
    void holdsAllBodiesOfTheDay() {
        assertThat(REGISTER.date()).isEqualTo("2024-12-31");
        assertThat(REGISTER.source()).contains("Statistisches Bundesamt");
        assertThat(
                        REGISTER.entries().stream()
                                .collect(groupingBy(entry -> entry.key().getClass(), counting())))
                .isEqualTo(
                        Map.of(
                                Ags.class,
                                10_752L,
                                DistrictKey.class,
                                400L,
                                AssociationKey.class,
                                1_203L,
                                LandKey.class,
                                16L));
    }

    @Test
    void countsTheSamePeopleOnEveryLevel() {
        for (var entry : REGISTER.entries()) {
            switch (entry.key()) {
                case DistrictKey key -> assertPeople(entry, REGISTER.municipalitiesOf(key));
                case AssociationKey key -> assertPeople(entry, REGISTER.membersOf(key));
                case LandKey key ->
                        assertPeople(
                                entry,
                                REGISTER.entries().stream()
                                        .filter(
                                                each ->
                                                        each.key() instanceof DistrictKey
                                                                && each.land().equals(key))
                                        .toList());
                case Ags _ -> assertThat(REGISTER.landOf(entry)).isNotNull();
            }
        }
    }

    @Test
    void leadsEveryKeyToABodyThatCanBeRegistered() {
        for (var entry : REGISTER.entries()) {
            var toUse = REGISTER.keyToUse(entry.key());
            assertThat(toUse.flatMap(REGISTER::find)).get().matches(RegisterEntry::registrable);
            assertThat(toUse.orElseThrow().equals(entry.key())).isEqualTo(entry.registrable());
        }
        assertThat(REGISTER.entries().stream().filter(RegisterEntry::registrable))
                .hasSize(10_752 + (400 - 106) + (1_203 - 39) + (16 - 2));
    }

    /// *Satzart* and *Textkennzeichen* say which keys are registrable: 60 without 65 and 66, 40
    /// without 41 and 42, 50 without 50 and 58, Länder without Hamburg and Berlin.
    @Test
    void registersByKindOfLineAndText() {
        assertThat(codes(Ags.class, true))
                .isEqualTo(
                        Map.of(
                                "60", 386L, "61", 97L, "62", 9L, "63", 1_829L, "64", 8_307L, "67",
                                124L));
        assertThat(codes(Ags.class, false)).isEmpty();
        assertThat(codes(DistrictKey.class, true))
                .isEqualTo(Map.of("43", 42L, "44", 251L, "45", 1L));
        assertThat(codes(DistrictKey.class, false)).isEqualTo(Map.of("41", 97L, "42", 9L));
        assertThat(codes(AssociationKey.class, true))
                .isEqualTo(
                        Map.of(
                                "51", 207L, "52", 114L, "53", 148L, "54", 573L, "55", 2L, "56",
                                120L));
        assertThat(codes(AssociationKey.class, false)).isEqualTo(Map.of("58", 39L));
        assertThat(codes(LandKey.class, true)).isEqualTo(Map.of("", 14L));
        assertThat(REGISTER.find("02").orElseThrow().registrable()).isFalse();
        assertThat(REGISTER.find("11").orElseThrow().registrable()).isFalse();
    }

    /// Every key that the official register has of a body leads to the one it uses.
    @Test
    void everyOtherKeyOfABodyNamesTheOneToUse() {
        for (var town : REGISTER.entries()) {
            if (town.key() instanceof Ags ags) {
                assertThat(REGISTER.keyToUse(town.ars())).contains(ags);
                if (town.code().equals("61") || town.code().equals("62")) {
                    assertThat(REGISTER.keyToUse(ags.district())).contains(ags);
                }
                if (REGISTER.associationOf(town).isEmpty()) {
                    assertThat(REGISTER.keyToUse(town.association())).contains(ags);
                }
            }
        }
        for (var office : REGISTER.entries()) {
            if (office.code().equals("58")) {
                assertThat(REGISTER.keyToUse(office.key()))
                        .get()
                        .isIn(
                                REGISTER.membersOf((AssociationKey) office.key()).stream()
                                        .map(RegisterEntry::key)
                                        .toList());
            }
        }
        assertThat(REGISTER.keyToUse("02")).contains(new Ags("02000000"));
        assertThat(REGISTER.keyToUse("11")).contains(new Ags("11000000"));
    }

    @Test
    void theDayIsToldByItsFirstLine() {
        assertThat(new BundledRegister().date()).contains(REGISTER.date());
    }

    private static Map<String, Long> codes(Class<? extends RegisterKey> kind, boolean registrable) {
        return REGISTER.entries().stream()
                .filter(it -> kind.isInstance(it.key()) && it.registrable() == registrable)
                .collect(groupingBy(RegisterEntry::code, counting()));
    }

    @Test
    void namesBodiesAsPeopleDo() {
        assertThat(
                        names(
                                "01001000",
                                "02000000",
                                "11",
                                "03241",
                                "03151",
                                "05382",
                                "01051",
                                "10041",
                                "09761"))
                .containsExactly(
                        "Flensburg",
                        "Hamburg",
                        "Berlin",
                        "Region Hannover",
                        "Landkreis Gifhorn",
                        "Rhein-Sieg-Kreis",
                        "Kreis Dithmarschen",
                        "Regionalverband Saarbrücken",
                        "Augsburg");
        assertThat(REGISTER.entries())
                .extracting(RegisterEntry::name)
                .noneMatch(name -> name.contains(","));
    }

    @Test
    void fitsIntoOneEvent() {
        var packed = RegisterText.pack(REGISTER);

        assertThat(packed.length()).isLessThan(400_000);
        assertThat(RegisterText.unpack(packed).entries()).isEqualTo(REGISTER.entries());
    }

    @Test
    void comesOutOfTheTablesByteForByte() throws IOException {
        var tables = Path.of(System.getProperty("tables", "../../shared/data"));
        assumeTrue(
                Files.exists(tables),
                () -> "not compared with the official tables: there is no folder " + tables);

        var generated = RegisterText.write(RegisterTables.read(tables));

        assertThat(generated).isEqualTo(RegisterText.write(REGISTER));
        assertThat(Path.of("src/main/resources/org/allmende/command/register/register.tsv"))
                .hasContent(generated);
    }

    private static void assertPeople(RegisterEntry whole, Collection<RegisterEntry> parts) {
        assertThat(parts.stream().mapToInt(RegisterEntry::population).sum())
                .as(whole.toString())
                .isEqualTo(
                        whole.population()
                                - OUTSIDE_MUNICIPALITIES.getOrDefault(whole.key().value(), 0));
    }

    private static Iterable<String> names(String... keys) {
        return Arrays.stream(keys)
                .map(key -> REGISTER.find(RegisterKey.of(key)).orElseThrow().name())
                .toList();
    }
}
