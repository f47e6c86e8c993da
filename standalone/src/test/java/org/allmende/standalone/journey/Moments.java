package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was answered at a moment, and asks again later as of then.
final class Moments {
    private final Api api;
    private final List<Moment> moments = new ArrayList<>();

    Moments(Api api) {
        this.api = api;
    }

    private record Moment(Instant at, String path, JsonNode answer) {}

    /// Remembers the answers of these paths now, all at or after a position.
    void remember(long position, String... paths) {
        var answers = new ArrayList<Moment>();
        for (var path : paths) {
            var answer = api.with("X-Position", Long.toString(position)).get(path).expect(200);
            answers.add(new Moment(null, path, timeless(answer.json())));
        }
        var now = Instant.now();
        answers.forEach(each -> moments.add(new Moment(now, each.path(), each.answer())));
        // The next event must bear a later millisecond than this moment.
        while (Instant.now().toEpochMilli() <= now.toEpochMilli() + 1) {
            Thread.onSpinWait();
        }
    }

    /// Asks all again as of their moments: the answers are the same.
    void compare() {
        assertThat(moments).isNotEmpty();
        for (var moment : moments) {
            var path =
                    moment.path()
                            + (moment.path().contains("?") ? "&" : "?")
                            + "asOf="
                            + moment.at();
            assertThat(timeless(api.get(path).expect(200).json()))
                    .as("%s", path)
                    .isEqualTo(moment.answer());
        }
    }

    /// Without what tells when and how it was asked.
    private static JsonNode timeless(JsonNode answer) {
        var copy = (ObjectNode) answer.deepCopy();
        copy.remove("asOf");
        copy.remove("position");
        copy.path("groups").forEach(group -> ((ObjectNode) group).remove("facts"));
        copy.path("tiles").forEach(tile -> ((ObjectNode) tile).remove("facts"));
        return copy;
    }
}
