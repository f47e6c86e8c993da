package org.allmende.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Describes each operation that is a [Row] of the contract: the scan of the handlers finds paths
/// and methods, the rest is said here, the same for all.
final class Rows implements OperationCustomizer {

    static final String BEARER = "bearer";
    static final String BASIC = "basic";

    private final Schemas schemas;
    private final Answers answers;
    private final ParameterForms forms;

    Rows(Schemas schemas) {
        this.schemas = schemas;
        this.answers = new Answers(schemas);
        this.forms = new ParameterForms(schemas);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var row = handler.getMethodAnnotation(Row.class);
        if (row == null) return operation;
        var mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        var path = mapping.path()[0];
        var method = mapping.method()[0];
        var write = method != RequestMethod.GET;
        var feature = handler.getBeanType().getPackageName();
        operation.setTags(List.of(feature.substring(feature.lastIndexOf('.') + 1)));
        operation.setOperationId(
                operation.getTags().getFirst() + "." + handler.getMethod().getName());
        operation.setSummary(row.value());
        operation.setParameters(parameters(row, handler, path, method));
        operation.setRequestBody(
                mapping.consumes().length > 0 ? file(mapping.consumes()) : body(handler));
        operation.setResponses(answers.of(row, write, path.contains("{")));
        operation.setSecurity(security(row, write, path));
        return operation;
    }

    private List<Parameter> parameters(
            Row row, HandlerMethod handler, String path, RequestMethod method) {
        var all = new ArrayList<Parameter>();
        Stream.of(handler.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(PathVariable.class))
                .map(it -> forms.path(it.getParameter().getName(), path))
                .forEach(all::add);
        Stream.of(row.parameters()).map(it -> forms.query(it, path)).forEach(all::add);
        if (row.list())
            all.addAll(
                    List.of(
                            ParameterForms.size(),
                            ParameterForms.cursor(),
                            ParameterForms.format()));
        if (method == RequestMethod.GET) reading(row, all);
        else if (Answers.written(row)) writing(row, method, all);
        all.add(
                ParameterForms.header(
                        "Accept-Language",
                        "`de` or `en`: the language of labels and problems.",
                        new StringSchema()));
        return all;
    }

    private static void reading(Row row, List<Parameter> all) {
        if (row.past()) {
            all.add(ParameterForms.asOf());
            all.add(
                    ParameterForms.header(
                            "X-Position",
                            "The least position the answer must stand at.",
                            new StringSchema().pattern("^\\d{1,18}$")));
        }
        if (row.answer() == Void.class)
            all.add(ParameterForms.header("Last-Event-ID", "Where to go on.", new StringSchema()));
    }

    private static void writing(Row row, RequestMethod method, List<Parameter> all) {
        if (row.status() != 201 || !method.equals(RequestMethod.POST))
            all.add(ParameterForms.ifMatch());
        if (method == RequestMethod.POST)
            all.add(
                    ParameterForms.header(
                            "Idempotency-Key",
                            "The same key is never a second thing.",
                            new StringSchema().pattern("^[!-~]([ -~]{6,198})[!-~]$")));
        all.add(
                ParameterForms.header(
                        "Prefer", "`wait=N`: until every view has seen it.", new StringSchema()));
        all.add(
                ParameterForms.header(
                        "X-Acting-For",
                        "For which of several bodies the person acts.",
                        new StringSchema()));
    }

    /// A body that is no JSON.
    private static RequestBody file(String[] types) {
        var content = new Content();
        for (var type : types)
            content.addMediaType(type, new MediaType().schema(new StringSchema().format("binary")));
        return new RequestBody().required(true).content(content);
    }

    private RequestBody body(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(
                        it ->
                                it.hasParameterAnnotation(
                                        org.springframework.web.bind.annotation.RequestBody.class))
                .findFirst()
                .map(this::body)
                .orElse(null);
    }

    private RequestBody body(MethodParameter parameter) {
        var declared = ResolvableType.forMethodParameter(parameter);
        var type = declared.hasGenerics() ? declared.getGeneric(0) : declared;
        var required =
                parameter
                        .getParameterAnnotation(
                                org.springframework.web.bind.annotation.RequestBody.class)
                        .required();
        Schema<?> schema = schemas.of(type.getType());
        return new RequestBody()
                .required(required)
                .content(
                        new Content()
                                .addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static List<SecurityRequirement> security(Row row, boolean write, String path) {
        if (path.equals("/api/tokens")) return List.of(new SecurityRequirement().addList(BASIC));
        var bearer = new SecurityRequirement().addList(BEARER);
        if (!row.open()) return List.of(bearer);
        return write ? List.of() : List.of(new SecurityRequirement(), bearer);
    }
}
