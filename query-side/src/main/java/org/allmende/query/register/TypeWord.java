package org.allmende.query.register;

import static org.allmende.kernel.organisation.OrganisationKind.DISTRICT;
import static org.allmende.kernel.organisation.OrganisationKind.INDEPENDENT_CITY;
import static org.allmende.kernel.organisation.OrganisationKind.LAND;
import static org.allmende.kernel.organisation.OrganisationKind.MUNICIPALITY;
import static org.allmende.kernel.organisation.OrganisationKind.MUNICIPAL_ASSOCIATION;
import static org.allmende.kernel.organisation.OrganisationKind.TOWN;

import org.allmende.kernel.organisation.OrganisationKind;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Words that people put before or after a name to say what kind of body they mean. They are no
/// part of the name, but a hint: "Landkreis Rosenheim" is not the town. All folded.
final class TypeWord {

    private static final Set<OrganisationKind> TOWNS = EnumSet.of(TOWN, INDEPENDENT_CITY);
    private static final Set<OrganisationKind> MUNICIPALITIES =
            EnumSet.of(MUNICIPALITY, TOWN, INDEPENDENT_CITY);
    private static final Set<OrganisationKind> ASSOCIATIONS = EnumSet.of(MUNICIPAL_ASSOCIATION);
    private static final Set<OrganisationKind> DISTRICTS = EnumSet.of(DISTRICT);

    private static final Map<String, Set<OrganisationKind>> WORDS =
            Map.ofEntries(
                    Map.entry("stadt", TOWNS),
                    Map.entry("stadtverwaltung", TOWNS),
                    Map.entry("landeshauptstadt", TOWNS),
                    Map.entry("lh", TOWNS),
                    Map.entry("lhs", TOWNS),
                    Map.entry("hansestadt", TOWNS),
                    Map.entry("kreisstadt", TOWNS),
                    Map.entry("universitatsstadt", TOWNS),
                    Map.entry("gemeinde", MUNICIPALITIES),
                    Map.entry("gemeindeverwaltung", MUNICIPALITIES),
                    Map.entry("markt", MUNICIPALITIES),
                    Map.entry("flecken", MUNICIPALITIES),
                    Map.entry("kreis", DISTRICTS),
                    Map.entry("landkreis", DISTRICTS),
                    Map.entry("lk", DISTRICTS),
                    Map.entry("kreisverwaltung", DISTRICTS),
                    Map.entry("landratsamt", DISTRICTS),
                    Map.entry("amt", ASSOCIATIONS),
                    Map.entry("samtgemeinde", ASSOCIATIONS),
                    Map.entry("sg", ASSOCIATIONS),
                    Map.entry("verbandsgemeinde", ASSOCIATIONS),
                    Map.entry("vg", ASSOCIATIONS),
                    Map.entry("verwaltungsgemeinschaft", ASSOCIATIONS),
                    Map.entry("vgem", ASSOCIATIONS),
                    Map.entry("vvg", ASSOCIATIONS),
                    Map.entry("gvv", ASSOCIATIONS),
                    Map.entry("verwaltungsverband", ASSOCIATIONS),
                    Map.entry("kirchspielslandgemeinde", ASSOCIATIONS),
                    Map.entry("land", EnumSet.of(LAND)),
                    Map.entry("freistaat", EnumSet.of(LAND)));

    /// The kinds that this word means; empty when it is no such word.
    static Set<OrganisationKind> kinds(String word) {
        return WORDS.getOrDefault(word, Set.of());
    }

    static boolean is(String word) {
        return WORDS.containsKey(word);
    }

    private TypeWord() {}
}
