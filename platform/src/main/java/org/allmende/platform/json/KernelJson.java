package org.allmende.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of everything in the kernel, which itself knows nothing of JSON: values are bare
/// texts, constants their codes, moments and days ISO 8601; what is absent is left out, and reads
/// as absent when it is missing.
public final class KernelJson {

    // What a mapper learns of a type, and the compiler of the mapper, is learnt once.
    private static final JsonMapper MAPPER = build();

    private KernelJson() {}

    private static JsonMapper build() {
        var builder = JsonMapper.builder();
        configure(builder);
        return builder.build();
    }

    /// The one mapper of this process.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Gives the kernel's forms to a mapper that something else builds.
    public static void configure(MapperBuilder<?, ?> builder) {
        builder.addModule(new KernelModule())
                .changeDefaultPropertyInclusion(
                        it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .disable(
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                // An older program reads what a newer one added; it only must not lose what it does
                // not know.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
