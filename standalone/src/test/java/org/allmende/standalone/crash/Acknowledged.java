package org.allmende.standalone.crash;

import org.allmende.standalone.journey.Api;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// A command that was answered with success, and how to find it again.
///
/// @param history the list in which its event stands
/// @param aggregate which entries of that list are events of the same aggregate: by the beginning
///   of their type and, for a reuse, by the body alone that declared it
/// @param mark a text that only this command bears; empty where it can bear none
/// @param exact whether the version answered must be that of its event; what was repeated without a
///   key may have been answered with a later one
record Acknowledged(
        String history,
        String aggregate,
        String type,
        String body,
        String mark,
        long version,
        boolean exact) {

    /// Says what is wrong, if something is.
    List<String> wrong(List<JsonNode> entries) {
        var own = entries.stream().filter(this::sameAggregate).toList();
        var places = new ArrayList<Integer>();
        for (var i = 0; i < own.size(); i++) {
            if (is(own.get(i))) {
                places.add(i + 1);
            }
        }
        if (places.size() != 1) {
            return List.of(this + " is there " + places.size() + " times");
        }
        var found = (long) places.getFirst();
        var right = exact ? found == version : found <= version;
        return right ? List.of() : List.of(this + " has the version " + found);
    }

    private boolean sameAggregate(JsonNode entry) {
        return entry.path("type").asString().startsWith(aggregate)
                && (!aggregate.equals("reuse.")
                        || body.equals(entry.path("body").path("id").asString()));
    }

    private boolean is(JsonNode entry) {
        return entry.path("type").asString().equals(type)
                && entry.path("body").path("id").asString().equals(body)
                && (mark.isEmpty()
                        || StreamSupport.stream(entry.path("changes").spliterator(), false)
                                .anyMatch(it -> it.path("new").asString("").contains(mark)));
    }

    /// All entries of a history, the oldest first.
    static List<JsonNode> entries(Api api, String history) {
        return Views.items(api, history).reversed();
    }
}
