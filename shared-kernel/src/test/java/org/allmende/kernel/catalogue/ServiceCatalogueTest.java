package org.allmende.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.allmende.kernel.Refused;
import org.allmende.kernel.catalogue.ServiceCatalogue.OzgService;
import org.allmende.kernel.catalogue.ServiceCatalogue.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ServiceCatalogueTest {

    private final ServiceCatalogue catalogue = ServiceCatalogue.bundled();

    @Test
    void holdsTheCatalogueOf2019() {
        assertThat(catalogue.version()).isEqualTo("2019");
        assertThat(catalogue.lagen())
                .hasSize(55)
                .extracting(Situation::topic)
                .contains(Topic.values());
        assertThat(catalogue.ozgServices()).hasSize(557);
        assertThat(catalogue.leikaServices()).hasSize(4_797);
        assertThat(catalogue.ozgServices())
                .extracting(OzgService::name)
                .allMatch(name -> !name.isBlank());
    }

    @Test
    void tellsTheNameOfAService() {
        var elterngeld = catalogue.find(new LeikaKey("99041006000000")).orElseThrow();

        assertThat(elterngeld.name()).isEqualTo("Elterngeld");
        assertThat(catalogue.find(elterngeld.ozg()))
                .contains(
                        new OzgService(
                                new OzgId("10000"),
                                "Elterngeld",
                                new Lage("geburt"),
                                Topic.FAMILIE_KIND));
        assertThat(catalogue.find(new Lage("geburt")))
                .get()
                .extracting(Situation::name)
                .isEqualTo("Geburt");
    }

    @Test
    void doesNotKnowEveryKeyThatMayExist() {
        assertThat(catalogue.knows(new OzgId("10000"))).isTrue();
        assertThat(catalogue.knows(new OzgId("99999"))).isFalse();
        assertThat(catalogue.knows(new LeikaKey("99999999999999"))).isFalse();
        assertThat(catalogue.knows(new Lage("weltraum"))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "9904100600000", "990410060000000", "9904100600000x", "99041006000000 "})
    void refusesWhatIsNoLeikaKey(String text) {
        assertThatThrownBy(() -> new LeikaKey(text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1000", "100000", "1000x", "١٠٠٠٠"})
    void refusesWhatIsNoOzgId(String text) {
        assertThatThrownBy(() -> new OzgId(text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Geburt", "-geburt", "geburt-", "ge burt"})
    void refusesWhatIsNoCodeOfALage(String text) {
        assertThatThrownBy(() -> new Lage(text)).isInstanceOf(Refused.class);
    }

    @Test
    void comesOutOfTheTablesByteForByte() throws IOException {
        var tables = Path.of(System.getProperty("tables", "../../shared/data"));
        assumeTrue(
                Files.exists(tables),
                () -> "not compared with the official tables: there is no folder " + tables);

        assertThat(Path.of("src/main/resources/org/allmende/kernel/catalogue/services.tsv"))
                .hasContent(CatalogueTables.text(tables));
    }
}
