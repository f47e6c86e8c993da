package org.allmende.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Value;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class KernelJsonTest {

    private final JsonMapper json = KernelJson.mapper();

    @Test
    void valuesAreBareTextsAndConstantsTheirCodes() {
        var planned =
                new Planned(
                        new Key("05113000"),
                        Phase.IN_PROGRESS,
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        Optional.of(new Key("k")),
                        Instant.parse("2026-03-01T10:15:30.123456Z"),
                        List.of(new Key("a"), new Key("b")),
                        Map.of(Phase.IN_PROGRESS, 3));

        var text = json.writeValueAsString(planned);

        var expected =
                """
                {"key":"05113000","phase":"in-progress","from":"2026-03-01","other":"k",
                 "at":"2026-03-01T10:15:30.123456Z","keys":["a","b"],"counts":{"in-progress":3}}
                """;
        assertThat(json.readTree(text)).isEqualTo(json.readTree(expected));
        assertThat(json.readValue(text, Planned.class)).isEqualTo(planned);
    }

    @Test
    void theAbsentIsLeftOutAndReadsAsAbsent() {
        var bare =
                new Planned(
                        new Key("k"),
                        Phase.IDEA,
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-03-01T10:15:30Z"),
                        List.of(),
                        Map.of());

        var text = json.writeValueAsString(bare);

        assertThat(text).doesNotContain("from").doesNotContain("other");
        assertThat(json.readValue(text, Planned.class)).isEqualTo(bare);
    }

    @Test
    void whatANewerProgramAddedIsTolerated() {
        assertThat(json.readValue("{\"key\":\"k\",\"colour\":\"blue\"}", Keyed.class))
                .isEqualTo(new Keyed(new Key("k")));
    }

    @Test
    void theConstructorDecidesWhatIsAValue() {
        assertThatThrownBy(() -> json.readValue("{\"key\":\"\"}", Keyed.class))
                .isInstanceOf(DatabindException.class)
                .hasRootCauseMessage("empty key");
        assertThatThrownBy(() -> json.readValue("{\"key\":12}", Keyed.class))
                .isInstanceOf(DatabindException.class);
        assertThatThrownBy(() -> json.readValue("\"nowhere\"", Phase.class))
                .isInstanceOf(DatabindException.class);
    }

    record Key(String value) implements Value {
        Key {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("empty key");
            }
        }
    }

    record Keyed(Key key) {}

    enum Phase implements Coded {
        IDEA,
        IN_PROGRESS;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String german() {
            return name();
        }

        @Override
        public String english() {
            return name();
        }
    }

    record Planned(
            Key key,
            Phase phase,
            Optional<LocalDate> from,
            Optional<Key> other,
            Instant at,
            List<Key> keys,
            Map<Phase, Integer> counts) {}
}
