package org.allmende.kernel.register;

/// The key of a district (*Kreis*, *Landkreis*) or of the territory of an independent city: the
/// first five digits of the AGS of each municipality in it.
public record DistrictKey(String value) implements RegisterKey {

    public DistrictKey {
        Digits.require(value, 5);
    }

    @Override
    public String toString() {
        return value;
    }
}
