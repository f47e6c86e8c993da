package org.allmende.platform.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;

class TimedIdentifiersTest {

    @Test
    void theFrameworkTakesThem() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimedIdentifiers.class);
    }

    @Test
    void noneIsGivenTwiceByAnybody() {
        var seen = new HashSet<String>();
        for (var factory = 0; factory < 4; factory++) {
            var identifiers = new TimedIdentifiers();
            IntStream.range(0, 50_000).forEach(_ -> seen.add(identifiers.generateIdentifier()));
        }
        assertThat(seen).hasSize(200_000);
    }

    @Test
    void theyAreUuidsOfTheTimeTheyWereMade() {
        var before = System.currentTimeMillis();
        var id = UUID.fromString(new TimedIdentifiers().generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, System.currentTimeMillis());
    }
}
