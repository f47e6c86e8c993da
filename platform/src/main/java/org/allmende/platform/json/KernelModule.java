package org.allmende.platform.json;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Value;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Teaches Jackson the kernel's two kinds of scalar, as values and as keys of maps, and to make
/// records quickly.
final class KernelModule extends SimpleModule {

    KernelModule() {
        super("kernel");
        addSerializer(new TextSerializer<>(Value.class, Value::value));
        addSerializer(new TextSerializer<>(Coded.class, Coded::code));
        addKeySerializer(Value.class, new KeySerializer<>(Value.class, Value::value));
        addKeySerializer(Coded.class, new KeySerializer<>(Coded.class, Coded::code));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Scalars());
        context.addValueInstantiators(new RecordInstantiators());
        context.addKeyDeserializers(
                (type, config, description) -> {
                    var raw = type.getRawClass();
                    return isScalar(raw) ? new ScalarKey(raw, reader(raw)) : null;
                });
    }

    private static boolean isValue(Class<?> raw) {
        return Value.class.isAssignableFrom(raw) && (raw.isRecord() || raw.isSealed());
    }

    private static boolean isCode(Class<?> raw) {
        return Coded.class.isAssignableFrom(raw) && raw.isEnum();
    }

    private static boolean isScalar(Class<?> raw) {
        return isValue(raw) || isCode(raw);
    }

    private static Function<String, Object> reader(Class<?> raw) {
        return isValue(raw) ? maker(raw) : codes(raw);
    }

    /// A value's constructor; of a family of values, the method `of` that knows which one a text
    /// is.
    private static Function<String, Object> maker(Class<?> raw) {
        try {
            var lookup = MethodHandles.privateLookupIn(raw, MethodHandles.lookup());
            var found =
                    raw.isRecord()
                            ? lookup.findConstructor(
                                    raw, MethodType.methodType(void.class, String.class))
                            : lookup.findStatic(
                                    raw, "of", MethodType.methodType(raw, String.class));
            var make = found.asType(MethodType.methodType(Object.class, String.class));
            return text -> {
                try {
                    return make.invokeExact(text);
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(raw.getName() + " cannot be made of one text", e);
        }
    }

    private static Function<String, Object> codes(Class<?> raw) {
        Map<String, Object> byCode =
                Arrays.stream(raw.getEnumConstants())
                        .collect(Collectors.toMap(it -> ((Coded) it).code(), it -> it));
        return code -> {
            var constant = byCode.get(code);
            return constant == null ? refused(raw, code) : constant;
        };
    }

    /// The kernel itself says what is wrong with the code.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object refused(Class<?> raw, String code) {
        return Coded.of((Class) raw, code);
    }

    private static final class Scalars extends Deserializers.Base {

        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isValue(type.getRawClass())
                    ? new Scalar(type.getRawClass(), reader(type.getRawClass()))
                    : null;
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isCode(type.getRawClass())
                    ? new Scalar(type.getRawClass(), reader(type.getRawClass()))
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> raw) {
            return isScalar(raw);
        }
    }

    private static final class ScalarKey extends KeyDeserializer {

        private final Class<?> type;
        private final Function<String, Object> reader;

        ScalarKey(Class<?> type, Function<String, Object> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return reader.apply(key);
            } catch (RuntimeException e) {
                return context.handleInstantiationProblem(type, key, e);
            }
        }
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {

        private final Function<T, String> text;

        TextSerializer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text.apply(value));
        }
    }

    private static final class KeySerializer<T> extends StdSerializer<T> {

        private final Function<T, String> text;

        KeySerializer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeName(text.apply(value));
        }
    }
}
