package org.allmende.kernel.register;

import org.allmende.kernel.Value;

/// The official key of a territorial body (*Amtlicher Gemeindeschlüssel* and its relatives). The
/// number of digits says what kind of body it names: Land 2, district 5, municipality 8, municipal
/// association 9.
public sealed interface RegisterKey extends Value
        permits LandKey, DistrictKey, Ags, AssociationKey {

    /// The Land in which the body lies.
    default LandKey land() {
        return new LandKey(value().substring(0, 2));
    }

    /// Reads a key of any kind by its length.
    static RegisterKey of(String text) {
        return switch (text == null ? 0 : text.length()) {
            case 2 -> new LandKey(text);
            case 5 -> new DistrictKey(text);
            case 8 -> new Ags(text);
            case 9 -> new AssociationKey(text);
            default -> throw Digits.refused("2, 5, 8, 9");
        };
    }
}
