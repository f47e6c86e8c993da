package org.allmende.command.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads the register out of the four tables `laender.csv`, `kreise.csv`, `gemeindeverbaende.csv`,
/// `municipalities.csv` of one folder.
final class RegisterTables {

    private static final LocalDate TERRITORY = LocalDate.of(2024, 12, 31);
    private static final String SOURCE =
            "© Statistisches Bundesamt (Destatis), 2025, GV-ISys; Gebietsstand 31.12.2024,"
                    + " Bevölkerung 31.12.2023";

    static RegisterEdition read(Path folder) throws IOException {
        var entries = new ArrayList<RegisterEntry>();
        var municipalities =
                table(folder, "municipalities.csv").stream()
                        .map(RegisterTables::municipality)
                        .toList();
        entries.addAll(municipalities);
        table(folder, "laender.csv").stream().map(RegisterTables::land).forEach(entries::add);
        table(folder, "kreise.csv").stream().map(RegisterTables::district).forEach(entries::add);
        for (var row : table(folder, "gemeindeverbaende.csv")) {
            entries.add(association(row, municipalities));
        }
        return new RegisterEdition(TERRITORY, SOURCE, entries);
    }

    private static RegisterEntry land(NamedCsvRecord row) {
        return RegisterEntry.of(
                new LandKey(row.getField("land_key")),
                row.getField("name"),
                "",
                null,
                population(row),
                degrees(row, "lon_popweighted"),
                degrees(row, "lat_popweighted"));
    }

    private static RegisterEntry district(NamedCsvRecord row) {
        return RegisterEntry.of(
                new DistrictKey(row.getField("kreis_key")),
                row.getField("name"),
                row.getField("kind_code"),
                null,
                population(row),
                degrees(row, "lon_popweighted"),
                degrees(row, "lat_popweighted"));
    }

    private static RegisterEntry municipality(NamedCsvRecord row) {
        return RegisterEntry.of(
                new Ags(row.getField("ags")),
                row.getField("name_official"),
                row.getField("kind_code"),
                new AssociationKey(row.getField("verband_key")),
                population(row),
                degrees(row, "lon"),
                degrees(row, "lat"));
    }

    /// The tables give no place for an association: it is shown where its people live.
    private static RegisterEntry association(
            NamedCsvRecord row, List<RegisterEntry> municipalities) {
        var key = new AssociationKey(row.getField("verband_key"));
        double people = 0;
        double lon = 0;
        double lat = 0;
        for (var member : municipalities) {
            if (member.association().equals(key)) {
                people += member.population();
                lon += member.population() * member.at().lon();
                lat += member.population() * member.at().lat();
            }
        }
        return RegisterEntry.of(
                key,
                row.getField("name"),
                row.getField("kind_code"),
                null,
                population(row),
                lon / people,
                lat / people);
    }

    private static int population(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("population"));
    }

    private static double degrees(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> table(Path folder, String name) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return rows.stream().toList();
        }
    }

    private RegisterTables() {}
}
