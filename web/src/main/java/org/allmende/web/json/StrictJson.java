package org.allmende.web.json;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDataBufferDecoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads JSON requests and says what is wrong with them in the terms of the contract: what is not
/// JSON in UTF-8 is malformed; what is JSON of another shape is told field by field.
public final class StrictJson extends AbstractDataBufferDecoder<Object> {
    private static final MimeType MERGED = new MimeType("application", "*+json");
    private static final int MOST_ERRORS = 50;

    private final JsonMapper json;

    public StrictJson(JsonMapper json, int maxBytes) {
        super(MimeTypeUtils.APPLICATION_JSON, MERGED);
        this.json = json;
        setMaxInMemorySize(maxBytes);
    }

    @Override
    public boolean canDecode(ResolvableType type, MimeType mimeType) {
        return mimeType != null
                && !CharSequence.class.isAssignableFrom(type.toClass())
                && super.canDecode(type, mimeType);
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, MimeType mimeType, Map<String, Object> hints) {
        try {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return read(text(bytes), type.getType());
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /// Reads a text.
    public Object read(String text, Type type) {
        var wrong = WrongFields.of(tree(text), type);
        try {
            var value = json.readerFor(json.constructType(type)).readValue(text);
            if (!wrong.isEmpty()) throw new Refused(Problem.of(errors(wrong)));
            if (value == null) throw Refused.field("", Code.WRONG_TYPE);
            return value;
        } catch (JacksonException e) {
            throw wrongType(e, wrong);
        }
    }

    /// All of it is looked at before its shape is, so that each mistake has one answer wherever it
    /// stands.
    private JsonNode tree(String text) {
        try (var parser = json.createParser(text)) {
            JsonNode tree = json.readTree(parser);
            if (tree == null || tree.isMissingNode() || parser.nextToken() != null)
                throw malformed();
            return tree;
        } catch (JacksonException e) {
            throw malformed();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return Refused.because(Code.MALFORMED, "JSON");
    }

    private static Refused wrongType(JacksonException e, List<FieldError> wrong) {
        var errors = errors(wrong);
        errors.add(new FieldError(FieldPath.of(e), Code.WRONG_TYPE, List.of()));
        return new Refused(Problem.of(errors));
    }

    private static List<FieldError> errors(List<FieldError> wrong) {
        return new ArrayList<>(wrong.subList(0, Math.min(MOST_ERRORS, wrong.size())));
    }
}
