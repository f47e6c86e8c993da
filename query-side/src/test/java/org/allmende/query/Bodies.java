package org.allmende.query;

import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterKey;

import java.time.LocalDate;
import java.util.List;

/// A register of a handful of bodies.
final class Bodies {
    static final RegisterEdition REGISTER =
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
                            body("16", "Thüringen", "", null, 2_122_335),
                            body("16061", "Eichsfeld", "44", null, 99_000),
                            body("16061097", "Uder", "64", "160610097", 2_500)));

    private static RegisterEntry body(
            String key, String name, String code, String association, int population) {
        return RegisterEntry.of(
                RegisterKey.of(key),
                name,
                code,
                association == null ? null : new AssociationKey(association),
                population,
                10.1,
                51.5);
    }

    private Bodies() {}
}
