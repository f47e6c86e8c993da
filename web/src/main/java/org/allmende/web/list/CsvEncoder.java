package org.allmende.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractSingleValueEncoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.util.MimeType;

import reactor.core.publisher.Flux;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes a list as a table that office programs open well: UTF-8 with byte order mark, semicolons,
/// one header line of field names.
public final class CsvEncoder extends AbstractSingleValueEncoder<Object> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CsvWriter.CsvWriterBuilder FORM =
            CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .quoteStrategy(QuoteStrategies.REQUIRED);

    private final JsonMapper json;

    public CsvEncoder(JsonMapper json) {
        super(Table.CSV);
        this.json = json;
    }

    @Override
    public boolean canEncode(ResolvableType type, MimeType mimeType) {
        return type.toClass() == Table.class;
    }

    @Override
    protected Flux<DataBuffer> encode(
            Object value,
            DataBufferFactory buffers,
            ResolvableType type,
            MimeType mimeType,
            Map<String, Object> hints) {
        var text = text((Table) value);
        return Flux.just(buffers.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    String text(Table table) {
        var columns = Columns.of(table.item());
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = FORM.build(text)) {
            csv.writeRecord(columns.stream().map(Columns.Column::name).toList());
            for (var row : table.rows()) {
                JsonNode tree = json.valueToTree(row);
                csv.writeRecord(columns.stream().map(c -> guarded(cell(c.path(), tree))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(List<String> path, JsonNode tree) {
        var texts = new ArrayList<String>();
        collect(path, tree, texts);
        return String.join("|", texts);
    }

    private static void collect(List<String> path, JsonNode node, List<String> texts) {
        if (node == null || node.isNull() || node.isMissingNode()) return;
        if (node.isArray()) {
            for (var entry : node) collect(path, entry, texts);
        } else if (!path.isEmpty()) {
            collect(path.subList(1, path.size()), node.get(path.getFirst()), texts);
        } else {
            texts.add(node.isValueNode() ? node.asString() : node.toString());
        }
    }

    /// Office programs run what looks like a formula; an apostrophe makes it a text.
    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
