package org.allmende.platform.store;

import org.allmende.kernel.Event;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.LogicalNameSerializer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Events that only the tests of the store know.
final class Forest {

    record Planted(String kind, Optional<Integer> height, Instant on, List<String> helpers)
            implements Event {}

    record Felled(String reason) implements Event {}

    static final EventNames NAMES =
            EventNames.of(
                    new EventNames.Entry("test.planted", 2, Planted.class),
                    new EventNames.Entry("test.felled", 1, Felled.class));

    static final LogicalNameSerializer SERIALIZER = LogicalNameSerializer.of(NAMES);

    static final Map<String, String> METADATA = Map.of("person", "p-1", "body", "05113000");

    private Forest() {}

    static Planted planted(String kind) {
        return new Planted(
                kind,
                Optional.of(3),
                Instant.parse("2026-03-01T10:15:30.123456789Z"),
                List.of("Ä", "ß"));
    }
}
