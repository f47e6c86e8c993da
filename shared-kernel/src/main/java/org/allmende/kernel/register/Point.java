package org.allmende.kernel.register;

/// A place on the map (WGS 84), to four decimals: about ten metres.
///
/// @param lon degrees east
/// @param lat degrees north
public record Point(double lon, double lat) {

    public Point {
        if (!(lon > 5 && lon < 16 && lat > 47 && lat < 56)) {
            throw new IllegalArgumentException("not a place in Germany: " + lon + ", " + lat);
        }
        lon = Math.round(lon * 10_000) / 10_000.0;
        lat = Math.round(lat * 10_000) / 10_000.0;
    }
}
