package org.allmende.standalone.fifty;

import java.util.List;
import java.util.Optional;

/// A body of the register, as the official files have it.
///
/// @param covers the municipalities a reuse covers that names none
record Body(
        String id,
        String kind,
        String land,
        Optional<String> district,
        long population,
        List<String> covers) {

    String sizeClass() {
        if (population < 5_000) {
            return "under-5000";
        }
        if (population < 20_000) {
            return "5000-20000";
        }
        return population < 100_000 ? "20000-100000" : "over-100000";
    }
}
