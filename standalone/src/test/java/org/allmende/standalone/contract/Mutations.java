package org.allmende.standalone.contract;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Makes requests out of the description of the API: each begins as a right one and is then spoiled
/// in one to three places.
final class Mutations {
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "null",
                    "0",
                    "-1",
                    "99999999999999999999",
                    "1e309",
                    "true",
                    "..",
                    "%00",
                    "%zz",
                    "../../etc/passwd",
                    "' OR 1=1 --",
                    "{$ne: 1}",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://127.0.0.1/x}",
                    "=cmd|' /C calc'!A0",
                    "\u202eabc",
                    "\u0000",
                    "\ud83d\ude80",
                    "2026-02-30",
                    "9999-12-31",
                    "x".repeat(500),
                    "ä".repeat(200));

    private final SplittableRandom random;
    private final JsonNode api;
    private final List<JsonNode> operations = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, List<String>> known;

    /// @param known real values by the name of a path parameter's thing
    Mutations(JsonNode api, Map<String, List<String>> known, long seed) {
        this.api = api;
        this.known = known;
        this.random = new SplittableRandom(seed);
        api.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                it -> {
                                                    var name =
                                                            it.getKey()
                                                                            .toUpperCase(
                                                                                    java.util.Locale
                                                                                            .ROOT)
                                                                    + " "
                                                                    + path.getKey();
                                                    // A stream never ends.
                                                    if (name.equals("GET /api/live")) return;
                                                    names.add(name);
                                                    operations.add(it.getValue());
                                                }));
    }

    /// @param headers in the order they are sent; a name may come twice
    record Request(
            String method, String path, List<Map.Entry<String, String>> headers, byte[] body) {
        @Override
        public String toString() {
            return method
                    + " "
                    + path
                    + " "
                    + headers
                    + " "
                    + (body == null ? "" : new String(body, StandardCharsets.UTF_8));
        }
    }

    int operations() {
        return operations.size();
    }

    /// The next one, about the operations in turn.
    Request next(int turn) {
        var at = turn % operations.size();
        var method = names.get(at).split(" ")[0];
        var path = names.get(at).split(" ")[1];
        var operation = operations.get(at);
        var headers = new ArrayList<Map.Entry<String, String>>();
        var query = new LinkedHashMap<String, String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" ->
                        path =
                                path.replace(
                                        "{" + name + "}",
                                        encoded(maybeOdd(() -> real(name, names.get(at)))));
                case "query" -> {
                    if (random.nextInt(4) == 0)
                        query.put(name, maybeOdd(() -> value(parameter.path("schema"), 0)));
                }
                default -> {
                    if (random.nextInt(4) == 0)
                        headers.add(
                                Map.entry(
                                        name,
                                        printable(
                                                maybeOdd(
                                                        () ->
                                                                value(
                                                                        parameter.path("schema"),
                                                                        0)))));
                }
            }
        }
        if (random.nextInt(10) == 0) query.put("unheard", "of");
        if (random.nextInt(20) == 0) headers.add(Map.entry("If-Match", "\"1\""));
        if (random.nextInt(30) == 0)
            method = List.of("PATCH", "TRACE", "PUT", "DELETE").get(random.nextInt(4));
        var schema = operation.at("/requestBody/content/application~1json/schema");
        byte[] body = null;
        if (!schema.isMissingNode()) {
            body = spoiled(json(schema, 0));
            headers.add(
                    Map.entry(
                            "Content-Type",
                            random.nextInt(20) == 0 ? "text/plain" : "application/json"));
        }
        return new Request(method, path + written(query), headers, body);
    }

    private static String written(Map<String, String> query) {
        var parts = new ArrayList<String>();
        query.forEach((name, value) -> parts.add(name + "=" + encoded(value)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encoded(String raw) {
        return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String printable(String raw) {
        return raw.replaceAll("[^ -~]", "?");
    }

    private String maybeOdd(Supplier<String> good) {
        return random.nextInt(4) == 0 ? odd() : good.get();
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private String real(String name, String operation) {
        var thing = name.equals("id") ? operation.split("/")[2] : name;
        var values = known.getOrDefault(thing, List.of("1"));
        return values.get(random.nextInt(values.size()));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }

    /// A bare value as a parameter has it.
    private String value(JsonNode declared, int depth) {
        var schema = resolved(declared);
        if (schema.path("type").asString("").equals("array"))
            return value(schema.path("items"), depth);
        var json = json(schema, depth);
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private String json(JsonNode declared, int depth) {
        var schema = resolved(declared);
        if (depth > 4) return "null";
        var codes = schema.path("enum");
        if (!codes.isEmpty())
            return "\"" + codes.path(random.nextInt(codes.size())).asString() + "\"";
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> Integer.toString(random.nextInt(-2, 200));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> "\"" + text(schema) + "\"";
        };
    }

    private String object(JsonNode schema, int depth) {
        var parts = new ArrayList<String>();
        for (var property : schema.path("properties").properties()) {
            if (random.nextInt(6) == 0) continue;
            var value = random.nextInt(12) == 0 ? wrong() : json(property.getValue(), depth + 1);
            parts.add("\"" + property.getKey() + "\": " + value);
        }
        if (random.nextInt(20) == 0) parts.add("\"unheard\": 1");
        return "{" + String.join(", ", parts) + "}";
    }

    private String array(JsonNode schema, int depth) {
        var parts = new ArrayList<String>();
        for (int i = random.nextInt(random.nextInt(40) == 0 ? 300 : 4); i > 0; i--)
            parts.add(json(schema.path("items"), depth + 1));
        return "[" + String.join(", ", parts) + "]";
    }

    private String text(JsonNode schema) {
        if (schema.path("format").asString("").equals("date"))
            return random.nextBoolean() ? "2024-05-17" : "2031-01-01";
        if (schema.path("format").asString("").equals("uri")) return "https://example.org/seite";
        var all = known.values().stream().flatMap(List::stream).toList();
        if (!schema.path("pattern").isMissingNode()) return all.get(random.nextInt(all.size()));
        var least = schema.path("minLength").asInt(1);
        return "Ein Text mit Umlauten: äöüß ".repeat(1 + least / 20);
    }

    private String wrong() {
        return switch (random.nextInt(7)) {
            case 0 -> "null";
            case 1 -> "17";
            case 2 -> "[]";
            case 3 -> "{}";
            case 4 -> "true";
            case 5 -> "[[[[\"x\"]]]]";
            default -> "\"" + odd().replace("\"", "").replace("\u0000", "\\u0000") + "\"";
        };
    }

    private byte[] spoiled(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
            case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 2 -> ("[" + json + "]").getBytes(StandardCharsets.UTF_8);
            case 3 -> new byte[0];
            default -> bytes;
        };
    }
}
