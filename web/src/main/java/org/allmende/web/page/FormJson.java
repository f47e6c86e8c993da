package org.allmende.web.page;

import org.allmende.web.json.ApiJson;
import org.allmende.web.json.StrictJson;
import org.springframework.util.MultiValueMap;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.regex.Pattern;

/// Reads a form as the JSON that a client of the API would send: `title`, `cost.once`,
/// `links[0].url`; several values are a list, what is blank is not there.
final class FormJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[(\\d{1,2})])?");

    /// A form knows texts only: numbers and truths are read from them.
    private static final StrictJson READER = new StrictJson(lenient(ApiJson.requests()), 1_000_000);

    private FormJson() {}

    private static JsonMapper lenient(JsonMapper strict) {
        return strict.rebuild()
                .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
    }

    static <T> T read(MultiValueMap<String, String> form, Class<T> type) {
        var root = NODES.objectNode();
        form.forEach(
                (name, values) -> {
                    var given = values.stream().filter(FormJson::isGiven).toList();
                    if (!given.isEmpty() && !Form.isAbout(name)) put(root, name, given);
                });
        root.properties().forEach(it -> compact(it.getValue()));
        return type.cast(READER.read(root.toString(), type));
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }

    private static void put(ObjectNode root, String name, List<String> values) {
        var steps = name.split("\\.");
        var node = root;
        for (int i = 0; i < steps.length - 1; i++) node = within(node, steps[i]);
        var last = steps[steps.length - 1];
        if (values.size() == 1) node.put(last, values.getFirst().replace("\r\n", "\n"));
        else values.forEach(node.withArray("/" + last)::add);
    }

    private static ObjectNode within(ObjectNode node, String step) {
        var named = STEP.matcher(step);
        if (!named.matches()) return node.withObject("/" + step);
        if (named.group(2) == null) return node.withObject("/" + named.group(1));
        var entries = node.withArray("/" + named.group(1));
        var at = Integer.parseInt(named.group(2));
        while (entries.size() <= at) entries.addNull();
        if (!entries.get(at).isObject()) entries.set(at, NODES.objectNode());
        return (ObjectNode) entries.get(at);
    }

    /// Rows of a list that were left blank are not there.
    private static void compact(tools.jackson.databind.JsonNode node) {
        if (!(node instanceof ArrayNode entries)) return;
        for (int i = entries.size() - 1; i >= 0; i--)
            if (entries.get(i).isNull()) entries.remove(i);
    }
}
