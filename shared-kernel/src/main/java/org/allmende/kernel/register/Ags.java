package org.allmende.kernel.register;

/// *Amtlicher Gemeindeschlüssel*: the key of a municipality, eight digits (Land 2, Regierungsbezirk
/// 1, Kreis 2, Gemeinde 3). Independent cities, Hamburg and Berlin are municipalities here too.
public record Ags(String value) implements RegisterKey {

    public Ags {
        Digits.require(value, 8);
    }

    /// The district, or the territory of the independent city itself.
    public DistrictKey district() {
        return new DistrictKey(value.substring(0, 5));
    }

    @Override
    public String toString() {
        return value;
    }
}
