package org.allmende.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServicesTest {

    private final Services services = new Services();

    @Test
    void findsAServiceByTheBeginningOfItsWordsHoweverTheyAreWritten() {
        var found = services.found("FUEHRERSCHEIN".replace("UE", "ü")).items();
        assertThat(found).isNotEmpty();
        assertThat(found)
                .allSatisfy(
                        it ->
                                assertThat(it.name().toLowerCase(java.util.Locale.GERMAN))
                                        .contains("führerschein"));
        assertThat(services.found("fuhrerschein").items()).isEqualTo(found);
    }

    @Test
    void findsAServiceByItsKey() {
        var any = services.found("wohngeld").items().getFirst();
        assertThat(services.found(any.ozgId().orElseThrow().value()).items()).contains(any);
        assertThat(any.lage()).isPresent();
    }

    @Test
    void answersNoMoreThanAnybodyLooksThrough() {
        assertThat(services.found("a").items()).hasSize(Services.MOST);
        assertThat(services.found("gibtesnicht").items()).isEmpty();
    }
}
