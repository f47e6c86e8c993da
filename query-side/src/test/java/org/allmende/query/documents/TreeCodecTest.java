package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.ByteBufNIO;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;

/// JSON comes back from the document store as it went there.
class TreeCodecTest {
    private final TreeCodec codec = new TreeCodec();

    @Test
    void whatIsWrittenIsRead() {
        var document =
                tree(
                        """
                        {"_id": "Straße 🌳", "version": 3, "position": 9007199254740993,
                         "content": {"open": true, "none": null, "nothing": {}, "empty": [],
                                     "steps": [{"on": "2026-02-28"}, [1, "zwei"], false, null]}}
                        """);
        assertThat(decoded(encoded(document))).isEqualTo(document);
    }

    @Test
    void readsWhatSomebodyElseWrote() {
        var document = tree("{\"_id\": \"a\", \"version\": 1, \"content\": {\"tags\": [\"b\"]}}");
        var stored = BsonDocument.parse(document.toString());
        assertThat(codec.decode(new BsonDocumentReader(stored), DecoderContext.builder().build()))
                .isEqualTo(document);
    }

    @Test
    void refusesWhatNoDocumentHas() {
        assertThatThrownBy(() -> encoded(tree("{\"share\": 0.5}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.5");
        var stored = BsonDocument.parse("{\"at\": {\"$date\": \"2026-01-01T00:00:00Z\"}}");
        assertThatThrownBy(
                        () ->
                                codec.decode(
                                        new BsonDocumentReader(stored),
                                        DecoderContext.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATE_TIME");
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    private byte[] encoded(ObjectNode document) {
        var bytes = new BasicOutputBuffer();
        try (var bson = new BsonBinaryWriter(bytes)) {
            codec.encode(bson, document, EncoderContext.builder().build());
        }
        return bytes.toByteArray();
    }

    private ObjectNode decoded(byte[] bytes) {
        var input = new ByteBufferBsonInput(new ByteBufNIO(ByteBuffer.wrap(bytes)));
        try (var bson = new BsonBinaryReader(input)) {
            return codec.decode(bson, DecoderContext.builder().build());
        }
    }
}
