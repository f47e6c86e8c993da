package org.allmende.kernel.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The lines of a small file GV100AD: two bodies in a district with an association and a territory
/// that is no municipality, an independent city, one city for each other Land, and the sea, which
/// lies in no district.
final class SmallFile {

    static List<String> lines(String day) {
        var lines = new ArrayList<String>();
        lines.add(land(day, "01", "Schleswig-Holstein"));
        lines.addAll(city(day, "01001", "Flensburg, Stadt", 92_550));
        lines.add(line("40", day + "01051", "Dithmarschen", "43", ""));
        lines.add(line("50", day + "01051   0011", "Brunsbüttel, Stadt", "50", ""));
        lines.add(line("50", day + "01051   5163", "Burg-St. Michaelisdonn", "51", ""));
        lines.add(line("50", day + "01051   9501", "Ein Forst", "50", ""));
        lines.add(municipality(day, "010510110011", "Brunsbüttel, Stadt", "63", 12_500));
        lines.add(municipality(day, "010510035163", "Averlak", "64", 600));
        lines.add(municipality(day, "010510105163", "Brickeln", "64", 200));
        lines.add(municipality(day, "010515019501", "Ein Forst, gemfr. Bezirk", "65", 7));
        IntStream.rangeClosed(2, 16)
                .forEach(
                        land -> {
                            var key = "%02d".formatted(land);
                            lines.add(land(day, key, "Land " + key));
                            lines.addAll(city(day, key + "001", "Stadt " + key, 1_000));
                            if (land == 13) {
                                lines.add(line("50", day + "13000   9999", "See", "50", ""));
                                lines.add(municipality(day, "130009999999", "See", "66", 0));
                            }
                        });
        return lines;
    }

    static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static String land(String day, String key, String name) {
        return line("10", day + key, name, "", "");
    }

    private static List<String> city(String day, String key, String name, int population) {
        return List.of(
                line("40", day + key, name, "41", ""),
                line("50", day + key + "   0000", name, "50", ""),
                municipality(day, key + "0000000", name, "61", population));
    }

    /// @param keys the AGS and the four digits of the association
    static String municipality(String day, String keys, String name, String code, int population) {
        return line("60", day + keys, name, code, "%011d".formatted(population));
    }

    private static String line(
            String kind, String keys, String name, String code, String population) {
        return "%-220s"
                .formatted(
                        "%-22s%-50s%-50s%-2s%-4s%-11s%-11s"
                                .formatted(
                                        kind + keys,
                                        name,
                                        "",
                                        code,
                                        "",
                                        population.isEmpty() ? "" : "00000005673",
                                        population));
    }

    /// The place of the line of this kind and name, from 0.
    static int line(List<String> lines, String kind, String name) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(kind))
                .filter(i -> lines.get(i).substring(22, 72).strip().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SmallFile() {}
}
