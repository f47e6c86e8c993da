package org.allmende.query.documents;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes JSON as what it is to the document store, without a text between that the driver would
/// have to read again. Numbers are whole ones, as in all documents; anything that JSON lacks or
/// documents do not have is an error.
final class TreeCodec implements Codec<ObjectNode> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public Class<ObjectNode> getEncoderClass() {
        return ObjectNode.class;
    }

    @Override
    public void encode(BsonWriter bson, ObjectNode value, EncoderContext context) {
        bson.writeStartDocument();
        value.forEachEntry(
                (name, child) -> {
                    bson.writeName(name);
                    write(bson, child, context);
                });
        bson.writeEndDocument();
    }

    private void write(BsonWriter bson, JsonNode value, EncoderContext context) {
        switch (value.getNodeType()) {
            case OBJECT -> encode(bson, (ObjectNode) value, context);
            case ARRAY -> {
                bson.writeStartArray();
                value.forEach(it -> write(bson, it, context));
                bson.writeEndArray();
            }
            case STRING -> bson.writeString(value.stringValue());
            case NUMBER -> number(bson, value);
            case BOOLEAN -> bson.writeBoolean(value.booleanValue());
            case NULL -> bson.writeNull();
            default -> throw new IllegalArgumentException(value.getNodeType() + ": " + value);
        }
    }

    private static void number(BsonWriter bson, JsonNode value) {
        if (value.isInt()) {
            bson.writeInt32(value.intValue());
        } else if (value.isLong()) {
            bson.writeInt64(value.longValue());
        } else {
            throw new IllegalArgumentException("Not a whole number: " + value);
        }
    }

    @Override
    public ObjectNode decode(BsonReader bson, DecoderContext context) {
        var object = NODES.objectNode();
        bson.readStartDocument();
        while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
            object.set(bson.readName(), read(bson, context));
        }
        bson.readEndDocument();
        return object;
    }

    private JsonNode read(BsonReader bson, DecoderContext context) {
        return switch (bson.getCurrentBsonType()) {
            case DOCUMENT -> decode(bson, context);
            case ARRAY -> array(bson, context);
            case STRING -> NODES.stringNode(bson.readString());
            case INT32 -> NODES.numberNode(bson.readInt32());
            case INT64 -> NODES.numberNode(bson.readInt64());
            case BOOLEAN -> NODES.booleanNode(bson.readBoolean());
            case NULL -> {
                bson.readNull();
                yield NODES.nullNode();
            }
            default ->
                    throw new IllegalArgumentException(
                            "No document has a " + bson.getCurrentBsonType());
        };
    }

    private ArrayNode array(BsonReader bson, DecoderContext context) {
        var array = NODES.arrayNode();
        bson.readStartArray();
        while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
            array.add(read(bson, context));
        }
        bson.readEndArray();
        return array;
    }
}
