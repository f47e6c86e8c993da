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
            return new Body(key, kind(it), land, district, population, "verified", List.of(key));
        }
        if (it.findField("verband_key").isPresent()) {
            var key = it.getField("verband_key");
            return new Body(
                    key,
                    "municipal-association",
                    land,
                    Optional.of(it.getField("kreis_key")),
                    population,
                    "verified",
                    within("verband_key", key));
        }
        var key = it.getField("kreis_key");
        return new Body(key, kind(it), land, Optional.empty(), population, "verified", List.of());
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

    /// A project of the three collections and who made it.
    ///
    /// @param maker a lab, a maker, the foundation; empty for Munich itself
    /// @param land of a lab; empty where its place is none
    record Source(Kind kind, String maker, String land, Text text) {
        enum Kind {
            LAB,
            MUNICH,
            USED_BY_MUNICH,
            FOUNDATION
        }
    }

    /// All 281 projects, in the order of the collections.
    List<Source> sources() {
        var all = new ArrayList<Source>();
        for (var it : read("projects_code_for_germany.csv")) {
            all.add(
                    new Source(
                            Source.Kind.LAB,
                            it.getField("lab").replaceFirst("\\|.*", ""),
                            land(it.getField("ags")),
                            whole(text(it, "description", it.getField("tags"), "status_raw"))));
        }
        for (var it : read("projects_muenchen_opensource.csv")) {
            var own = it.getField("own_development").equals("true");
            var developer = it.getField("developer");
            all.add(
                    new Source(
                            own ? Source.Kind.MUNICH : Source.Kind.USED_BY_MUNICH,
                            own
                                    ? ""
                                    : developer.isEmpty() || developer.equals("LHM")
                                            ? "Ungenannte Hersteller"
                                            : developer,
                            "",
                            whole(text(it, "short_description", it.getField("tags"), "archived"))));
        }
        for (var it : read("projects_berlin_technologiestiftung.csv")) {
            all.add(
                    new Source(
                            Source.Kind.FOUNDATION,
                            "Technologiestiftung Berlin",
                            "11",
                            whole(text(it, "summary", it.getField("type"), "status_raw"))));
        }
        return all;
    }

    /// Labs lie where the first of their projects does.
    private String land(String ags) {
        return ags.isEmpty() ? "" : ags.substring(0, 2);
    }

    /// What is too short to say anything is said of.
    private static Text whole(Text it) {
        return new Text(
                it.title().length() < 3 ? it.title() + " (Projekt)" : it.title(),
                it.summary().length() < 10 ? "Kurzfassung fehlt: " + it.title() : it.summary(),
                it.description(),
                it.stage(),
                it.topics());
    }

    List<NamedCsvRecord> providers() {
        return read("nrw_it_providers.csv");
    }

    /// A municipality by its key, as the register of a year before had it; gone ones too.
    Body body(String key, long population) {
        var line =
                official().stream()
                        .filter(it -> it.startsWith("60") && it.substring(10, 18).equals(key))
                        .findFirst()
                        .orElseThrow();
        return new Body(
                key,
                KINDS.get(line.substring(122, 124)),
                key.substring(0, 2),
                Optional.of(key.substring(0, 5)),
                population,
                "verified",
                List.of(key));
    }

    /// The official file, as an operator downloads it.
    String officialFile() {
        return String.join("\n", official()) + "\n";
    }

    private List<String> official() {
        try {
            return Files.readAllLines(folder.resolve("GV100AD_301123.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Inhabitants of each municipality a year before.
    Map<String, Long> inhabitantsBefore() {
        return official().stream()
                .filter(it -> it.startsWith("60"))
                .filter(it -> !List.of("65", "66").contains(it.substring(122, 124)))
                .collect(
                        Collectors.toMap(
                                it -> it.substring(10, 18),
                                it -> Long.parseLong(it.substring(139, 150))));
    }

    /// How many bodies the official file has that can be registered.
    long registrable() {
        return official().stream()
                .filter(
                        it -> {
                            var code = it.substring(122, 124);
                            return switch (it.substring(0, 2)) {
                                case "10" -> !List.of("02", "11").contains(it.substring(10, 12));
                                case "40" -> !List.of("41", "42").contains(code);
                                case "50" -> !List.of("50", "58").contains(code);
                                case "60" -> !List.of("65", "66").contains(code);
                                default -> false;
                            };
                        })
                .count();
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

    /// Forty spellings.
    static String stage(String raw) {
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
