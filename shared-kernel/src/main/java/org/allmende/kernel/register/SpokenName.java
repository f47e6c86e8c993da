package org.allmende.kernel.register;

import java.util.Locale;

/// How people say the name of a body that the register writes tersely: without titles ("Kiel,
/// Landeshauptstadt"), but with the kind where the bare name would be taken for a town ("Gifhorn"
/// is also a Landkreis).
final class SpokenName {

    static String of(RegisterKey key, String code, String official) {
        var bare = official.replaceFirst("\\s*,.*", "");
        return switch (key) {
            case LandKey _, Ags _ -> bare;
            case DistrictKey _ -> district(code, bare);
            case AssociationKey _ -> association(code, bare);
        };
    }

    private static String district(String code, String name) {
        return switch (code) {
            case "43" -> saysItself(name) ? name : "Kreis " + name;
            case "44" -> saysItself(name) ? name : "Landkreis " + name;
            default -> name;
        };
    }

    private static boolean saysItself(String name) {
        return name.toLowerCase(Locale.ROOT).contains("kreis")
                || name.contains("Region ")
                || name.contains("region ");
    }

    private static String association(String code, String name) {
        return switch (code) {
            case "51" -> prefixed("Amt", name);
            case "52" -> prefixed("Samtgemeinde", name);
            case "53" -> prefixed("Verbandsgemeinde", name);
            case "54" ->
                    name.startsWith("VVG ")
                            ? name
                            : prefixed("Verwaltungsgemeinschaft", name.replace(" (VGem)", ""));
            case "55" -> prefixed("Kirchspielslandgemeinde", name);
            case "56" -> name.startsWith("GVV ") ? name : prefixed("Verwaltungsverband", name);
            default -> name;
        };
    }

    private static String prefixed(String kind, String name) {
        return name.startsWith(kind) ? name : kind + " " + name;
    }

    private SpokenName() {}
}
