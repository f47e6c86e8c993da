package org.allmende.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

import java.util.function.Function;

/// Reads a value or a constant from a bare text. Numbers and truth values are no texts.
final class Scalar extends StdDeserializer<Object> {

    private final Function<String, Object> reader;

    Scalar(Class<?> type, Function<String, Object> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.handleUnexpectedToken(context.constructType(handledType()), json);
        }
        var text = json.getString();
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            return context.handleInstantiationProblem(handledType(), text, e);
        }
    }
}
