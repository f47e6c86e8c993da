package org.allmende.kernel.register;

/// The key of a municipal association (*Amt*, *Samtgemeinde*, *Verbandsgemeinde* …): the first nine
/// digits of the *Amtlicher Regionalschlüssel* (ARS) of each of its members. A municipality in no
/// association has nine such digits too, which then name nothing but itself.
public record AssociationKey(String value) implements RegisterKey {

    public AssociationKey {
        Digits.require(value, 9);
    }

    /// The nine digits of a municipality that belongs to no association.
    public static AssociationKey ofItself(Ags ags) {
        return new AssociationKey(ags.value().substring(0, 5) + "0" + ags.value().substring(5));
    }

    public DistrictKey district() {
        return new DistrictKey(value.substring(0, 5));
    }

    @Override
    public String toString() {
        return value;
    }
}
