package org.allmende.standalone.demo;

import org.allmende.command.register.BundledRegister;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The register of demo mode: invented bodies, each marked as an example and with a key that the
/// official register does not use, placed in the real Länder and districts. So nobody finds words
/// in the mouth of a real municipality.
public final class DemoRegister {

    /// One of the invented bodies, for those who fill the demo and tell about it.
    public static final Ags MUSTERSTADT = new Ags("05382901");

    public static final Ags BEISPIELHAUSEN = new Ags("05382902");
    public static final Ags NEUHAFEN = new Ags("05199000");
    public static final DistrictKey MUSTERLAND = new DistrictKey("09299");
    public static final AssociationKey DEICHLAND = new AssociationKey("010545901");

    private static final DistrictKey NEUHAFEN_TERRITORY = new DistrictKey("05199");

    public static RegisterEdition load() {
        var official = BundledRegister.load();
        var invented = invented();
        var districts =
                invented.stream()
                        .flatMap(entry -> entry.district().stream())
                        .collect(Collectors.toSet());
        var entries = new ArrayList<>(invented);
        official.entries().stream()
                .filter(entry -> isPlace(entry, districts))
                .forEach(entries::add);
        return new RegisterEdition(
                official.date(), official.source() + "; mit erfundenen Beispielen", entries);
    }

    private static boolean isPlace(RegisterEntry entry, Set<DistrictKey> districts) {
        return switch (entry.key()) {
            case LandKey _ -> true;
            case DistrictKey district -> districts.contains(district);
            case Ags _, AssociationKey _ -> false;
        };
    }

    static List<RegisterEntry> invented() {
        return List.of(
                town(MUSTERSTADT, "Musterstadt", "63", 42_300, 7.28, 50.79),
                town(BEISPIELHAUSEN, "Beispielhausen", "64", 11_800, 7.45, 50.83),
                RegisterEntry.of(
                        NEUHAFEN_TERRITORY,
                        "Neuhafen (Beispiel), Stadt",
                        "41",
                        null,
                        187_000,
                        6.62,
                        51.42),
                town(NEUHAFEN, "Neuhafen", "61", 187_000, 6.62, 51.42),
                RegisterEntry.of(
                        MUSTERLAND, "Musterland (Beispiel)", "44", null, 98_400, 12.62, 48.92),
                town(new Ags("09299901"), "Obermuster", "60", 6_200, 12.58, 48.95),
                RegisterEntry.of(DEICHLAND, "Deichland (Beispiel)", "51", null, 1_790, 8.86, 54.55),
                member(new Ags("01054901"), "Vorderdeich", 1_150, 8.85, 54.54),
                member(new Ags("01054902"), "Hinterdeich", 640, 8.88, 54.56),
                town(new Ags("08317901"), "Rebmuster", "63", 15_400, 7.94, 48.45),
                town(new Ags("12061901"), "Seemuster", "64", 8_300, 13.73, 52.21),
                town(new Ags("13073901"), "Strandmuster", "64", 4_600, 13.05, 54.32),
                town(new Ags("14522901"), "Bergmuster", "67", 21_000, 13.12, 50.94),
                town(new Ags("16066901"), "Waldmuster", "64", 2_900, 10.52, 50.68));
    }

    private static RegisterEntry town(
            Ags ags, String name, String code, int people, double lon, double lat) {
        return municipality(ags, name, code, AssociationKey.ofItself(ags), people, lon, lat);
    }

    private static RegisterEntry member(Ags ags, String name, int people, double lon, double lat) {
        return municipality(ags, name, "64", DEICHLAND, people, lon, lat);
    }

    private static RegisterEntry municipality(
            Ags ags,
            String name,
            String code,
            AssociationKey association,
            int people,
            double lon,
            double lat) {
        var title =
                switch (code) {
                    case "60" -> ", M";
                    case "61", "63", "67" -> ", Stadt";
                    default -> "";
                };
        return RegisterEntry.of(
                ags, name + " (Beispiel)" + title, code, association, people, lon, lat);
    }

    private DemoRegister() {}
}
