package org.allmende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every message is there in both languages, used, and readable.
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern NAMED = Pattern.compile("[a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*");

    /// The beginning of a key whose end is known at run time: `#{|stage.${…}|}`, `'notice.' + …`.
    private static final Pattern BEGINNING =
            Pattern.compile("([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.)(?:\\$\\{|['\"]\\s*\\+)");

    static Stream<Path> bundles() {
        return files(".properties")
                .filter(it -> it.getFileName().toString().equals("messages_de.properties"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameMessages(Path german) {
        var english = german.resolveSibling("messages_en.properties");
        assertThat(new TreeSet<>(read(english).keySet()))
                .isEqualTo(new TreeSet<>(read(german).keySet()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageCanBeSaid(Path german) {
        for (var file : List.of(german, german.resolveSibling("messages_en.properties")))
            read(file)
                    .forEach(
                            (key, message) -> {
                                assertThat(message).as("%s in %s", key, file).isNotBlank();
                                if (message.contains("{0"))
                                    assertThat(
                                                    new MessageFormat(message, Locale.GERMAN)
                                                            .format(new Object[] {2, 2, 2}))
                                            .as("%s in %s", key, file)
                                            .doesNotContain("{");
                            });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noMessageIsUnused(Path german) {
        var text = all();
        var words = new HashSet<String>();
        var named = NAMED.matcher(text);
        while (named.find()) words.add(named.group());
        var beginnings = new HashSet<String>();
        var beginning = BEGINNING.matcher(text);
        while (beginning.find()) beginnings.add(beginning.group(1));
        var unused =
                read(german).keySet().stream()
                        .filter(
                                it ->
                                        !words.contains(it)
                                                && beginnings.stream().noneMatch(it::startsWith))
                        .toList();
        assertThat(unused).isEmpty();
    }

    /// A key that stands in two bundles would be said as the first of them says it.
    @Test
    void aMessageStandsInOneBundle() {
        var places = new HashMap<String, List<String>>();
        bundles()
                .forEach(
                        it ->
                                read(it).keySet()
                                        .forEach(
                                                key ->
                                                        places.computeIfAbsent(
                                                                        key, _ -> new ArrayList<>())
                                                                .add(
                                                                        it.getParent()
                                                                                .getFileName()
                                                                                .toString())));
        places.values().removeIf(it -> it.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void whatWasDoneIsSaidByAForm() {
        var text = all();
        var said = new TreeSet<String>();
        var saying = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*)\"").matcher(text);
        while (saying.find()) said.add(saying.group(1));
        var notices = new TreeSet<String>();
        bundles()
                .flatMap(it -> read(it).keySet().stream())
                .filter(it -> it.startsWith("notice."))
                .map(it -> it.substring("notice.".length()))
                .forEach(notices::add);
        assertThat(said).containsAll(notices);
    }

    private static String all() {
        return Stream.concat(files(".html"), files(".java"))
                .map(MessagesTest::text)
                .collect(joining("\n"));
    }

    private static Stream<Path> files(String end) {
        try (var walk = Files.walk(SOURCES)) {
            return walk.filter(it -> it.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var read = new HashMap<String, String>();
        for (var key : properties.stringPropertyNames()) read.put(key, properties.getProperty(key));
        return read;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
