package org.allmende.web.json;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem.FieldError;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds all fields of a request that its record does not know, and all that are null instead of
/// absent, so that one answer names each of them. (Jackson stops at the first, and tells wrong
/// places for those it had to keep for later.)
final class WrongFields {
    private final List<FieldError> found = new ArrayList<>();

    private WrongFields() {}

    /// Their places, `links[0].url`, in the order in which they stand.
    static List<FieldError> of(JsonNode request, Type type) {
        var wrong = new WrongFields();
        wrong.look("", request, type);
        return wrong.found;
    }

    private void look(String path, JsonNode node, Type type) {
        if (node.isNull() && !path.isEmpty()) found(path, Code.WRONG_TYPE);
        else if (node.isArray() && entries(type) instanceof Type entry) {
            for (int i = 0; i < node.size(); i++) look(path + "[" + i + "]", node.get(i), entry);
        } else if (node.isObject() && type instanceof Class<?> raw && raw.isRecord()) {
            var known = components(raw);
            for (var field : node.properties()) {
                var place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                var component = known.get(field.getKey());
                if (component == null) found(place, Code.UNKNOWN_FIELD);
                else look(place, field.getValue(), component);
            }
        }
    }

    private void found(String place, Code code) {
        found.add(new FieldError(FieldPath.shortened(place), code, List.of()));
    }

    private static Map<String, Type> components(Class<?> raw) {
        var components = new HashMap<String, Type>();
        for (var component : raw.getRecordComponents())
            components.put(JsonNames.of(raw, component.getName()), component.getGenericType());
        return components;
    }

    private static Type entries(Type type) {
        return type instanceof ParameterizedType of
                        && of.getRawType() instanceof Class<?> raw
                        && Collection.class.isAssignableFrom(raw)
                ? of.getActualTypeArguments()[0]
                : null;
    }
}
