package org.allmende.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts that are as long and as German as those of real projects, and mean nothing.
final class Words {

    private static final String[] BEGINNINGS = {
        "Bürger", "Bau", "Umwelt", "Verkehrs", "Schul", "Energie", "Wasser", "Gesundheits",
        "Kultur", "Sozial", "Wohngeld", "Melde", "Gewerbe", "Jugend", "Friedhofs", "Abfall",
        "Klima", "Geo", "Personal", "Haushalts", "Bibliotheks", "Feuerwehr", "Ehrenamts", "Park"
    };
    private static final String[] ENDS = {
        "portal", "antrag", "karte", "akte", "dienst", "plattform", "verwaltung", "register",
        "auskunft", "planung", "meldung", "amt", "daten", "konto", "beteiligung", "kataster"
    };
    private static final String[] MIDDLES = {
        "bereichs",
        "bezirks",
        "dienst",
        "verwaltungs",
        "förder",
        "leistungs",
        "daten",
        "antrags",
        "kosten",
        "nutzungs",
        "schutz",
        "wirtschafts",
        "planungs",
        "bestands",
        "auftrags",
        "beratungs",
        "prüf",
        "fach",
        "raum",
        "zeit",
        "haus",
        "gebühren",
        "plan",
        "wege",
        "markt",
        "beirats",
        "grund",
        "orts"
    };
    private static final String[] BETWEEN = {
        "digital",
        "und",
        "für",
        "die",
        "der",
        "mit",
        "offene",
        "gemeinsame",
        "wird",
        "neue",
        "schnell",
        "einfache",
        "im",
        "Landkreis",
        "Stadt",
        "Gemeinde",
        "barrierefrei",
        "online",
        "zur",
        "Entwicklung",
        "Einführung",
        "Nachnutzung",
        "erprobt",
        "verbindet",
        "ersetzt"
    };

    private final SplittableRandom random;

    Words(SplittableRandom random) {
        this.random = random;
    }

    String title() {
        return compound() + " " + text(3);
    }

    String text(int words) {
        return Stream.generate(this::word).limit(words).collect(Collectors.joining(" "));
    }

    private String word() {
        return random.nextInt(4) == 0 ? compound() : one(BETWEEN);
    }

    /// Some four hundred are said over and over, one in ten is one of more than ten thousand.
    private String compound() {
        return random.nextInt(10) == 0
                ? one(BEGINNINGS) + one(MIDDLES) + one(ENDS)
                : one(BEGINNINGS) + one(ENDS);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
