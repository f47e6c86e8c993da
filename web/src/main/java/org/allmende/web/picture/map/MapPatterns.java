package org.allmende.web.picture.map;

import org.allmende.web.picture.Svg;

/// What the classes of a map are filled with: each has its colour and its own hatching, so that
/// they are told apart in grey, too.
final class MapPatterns {

    private static final String[] HATCHING = {
        "", "M3 3h2.2v2.2h-2.2z", "M-2 6L6 -2M2 14L14 2", "M0 3h12M0 9h12", ""
    };

    static void define(Svg svg, String id) {
        svg.open("defs");
        for (int shade = 0; shade < HATCHING.length; shade++) {
            svg.open(
                            "pattern",
                            "id",
                            name(id, shade),
                            "width",
                            12,
                            "height",
                            12,
                            "patternUnits",
                            "userSpaceOnUse")
                    .rect("picture-shade-" + shade, 0, 0, 12, 12);
            if (!HATCHING[shade].isEmpty()) {
                svg.path("picture-hatch-" + shade, HATCHING[shade]);
            }
            svg.close();
        }
        svg.close();
    }

    static String fill(String id, int shade) {
        return "url(#" + name(id, shade) + ")";
    }

    private static String name(String id, int shade) {
        return id + "-shade-" + shade;
    }

    private MapPatterns() {}
}
