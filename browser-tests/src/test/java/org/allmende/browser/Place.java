package org.allmende.browser;

import static org.allmende.browser.Who.COORDINATOR;
import static org.allmende.browser.Who.OPERATOR;
import static org.allmende.browser.Who.TOWN;
import static org.allmende.browser.Who.VISITOR;

import com.microsoft.playwright.Response;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A page and who looks at it.
///
/// @param path its address, or what it is where only a way leads there
/// @param status that the server answers
/// @param way how one comes there
record Place(Who who, String path, int status, Function<Guest, Response> way) {

    /// A day long ago; the demo is told backwards from today.
    static final String THEN = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(511).toString();

    Place(Who who, String path) {
        this(who, path, status(who, path), guest -> guest.answer(path));
    }

    /// Every page there is, for everybody who sees it differently.
    static List<Place> all() {
        return Stream.concat(addresses().stream(), Reached.all().stream()).toList();
    }

    private static List<Place> addresses() {
        return List.of(
                new Place(VISITOR, "/"),
                new Place(VISITOR, "/katalog"),
                new Place(VISITOR, "/katalog?q=hund&topic=steuern-zoll"),
                new Place(VISITOR, "/katalog?q=gibtesnirgends"),
                new Place(VISITOR, "/katalog?asOf=" + THEN),
                new Place(VISITOR, "/vergleich?id=hundesteueronline&id=kitaportal"),
                new Place(VISITOR, "/projekte/hundesteueronline"),
                new Place(VISITOR, "/projekte/maengelmelder"),
                new Place(VISITOR, "/projekte/maengelmelder?asOf=" + THEN),
                new Place(VISITOR, "/projekte/maengelmelder/verlauf"),
                new Place(VISITOR, "/gemeinschaften"),
                new Place(VISITOR, "/gemeinschaften/gemeinsammaengel"),
                new Place(VISITOR, "/gemeinschaften/gemeinsammaengel/verlauf"),
                new Place(VISITOR, "/kommunen"),
                new Place(VISITOR, "/kommunen?q=muster"),
                new Place(VISITOR, "/kommunen/05382901"),
                new Place(VISITOR, "/kommunen/05382901/verlauf"),
                new Place(VISITOR, "/kommunen?q=gibtesnirgends"),
                new Place(VISITOR, "/nachnutzung/maengelmelder~05382901~1"),
                new Place(VISITOR, "/nachnutzung/maengelmelder~05382901~1/verlauf"),
                new Place(VISITOR, "/zahlen"),
                new Place(VISITOR, "/zahlen?asOf=" + THEN),
                new Place(VISITOR, "/zahlen?vergleich=" + THEN),
                new Place(VISITOR, "/zahlen/belege"),
                new Place(VISITOR, "/zahlen/netz"),
                new Place(VISITOR, "/zahlen/netz?stelle=05199000&mit=05382901"),
                new Place(VISITOR, "/zahlen?ansicht=wand"),
                new Place(VISITOR, "/hilfe"),
                new Place(VISITOR, "/impressum"),
                new Place(VISITOR, "/datenschutz"),
                new Place(VISITOR, "/barrierefreiheit"),
                new Place(VISITOR, "/schnittstelle"),
                new Place(VISITOR, "/anmelden"),
                new Place(VISITOR, "/registrieren"),
                new Place(VISITOR, "/rueckmeldung"),
                new Place(VISITOR, "/gibtesnirgends"),
                new Place(TOWN, "/"),
                new Place(TOWN, "/katalog"),
                new Place(TOWN, "/projekte/neu"),
                new Place(TOWN, "/projekte/hundesteueronline"),
                new Place(TOWN, "/projekte/hundesteueronline/bearbeiten"),
                new Place(TOWN, "/projekte/maengelmelder"),
                new Place(TOWN, "/projekte/maengelmelder/verlauf"),
                new Place(TOWN, "/gemeinschaften/neu"),
                new Place(TOWN, "/gemeinschaften/gemeinsammaengel"),
                new Place(TOWN, "/kommunen/05382901"),
                new Place(TOWN, "/kommunen/05382901/personen"),
                new Place(TOWN, "/kommunen/anmelden"),
                new Place(TOWN, "/projekte/klimadashboard/nachnutzen"),
                new Place(TOWN, "/nachnutzung/maengelmelder~05382901~1"),
                new Place(TOWN, "/kommunen/anmelden?q=muster"),
                new Place(TOWN, "/mein"),
                new Place(TOWN, "/mein/daten"),
                new Place(TOWN, "/mein/konto"),
                new Place(TOWN, "/betrieb"),
                new Place(COORDINATOR, "/gemeinschaften/gemeinsammaengel"),
                new Place(COORDINATOR, "/gemeinschaften/gemeinsammaengel/koordination"),
                new Place(COORDINATOR, "/gemeinschaften/gemeinsammaengel/aendern"),
                new Place(COORDINATOR, "/mein"),
                new Place(OPERATOR, "/projekte/maengelmelder"),
                new Place(OPERATOR, "/gemeinschaften/gemeinsammaengel"),
                new Place(OPERATOR, "/kommunen/05382901"),
                new Place(OPERATOR, "/betrieb"),
                new Place(OPERATOR, "/betrieb/antraege"),
                new Place(OPERATOR, "/betrieb/rueckmeldungen"),
                new Place(OPERATOR, "/betrieb/ansichten"),
                new Place(OPERATOR, "/betrieb/register"),
                new Place(OPERATOR, "/betrieb/personen"),
                new Place(OPERATOR, "/betrieb/sicherung"));
    }

    private static int status(Who who, String path) {
        if (path.equals("/gibtesnirgends")) return 404;
        return path.startsWith("/betrieb") && who != OPERATOR ? 403 : 200;
    }

    /// Whether one comes there without doing anything on the way.
    boolean hasAddress() {
        return path.startsWith("/");
    }

    /// A name for files.
    String name() {
        var words =
                path.replace(THEN, "damals")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return who.name().toLowerCase(java.util.Locale.ROOT)
                + "-"
                + (words.isEmpty() ? "start" : words);
    }

    @Override
    public String toString() {
        return who + " " + path;
    }
}
