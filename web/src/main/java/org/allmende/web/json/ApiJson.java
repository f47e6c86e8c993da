package org.allmende.web.json;

import org.allmende.platform.json.KernelJson;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The JSON of the HTTP contract: generous to nobody in requests, the kernel's own forms in
/// answers.
public final class ApiJson {
    private static final int DEPTH = 20;

    private ApiJson() {}

    /// Writes answers.
    public static JsonMapper answers() {
        return KernelJson.mapper().rebuild().propertyNamingStrategy(new Names()).build();
    }

    /// Reads requests: a text is a text, a whole number is one, nothing is there twice.
    public static JsonMapper requests() {
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEPTH)
                                        .maxStringLength(200_000)
                                        .maxNumberLength(30)
                                        .maxNameLength(200)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(new Names())
                .addHandler(new UnknownFields())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        it ->
                                it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /// `public` is a word of Java; the component is called `isPublic`.
    private static final class Names extends PropertyNamingStrategy {
        private static final long serialVersionUID = 1;

        private static String name(String name) {
            return name.equals("isPublic") ? "public" : name;
        }

        @Override
        public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
            return name(name);
        }

        @Override
        public String nameForGetterMethod(
                MapperConfig<?> config, AnnotatedMethod method, String name) {
            return name(name);
        }

        @Override
        public String nameForSetterMethod(
                MapperConfig<?> config, AnnotatedMethod method, String name) {
            return name(name);
        }

        @Override
        public String nameForConstructorParameter(
                MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return name(name);
        }
    }
}
