package org.allmende.platform.json;

import org.allmende.kernel.Event;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes events under their logical names and everything else (commands, queries, tokens,
/// metadata) under its class. What cannot be resolved is an error: the framework would otherwise
/// leave an unknown event out of a history and go on without it.
public final class LogicalNameSerializer extends Jackson3Serializer {

    private final EventNames names;
    private final ObjectReader texts = getObjectMapper().readerForMapOf(String.class);
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private LogicalNameSerializer(Jackson3Serializer.Builder builder, EventNames names) {
        super(builder);
        this.names = names;
    }

    public static LogicalNameSerializer of(EventNames names) {
        var builder =
                Jackson3Serializer.builder()
                        .disableCachingOfUnknownClasses()
                        .jsonMapperBuilderCustomizer(
                                json -> {
                                    KernelJson.configure(json);
                                    // The framework's ReplayToken, every processor's first, carries
                                    // its inner token with its type.
                                    json.polymorphicTypeValidator(
                                            BasicPolymorphicTypeValidator.builder()
                                                    .allowIfSubType("org.axonframework.")
                                                    .allowIfBaseType("org.axonframework.")
                                                    .build());
                                });
        return new LogicalNameSerializer(builder, names);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        var entry = type == null ? null : names.of(type).orElse(null);
        if (entry != null) {
            return new SimpleSerializedType(entry.name(), Integer.toString(entry.revision()));
        }
        if (type != null && Event.class.isAssignableFrom(type)) {
            throw new UnknownEvent(type.getName() + " is an event without a logical name");
        }
        return super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        var entry = names.named(type.getName()).orElse(null);
        if (entry == null) {
            var found = super.classForType(type);
            if (found == UnknownSerializedType.class || Event.class.isAssignableFrom(found)) {
                throw new UnknownEvent(
                        "Unknown name in the event store or in a message: " + type.getName());
            }
            return found;
        }
        if (!Integer.toString(entry.revision()).equals(type.getRevision())) {
            throw new UnknownEvent(
                    "Event %s has revision %s, and no upcaster lifts it to %d"
                            .formatted(entry.name(), type.getRevision(), entry.revision()));
        }
        return entry.type();
    }

    /// Whether an event of this name and revision has the form of today, so that no upcaster is
    /// needed.
    public boolean ofToday(String name, String revision) {
        return names.named(name)
                .filter(it -> Integer.toString(it.revision()).equals(revision))
                .isPresent();
    }

    /// An event of today's form without a way through the framework's messages: whoever reads all
    /// events reads most of the time.
    ///
    /// @param json in UTF-8
    public Event event(String name, byte[] json) {
        return getReader(names.named(name).orElseThrow().type()).readValue(json);
    }

    /// The metadata of an event.
    public Map<String, String> texts(byte[] json) {
        return texts.readValue(json);
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, this::reader);
    }

    private ObjectReader reader(Class<?> type) {
        var reader = super.getReader(type);
        // In the contract a component is there or Optional; a hole must not become null.
        return Event.class.isAssignableFrom(type)
                ? reader.with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                : reader;
    }
}
