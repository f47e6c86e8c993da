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
