package org.allmende.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.allmende.kernel.Event;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.json.EventNames.Entry;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every event keeps the form it was stored in: `docs/events.md` says how to change one.
class EventContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private static final Path FORMS = GOLDEN.resolve("forms.txt");
    private static final EventNames NAMES = EventCatalogue.names();
    private static final LogicalNameSerializer SERIALIZER = LogicalNameSerializer.of(NAMES);
    private static final JsonMapper PRETTY =
            KernelJson.mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<Class<?>, Event> SAMPLES =
            EventSamples.ALL.stream().collect(toMap(Event::getClass, identity()));

    @Test
    void everyEventHasANameAndASample() {
        var all =
                Stream.of(
                                OrganisationEvent.class,
                                ProjectEvent.class,
                                CommunityEvent.class,
                                ReuseEvent.class,
                                RegisterEvent.class)
                        .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()))
                        .collect(toSet());
        assertThat(NAMES.all().stream().map(Entry::type).collect(toSet())).isEqualTo(all);
        assertThat(SAMPLES.keySet()).isEqualTo(all);
    }

    /// A new component, one that is gone, one renamed and one of another type all change the line.
    @Test
    void noEventChangesItsFormWithoutANewRevision() {
        var now = new TreeMap<String, String>();
        NAMES.all().forEach(entry -> now.put(key(entry), EventForm.of(entry.type())));
        var recorded =
                read(FORMS)
                        .lines()
                        .map(line -> line.split(" = ", 2))
                        .collect(toMap(it -> it[0], it -> it[1]));
        now.forEach(
                (key, form) ->
                        assertThat(recorded.get(key))
                                .as("the recorded form of %s in %s; now: %s", key, FORMS, form)
                                .isEqualTo(form));
    }

    @TestFactory
    Stream<DynamicTest> everyEventIsStoredExactlyAsItsGoldenFileSays() {
        return NAMES.all().stream()
                .map(entry -> dynamicTest(key(entry), () -> requireGolden(entry)));
    }

    private static void requireGolden(Entry entry) {
        var golden = file(entry.name(), entry.revision());
        var sample = SAMPLES.get(entry.type());
        assertThat(golden).as("the golden file; it should say\n%s", pretty(sample)).exists();
        assertThat(pretty(sample)).as(golden.toString()).isEqualTo(read(golden));
        assertThat(lifted(entry.name(), entry.revision())).isEqualTo(sample);
    }

    @TestFactory
    Stream<DynamicTest> everyFormThatEverWasStillReads() {
        return names().stream()
                .flatMap(
                        name ->
                                revisions(name)
                                        .map(
                                                it ->
                                                        dynamicTest(
                                                                name + "." + it,
                                                                () -> {
                                                                    var current = NAMES.named(name);
                                                                    assertThat(current)
                                                                            .as("names never go")
                                                                            .isPresent();
                                                                    assertThat(lifted(name, it))
                                                                            .isInstanceOf(
                                                                                    current.get()
                                                                                            .type());
                                                                })));
    }

    @Test
    void noRevisionIsLeftOut() {
        for (var entry : NAMES.all()) {
            for (int revision = 1; revision <= entry.revision(); revision++) {
                assertThat(file(entry.name(), revision)).exists();
            }
        }
    }

    @Test
    void aRevisionFromTheFutureIsAnError() {
        var json = read(file("reuse.ended", 1));
        assertThatThrownBy(() -> lifted("reuse.ended", 999, json)).isInstanceOf(UnknownEvent.class);
    }

    private static Object lifted(String name, int revision) {
        return lifted(name, revision, read(file(name, revision)));
    }

    /// Reads as the store reads: upcasters first.
    private static Object lifted(String name, int revision, String json) {
        var stored =
                new GenericDomainEventEntry<>(
                        "golden",
                        "id",
                        0,
                        "event",
                        Instant.EPOCH,
                        name,
                        Integer.toString(revision),
                        json,
                        "{}");
        var data =
                EventCatalogue.upcasters()
                        .upcast(Stream.of(new InitialEventRepresentation(stored, SERIALIZER)))
                        .findFirst()
                        .orElseThrow()
                        .getData();
        return SERIALIZER.deserialize(data);
    }

    private static String key(Entry entry) {
        return entry.name() + "." + entry.revision();
    }

    private static Path file(String name, int revision) {
        return GOLDEN.resolve(name + "." + revision + ".json");
    }

    private static Set<String> names() {
        return goldenFiles().map(it -> it.replaceFirst("\\.\\d+\\.json$", "")).collect(toSet());
    }

    private static Stream<Integer> revisions(String name) {
        return goldenFiles()
                .filter(it -> it.matches(Pattern.quote(name) + "\\.\\d+\\.json"))
                .map(it -> Integer.valueOf(it.replaceFirst(".*\\.(\\d+)\\.json$", "$1")));
    }

    private static Stream<String> goldenFiles() {
        try (var files = Files.list(GOLDEN)) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".json"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(Event event) {
        return PRETTY.writeValueAsString(event).replace("\r\n", "\n") + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
