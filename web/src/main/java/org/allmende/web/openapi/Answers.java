package org.allmende.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.allmende.kernel.FacetCount;
import org.springframework.http.HttpStatus;

import java.util.List;

/// The answers of an operation: what goes well, and every problem there can be.
final class Answers {

    private static final List<Integer> READING = List.of(400, 401, 406, 422, 429, 503);
    private static final List<Integer> WRITING =
            List.of(400, 401, 403, 409, 412, 413, 415, 422, 429, 503);

    private final Schemas schemas;

    Answers(Schemas schemas) {
        this.schemas = schemas;
    }

    ApiResponses of(Row row, boolean write, boolean named) {
        var all = new ApiResponses();
        all.addApiResponse(String.valueOf(row.status()), good(row, write, row.status()));
        if (write && written(row)) {
            all.addApiResponse("202", good(row, true, 202));
            if (row.status() == 201) all.addApiResponse("200", good(row, true, 200));
        }
        (write ? WRITING : READING).forEach(it -> problem(all, it));
        if (named) problem(all, 404);
        if (!write && !row.open()) problem(all, 403);
        return all;
    }

    /// Whether the answer is that of a write.
    static boolean written(Row row) {
        return row.answer() == Done.class || row.written();
    }

    private ApiResponse good(Row row, boolean write, int status) {
        var answer = new ApiResponse().description(said(status));
        if (status != 204) answer.content(content(row));
        if (written(row) || row.past())
            answer.addHeaderObject("X-Position", header(new IntegerSchema().format("int64")));
        if (write && written(row)) {
            answer.addHeaderObject("ETag", header(new StringSchema()));
            if (status == 201) answer.addHeaderObject("Location", header(new StringSchema()));
        }
        return answer;
    }

    private static String said(int status) {
        return switch (status) {
            case 200 -> "Done; on a write also when it was so already.";
            case 201 -> "Made.";
            case 202 -> "Done and durable; not every view has seen it within the time of `Prefer`.";
            default -> HttpStatus.valueOf(status).getReasonPhrase();
        };
    }

    private Content content(Row row) {
        if (row.answer() == byte[].class)
            return new Content()
                    .addMediaType(
                            "application/zip",
                            new MediaType().schema(new StringSchema().format("binary")));
        if (row.answer() == Void.class)
            return new Content()
                    .addMediaType("text/event-stream", new MediaType().schema(new StringSchema()));
        var form = row.list() ? page(row) : schemas.of(row.answer());
        var content = new Content().addMediaType("application/json", new MediaType().schema(form));
        if (row.list())
            content.addMediaType("text/csv", new MediaType().schema(new StringSchema()));
        return content;
    }

    private Schema<?> page(Row row) {
        var page = new ObjectSchema();
        page.addProperty("items", new ArraySchema().items(schemas.of(row.answer())));
        page.addProperty("total", new IntegerSchema().format("int32"));
        page.addProperty("next", new StringSchema());
        if (row.facets()) {
            var facets = new ObjectSchema();
            facets.setAdditionalProperties(new ArraySchema().items(schemas.of(FacetCount.class)));
            page.addProperty("facets", facets);
        }
        page.addProperty("asOf", new StringSchema().format("date-time"));
        if (row.past()) page.addProperty("position", new IntegerSchema().format("int64"));
        page.setRequired(
                row.past()
                        ? List.of("items", "total", "asOf", "position")
                        : List.of("items", "total", "asOf"));
        return page;
    }

    private void problem(ApiResponses all, int status) {
        all.addApiResponse(
                String.valueOf(status),
                new ApiResponse()
                        .description(HttpStatus.valueOf(status).getReasonPhrase())
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(schemas.of(ProblemForm.class)))));
    }

    private static Header header(Schema<?> schema) {
        return new Header().schema(schema);
    }
}
