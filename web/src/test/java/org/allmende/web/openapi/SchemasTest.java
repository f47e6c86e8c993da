package org.allmende.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.allmende.kernel.register.RegisterDifference;
import org.junit.jupiter.api.Test;

class SchemasTest {

    private static final class Harbour {
        record Boat(String name) {}
    }

    private static final class Yard {
        record Boat(int length) {}
    }

    private final Schemas schemas = new Schemas();

    @Test
    void twoFormsOfOneNameAreAMistake() {
        schemas.of(Harbour.Boat.class);
        schemas.of(Harbour.Boat.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> schemas.of(Yard.Boat.class))
                .withMessageContainingAll("Boat", "Harbour", "Yard");
    }

    @Test
    void whatLiesInATypeOfTheLanguageIsNamedByIt() {
        assertThat(schemas.of(RegisterDifference.Body.class).get$ref())
                .isEqualTo("#/components/schemas/RegisterDifferenceBody");
    }
}
