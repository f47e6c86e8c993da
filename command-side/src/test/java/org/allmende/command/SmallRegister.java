package org.allmende.command;

import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterKey;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A handful of bodies to decide about.
public final class SmallRegister {

    public static final RegisterEdition EDITION =
            new RegisterEdition(
                    LocalDate.of(2024, 12, 31),
                    "invented for tests",
                    List.of(
                            body("01", "Schleswig-Holstein", "", null, 2_965_691),
                            body("01001", "Flensburg, Stadt", "41", null, 92_667),
                            body("01001000", "Flensburg, Stadt", "61", "010010000", 92_667),
                            body("01051", "Dithmarschen", "43", null, 135_252),
                            body("010515163", "Burg-St. Michaelisdonn", "51", null, 15_724),
                            body("01051003", "Averlak", "64", "010515163", 587),
                            body("01051010", "Brickeln", "64", "010515163", 209),
                            body("01051011", "Brunsbüttel, Stadt", "63", "010510011", 12_427),
                            body("01051200", "Ein Forst, gemeindefrei", "66", "010510200", 0)));

    /// The same without these keys, on another day.
    public static RegisterEdition without(LocalDate date, String... keys) {
        var gone = Set.of(keys);
        return new RegisterEdition(
                date,
                EDITION.source(),
                EDITION.entries().stream().filter(it -> !gone.contains(it.key().value())).toList());
    }

    /// The same with a body under another official name, on another day.
    public static RegisterEdition renamed(LocalDate date, String key, String name) {
        return new RegisterEdition(
                date,
                EDITION.source(),
                EDITION.entries().stream()
                        .map(it -> it.key().value().equals(key) ? named(it, name) : it)
                        .toList());
    }

    private static RegisterEntry named(RegisterEntry it, String name) {
        return RegisterEntry.of(
                it.key(), name, it.code(), it.association(), it.population(), it.at());
    }

    private static RegisterEntry body(
            String key, String name, String code, String association, int population) {
        return RegisterEntry.of(
                RegisterKey.of(key),
                name,
                code,
                association == null ? null : new AssociationKey(association),
                population,
                9.4,
                54.2);
    }

    private SmallRegister() {}
}
