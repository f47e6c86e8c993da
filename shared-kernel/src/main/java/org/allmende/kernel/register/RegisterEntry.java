package org.allmende.kernel.register;

import static java.util.Objects.requireNonNull;

import org.allmende.kernel.organisation.OrganisationKind;

import java.util.Optional;

/// A territorial body as the official register knows it.
///
/// @param name as people say it: "Flensburg", "Landkreis Gifhorn", "Amt Marne-Nordsee"
/// @param officialName as the register writes it: "Flensburg, Stadt", "Gifhorn", "Marne-Nordsee"
/// @param code *Textkennzeichen*, two digits, which say the kind within the kind of key; empty for
///   a Land
/// @param association the first nine digits of a municipality's ARS; null for all others. They name
///   its association only where the register has one with that key ({@link
///   RegisterEdition#associationOf})
/// @param population inhabitants
/// @param at a point to show the body at; null where the source names none, as official files do
public record RegisterEntry(
        RegisterKey key,
        String name,
        String officialName,
        String code,
        AssociationKey association,
        int population,
        Point at) {

    public RegisterEntry {
        requireNonNull(key);
        requireText(name, key);
        requireText(officialName, key);
        if (!code.matches("|[0-9]{2}")) {
            throw new IllegalArgumentException(key + ": no Textkennzeichen: " + code);
        }
        if (key instanceof Ags != (association != null)) {
            throw new IllegalArgumentException(
                    key + ": a municipality, and it alone, has the digits of its ARS");
        }
        if (population < 0) {
            throw new IllegalArgumentException(key + ": population below zero");
        }
    }

    /// An entry whose name follows from the official one.
    public static RegisterEntry of(
            RegisterKey key,
            String officialName,
            String code,
            AssociationKey association,
            int population,
            double lon,
            double lat) {
        return of(key, officialName, code, association, population, new Point(lon, lat));
    }

    /// The same, with a point or null.
    public static RegisterEntry of(
            RegisterKey key,
            String officialName,
            String code,
            AssociationKey association,
            int population,
            Point at) {
        var name = SpokenName.of(key, code, officialName);
        return new RegisterEntry(key, name, officialName, code, association, population, at);
    }

    /// The whole ARS of a municipality, 12 digits; the key itself of any other body.
    public String ars() {
        return association == null
                ? key.value()
                : association.value() + key.value().substring(key.value().length() - 3);
    }

    /// The kind of body, one of the six that the register knows.
    public OrganisationKind kind() {
        return switch (key) {
            case LandKey _ -> OrganisationKind.LAND;
            case DistrictKey _ -> OrganisationKind.DISTRICT;
            case AssociationKey _ -> OrganisationKind.MUNICIPAL_ASSOCIATION;
            case Ags _ ->
                    switch (code) {
                        case "61", "62" -> OrganisationKind.INDEPENDENT_CITY;
                        case "63", "67" -> OrganisationKind.TOWN;
                        default -> OrganisationKind.MUNICIPALITY;
                    };
        };
    }

    /// Whether the body itself is registered under this key. Not so: territories without a
    /// municipality (65, 66), the district that an independent city is (41, 42), a municipality in
    /// no association (50) or one that also acts as its neighbours' association (58), and the
    /// Länder Hamburg and Berlin: these are cities first.
    public boolean registrable() {
        return switch (key) {
            case LandKey land -> !land.value().equals("02") && !land.value().equals("11");
            case DistrictKey _ -> !code.equals("41") && !code.equals("42");
            case AssociationKey _ -> !code.equals("50") && !code.equals("58");
            case Ags _ -> !code.equals("65") && !code.equals("66");
        };
    }

    public LandKey land() {
        return key.land();
    }

    /// The key of the district in which the body lies; empty for a Land and for a district itself.
    public Optional<DistrictKey> district() {
        return switch (key) {
            case Ags ags -> Optional.of(ags.district());
            case AssociationKey association -> Optional.of(association.district());
            case LandKey _, DistrictKey _ -> Optional.empty();
        };
    }

    private static void requireText(String text, RegisterKey key) {
        if (text.isBlank()
                || !text.equals(text.strip())
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + ": not a name: '" + text + "'");
        }
    }
}
