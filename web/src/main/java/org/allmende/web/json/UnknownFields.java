package org.allmende.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

import java.util.List;

/// Keeps the places of all fields that nobody knows, so that one answer names each of them.
final class UnknownFields extends DeserializationProblemHandler {
    static final String FOUND = "unknown-fields";

    @Override
    @SuppressWarnings("unchecked")
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        if (!(context.getAttribute(FOUND) instanceof List<?> found)) return false;
        ((List<String>) found).add(FieldPath.of(parser.streamReadContext()));
        parser.skipChildren();
        return true;
    }
}
