package org.allmende.standalone.fifty;

import java.util.List;
import java.util.Optional;

/// A body of the register, as the official files have it, or one that the register does not know.
///
/// @param land empty where there is none
/// @param population 0 where the register does not know it
/// @param status `verified` or `dissolved`
/// @param covers the municipalities a reuse covers that names none
record Body(
        String id,
        String kind,
        String land,
        Optional<String> district,
        long population,
        String status,
        List<String> covers) {

    /// One that the register does not know.
    static Body named(String id, String kind, String land) {
        return new Body(id, kind, land, Optional.empty(), 0, "verified", List.of());
    }

    /// The same when the register no longer has it.
    Body dissolved() {
        return new Body(id, kind, land, district, population, "dissolved", covers);
    }

    List<String> lands() {
        return land.isEmpty() ? List.of() : List.of(land);
    }

    List<String> sizeClasses() {
        return population == 0 ? List.of() : List.of(sizeClass());
    }

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
