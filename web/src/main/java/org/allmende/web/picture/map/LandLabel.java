package org.allmende.web.picture.map;

import java.util.List;

/// Where a Land's count stands on the map and under which letters (ISO 3166-2). The small ones have
/// it outside, with a line to them.
///
/// @param dx from the point inside the Land
/// @param dy from the same point, down
record LandLabel(String key, String letters, int dx, int dy) {

    static final List<LandLabel> ALL =
            List.of(
                    new LandLabel("01", "SH", 0, 0),
                    new LandLabel("02", "HH", -205, -125),
                    new LandLabel("03", "NI", 20, 0),
                    new LandLabel("04", "HB", -125, -115),
                    new LandLabel("05", "NW", 0, 0),
                    new LandLabel("06", "HE", 0, 0),
                    new LandLabel("07", "RP", -8, 0),
                    new LandLabel("08", "BW", 0, 0),
                    new LandLabel("09", "BY", 0, 0),
                    new LandLabel("10", "SL", -14, 80),
                    new LandLabel("11", "BE", 68, -18),
                    new LandLabel("12", "BB", 0, 0),
                    new LandLabel("13", "MV", 0, 0),
                    new LandLabel("14", "SN", 0, 0),
                    new LandLabel("15", "ST", 0, 0),
                    new LandLabel("16", "TH", 0, 0));

    static LandLabel of(String key) {
        return ALL.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    boolean outside() {
        return Math.hypot(dx, dy) > 50;
    }
}
