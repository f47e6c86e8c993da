package org.allmende.web.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Value;
import org.allmende.web.Fields;
import org.allmende.web.json.JsonNames;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The forms of the API, read off the records of the language and of the requests. Only in answers
/// may there be more fields than described: those may be added.
final class Schemas {

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    /// All records met so far, by name.
    Map<String, Schema<?>> named() {
        return named;
    }

    Schema<?> of(Type type) {
        return switch (type) {
            case ParameterizedType generic -> ofGeneric(generic);
            case Class<?> plain -> ofClass(plain);
            default -> throw new IllegalArgumentException("no form for " + type);
        };
    }

    private Schema<?> ofGeneric(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Optional.class) return of(arguments[0]);
        if (Collection.class.isAssignableFrom(raw))
            return new ArraySchema().items(of(arguments[0]));
        if (raw == Map.class) {
            var map = new ObjectSchema();
            map.setAdditionalProperties(of(arguments[1]));
            return map;
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private Schema<?> ofClass(Class<?> type) {
        if (type == String.class) return new StringSchema();
        if (type == int.class || type == Integer.class) return new IntegerSchema().format("int32");
        if (type == long.class || type == Long.class) return new IntegerSchema().format("int64");
        if (type == BigDecimal.class) return new NumberSchema();
        if (type == boolean.class || type == Boolean.class) return new BooleanSchema();
        if (type == Instant.class) return new StringSchema().format("date-time");
        if (type == LocalDate.class) return new StringSchema().format("date");
        if (Coded.class.isAssignableFrom(type)) return codes(type);
        if (Value.class.isAssignableFrom(type)) return Lengths.of(type);
        if (type.isRecord()) return reference(type);
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Schema<?> codes(Class<?> type) {
        var schema = new StringSchema();
        Stream.of(type.getEnumConstants())
                .map(it -> ((Coded) it).code())
                .forEach(schema::addEnumItem);
        return schema;
    }

    private Schema<?> reference(Class<?> type) {
        var name = name(type);
        var other = types.putIfAbsent(name, type);
        if (other != null && other != type)
            throw new IllegalStateException(
                    "two forms are named %s: %s and %s".formatted(name, other, type));
        if (!named.containsKey(name)) {
            // Named before it is built: a record may hold itself.
            var schema = new ObjectSchema();
            named.put(name, schema);
            describe(schema, type);
            if (isRequest(type)) schema.setAdditionalProperties(false);
        }
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private void describe(Schema<?> schema, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                describe(schema, component.getType());
            else describe(schema, type, component);
        }
    }

    private void describe(Schema<?> schema, Class<?> owner, RecordComponent component) {
        var name = JsonNames.of(owner, component.getName());
        schema.addProperty(name, property(component));
        if (required(component)) schema.addRequiredItem(name);
    }

    private Schema<?> property(RecordComponent component) {
        var must = component.getAnnotation(Must.class);
        var may = component.getAnnotation(May.class);
        if (must == null && may == null) return of(component.getGenericType());
        var type = of(must == null ? may.value() : must.value());
        var least = must == null ? may.least() : must.least();
        var most = must == null ? may.most() : must.most();
        if (component.getType() == List.class)
            return new ArraySchema()
                    .items(type)
                    .minItems(least == 0 ? null : least)
                    .maxItems(most == 0 ? Fields.MOST : most);
        if (type instanceof IntegerSchema)
            return type.minimum(BigDecimal.valueOf(least))
                    .maximum(most == 0 ? null : BigDecimal.valueOf(most));
        return least == 0 ? type : type.minLength(least);
    }

    private static boolean required(RecordComponent component) {
        if (component.isAnnotationPresent(Must.class)) return true;
        return !component.isAnnotationPresent(May.class) && component.getType() != Optional.class;
    }

    private static boolean isRequest(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(
                        it ->
                                it.isAnnotationPresent(Must.class)
                                        || it.isAnnotationPresent(May.class));
    }

    /// `ProjectQuery.View` is a `ProjectView`, `RegisterDifference.Body` a
    /// `RegisterDifferenceBody`; what stands in a controller has its own name.
    private static String name(Class<?> type) {
        var owner = type.getEnclosingClass();
        if (owner != null && owner.getSimpleName().endsWith("Reads"))
            return owner.getSimpleName().replaceFirst("Reads$", "") + "View";
        return owner == null || !owner.getName().startsWith("org.allmende.kernel.")
                ? type.getSimpleName()
                : owner.getSimpleName().replaceFirst("Query$", "") + type.getSimpleName();
    }
}
