package org.allmende.standalone.crash;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An invented official register in the form of the real one, in which every place gets another
/// name from one edition to the next.
record OfficialRegister(int edition) {
    private static final int IN_EACH_LAND = 25;
    static final int BODIES = 16 * IN_EACH_LAND;

    OfficialRegister next() {
        return new OfficialRegister(edition + 1);
    }

    static List<String> keys() {
        return laender().flatMap(OfficialRegister::places).toList();
    }

    private static Stream<String> laender() {
        return IntStream.rangeClosed(1, 16).mapToObj("%02d"::formatted);
    }

    private static Stream<String> places(String land) {
        return IntStream.rangeClosed(1, IN_EACH_LAND)
                .mapToObj(it -> land + "051%03d".formatted(it));
    }

    String name(String key) {
        return "Dorf " + key + mark();
    }

    /// What tells the names of this edition.
    String mark() {
        return " im Jahr " + (2000 + edition);
    }

    String file() {
        return laender().flatMap(this::lines).collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(String land) {
        var above =
                Stream.of(
                        line("10", land, "Land " + land, ""),
                        line("40", land + "051", "Kreis " + land, "43"));
        return Stream.concat(
                above,
                places(land)
                        .flatMap(
                                it ->
                                        Stream.of(
                                                line("50", association(it), name(it), "50"),
                                                line(
                                                        "60",
                                                        it + "0" + it.substring(5),
                                                        name(it),
                                                        "64"))));
    }

    /// Of one municipality alone.
    private static String association(String place) {
        return place.substring(0, 5) + "   0" + place.substring(5);
    }

    private String line(String kind, String keys, String name, String code) {
        var day = "%d1231".formatted(2000 + edition);
        return "%-220s".formatted("%-22s%-100s%-2s".formatted(kind + day + keys, name, code));
    }
}
