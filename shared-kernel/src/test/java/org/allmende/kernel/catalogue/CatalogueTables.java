package org.allmende.kernel.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Reads the service catalogue out of the tables `ozg_lagen.csv`, `ozg_leistungen.csv`,
/// `leika_leistungen.csv` of one folder and writes it as {@link CatalogueText} reads it. Services
/// without a LeiKa key are left out: nothing could name them.
final class CatalogueTables {

    static String text(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", CatalogueText.VERSION, "2019"));
        table(folder, "ozg_lagen.csv").stream()
                .map(
                        row ->
                                line(
                                        CatalogueText.SITUATION,
                                        code(row.getField("name")),
                                        row.getField("themenfeld_code"),
                                        row))
                .forEach(lines::add);
        table(folder, "ozg_leistungen.csv").stream()
                .sorted(Comparator.comparing(row -> row.getField("ozg_id")))
                .map(
                        row ->
                                line(
                                        CatalogueText.OZG,
                                        row.getField("ozg_id"),
                                        code(row.getField("lage")),
                                        row))
                .forEach(lines::add);
        table(folder, "leika_leistungen.csv").stream()
                .filter(row -> !row.getField("leika_key").isEmpty())
                .sorted(Comparator.comparing(row -> row.getField("leika_key")))
                .map(
                        row ->
                                line(
                                        CatalogueText.LEIKA,
                                        row.getField("leika_key"),
                                        row.getField("ozg_id"),
                                        row))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String line(String kind, String key, String above, NamedCsvRecord row) {
        return String.join(
                "\t", kind, key, above, row.getField("name").replaceAll("[\\s\\h]+", " ").strip());
    }

    /// The catalogue has names only; the code of a situation is its name in plain letters.
    private static String code(String name) {
        return name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static List<NamedCsvRecord> table(Path folder, String name) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return rows.stream().toList();
        }
    }

    private CatalogueTables() {}
}
