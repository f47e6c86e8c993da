package org.allmende.standalone.demo.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.platform.json.KernelJson;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/// The files in which the demo is told.
public final class Texts {
    /// A word that nobody knows is a comma too many or a wrong name.
    private static final JsonMapper KERNEL =
            KernelJson.mapper()
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Texts() {}

    /// The things of a file in YAML, each in the kernel's own forms.
    static <T> List<T> things(String file, Class<T> type) {
        List<?> things = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
        return things.stream().map(it -> KERNEL.convertValue(it, type)).toList();
    }

    /// The cells of a table with semicolons and a header line; lines that begin with `#` say
    /// something to the reader only.
    public static List<List<String>> rows(String file) {
        return read(file)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(";", -1)).map(String::strip).toList())
                .toList();
    }

    private static String read(String file) {
        try (var in = Texts.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
