package org.allmende.standalone.fifty;

import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Real bodies and real projects from the folder of real data, which is no part of the repository:
/// beside it, or where `-Dreal.data=…` or the environment variable `ALLMENDE_REAL_DATA` says.
final class RealInput {
    private static final Logger LOG = LoggerFactory.getLogger(RealInput.class);
    private static final Map<String, String> TOPICS =
            Map.of(
                    "Gesellschaft", "engagement-hobby",
                    "Umwelt", "umwelt",
                    "Mobilität", "mobilitaet-reisen",
                    "Politik", "querschnitt",
                    "Kultur", "engagement-hobby",
                    "Gesundheit", "gesundheit",
                    "dataset", "forschung-foerderung",
                    "publication", "forschung-foerderung",
                    "application", "querschnitt",
                    "infrastruktur", "querschnitt");
    private static final Map<String, String> KINDS =
            Map.of(
                    "61", "independent-city",
                    "62", "independent-city",
                    "63", "town",
                    "67", "town",
                    "60", "municipality",
                    "64", "municipality",
                    "43", "district",
                    "44", "district",
                    "45", "district");

    private final Path folder;

    private RealInput(Path folder) {
        this.folder = folder;
    }

    /// A project as somebody described it.
    record Text(
            String title, String summary, String description, String stage, List<String> topics) {}

    static RealInput here() {
        var named =
                Optional.ofNullable(System.getProperty("real.data"))
                        .or(() -> Optional.ofNullable(System.getenv("ALLMENDE_REAL_DATA")));
        var root = Path.of(System.getProperty("basedir", ".")).resolve("..");
        var folder =
                named.map(Path::of)
                        .orElseGet(
                                () -> root.resolve("../shared/data").toAbsolutePath().normalize());
        if (!Files.exists(folder.resolve("municipalities.csv"))) {
            var line = "skipped: there is no real data in " + folder;
            LOG.warn(line);
            abort(line);
        }
        return new RealInput(folder);
    }

    /// Fifty bodies: municipalities of every size, cities, districts and associations.
    List<Body> bodies(SplittableRandom random) {
        var municipalities = read("municipalities.csv");
        var all = new ArrayList<Body>();
        all.addAll(some(random, 10, municipalities, it -> kind(it).equals("independent-city")));
        all.addAll(some(random, 10, municipalities, it -> kind(it).equals("town")));
        all.addAll(some(random, 16, municipalities, it -> kind(it).equals("municipality")));
        all.addAll(
                some(
                        random,
                        8,
                        read("kreise.csv"),
                        it -> KINDS.containsKey(it.getField("kind_code"))));
        all.addAll(
                some(
                        random,
                        6,
                        read("gemeindeverbaende.csv"),
                        it -> !List.of("50", "58").contains(it.getField("kind_code"))));
        return all;
    }

    private List<Body> some(
            SplittableRandom random,
            int number,
            List<NamedCsvRecord> all,
            Predicate<NamedCsvRecord> which) {
        var left = new ArrayList<>(all.stream().filter(which).toList());
        var some = new ArrayList<Body>();
        while (some.size() < number) {
            some.add(body(left.remove(random.nextInt(left.size()))));
        }
        return some;
    }

    private Body body(NamedCsvRecord it) {
        var population = Long.parseLong(it.getField("population"));
        var land = it.getField("land_key");
        if (it.findField("ags").isPresent()) {
            var key = it.getField("ags");
            var district = Optional.of(it.getField("kreis_key"));
            return new Body(key, kind(it), land, district, population, List.of(key));
        }
        if (it.findField("verband_key").isPresent()) {
            var key = it.getField("verband_key");
            return new Body(
                    key,
                    "municipal-association",
                    land,
                    Optional.of(it.getField("kreis_key")),
                    population,
                    within("verband_key", key));
        }
        var key = it.getField("kreis_key");
        return new Body(key, kind(it), land, Optional.empty(), population, List.of());
    }

    private static String kind(NamedCsvRecord it) {
        return KINDS.get(it.getField("kind_code"));
    }

    /// The municipalities of a district.
    List<String> municipalities(String district) {
        return within("kreis_key", district);
    }

    private List<String> within(String field, String key) {
        return read("municipalities.csv").stream()
                .filter(it -> it.getField(field).equals(key))
                .map(it -> it.getField("ags"))
                .toList();
    }

    /// Inhabitants of each municipality.
    Map<String, Long> inhabitants() {
        return read("municipalities.csv").stream()
                .collect(
                        Collectors.toMap(
                                it -> it.getField("ags"),
                                it -> Long.parseLong(it.getField("population"))));
    }

    /// Fifty projects of all three collections.
    List<Text> projects(SplittableRandom random) {
        var left = new ArrayList<Text>();
        read("projects_code_for_germany.csv")
                .forEach(
                        it -> left.add(text(it, "description", it.getField("tags"), "status_raw")));
        read("projects_berlin_technologiestiftung.csv")
                .forEach(it -> left.add(text(it, "summary", it.getField("type"), "status_raw")));
        read("projects_muenchen_opensource.csv")
                .forEach(
                        it ->
                                left.add(
                                        text(
                                                it,
                                                "short_description",
                                                it.getField("tags"),
                                                "archived")));
        left.removeIf(it -> it.summary().length() < 10 || it.title().length() < 3);
        var some = new ArrayList<Text>();
        while (some.size() < 50) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }

    private static Text text(NamedCsvRecord it, String summary, String tags, String status) {
        var topics =
                List.of(tags.split("[|,]")).stream()
                        .map(String::strip)
                        .filter(TOPICS::containsKey)
                        .map(TOPICS::get)
                        .distinct()
                        .toList();
        return new Text(
                cut(it.getField("title").replaceAll("\\s+", " "), 120),
                cut(it.getField(summary).replaceAll("\\s+", " "), 400),
                cut(it.getField("description"), 20_000),
                stage(it.getField(status)),
                topics);
    }

    private static String stage(String raw) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case String s when s.matches(".*(abgeschlossen|finished|done|fertig).*") -> "completed";
            case String s when s.matches(".*(laufend|ongoing|false).*") -> "productive";
            case String s when s.matches(".*(prototyp|test).*") -> "pilot";
            case String s when s.matches(".*(arbeit|progress|entwicklung).*") -> "in-progress";
            case String s when s.matches(".*(true|verwaist|festgefahren).*") -> "paused";
            case String s when s.contains("studie") -> "planned";
            default -> "idea";
        };
    }

    private static String cut(String text, int length) {
        var stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= length
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, length)).strip();
    }

    private List<NamedCsvRecord> read(String file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
