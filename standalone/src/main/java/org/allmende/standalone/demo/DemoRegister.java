package org.allmende.standalone.demo;

import org.allmende.command.register.BundledRegister;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.standalone.demo.content.Texts;

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
        return Texts.rows("register.csv").stream().map(DemoRegister::entry).toList();
    }

    /// Columns: key, name, Textkennzeichen, the first nine digits of the ARS of a member of an
    /// association, inhabitants, longitude, latitude.
    private static RegisterEntry entry(List<String> row) {
        var key = RegisterKey.of(row.get(0));
        var code = row.get(2);
        return RegisterEntry.of(
                key,
                row.get(1) + " (Beispiel)" + title(key, code),
                code,
                association(key, row.get(3)),
                Integer.parseInt(row.get(4)),
                Double.parseDouble(row.get(5)),
                Double.parseDouble(row.get(6)));
    }

    private static AssociationKey association(RegisterKey key, String named) {
        if (!(key instanceof Ags ags)) {
            return null;
        }
        return named.isEmpty() ? AssociationKey.ofItself(ags) : new AssociationKey(named);
    }

    private static String title(RegisterKey key, String code) {
        if (key instanceof AssociationKey) {
            return "";
        }
        return switch (code) {
            case "60" -> ", M";
            case "41", "61", "63", "67" -> ", Stadt";
            default -> "";
        };
    }

    private DemoRegister() {}
}
