package org.allmende.kernel.register;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The register of territorial bodies as it stood on one day. Whole or not at all: it refuses a key
/// that occurs twice and a body whose Land or district is not in it.
public final class RegisterEdition {

    /// The register of a store that began without one: no key is known.
    public static final RegisterEdition NONE = new RegisterEdition(LocalDate.EPOCH, "", List.of());

    private final LocalDate date;
    private final String source;
    private final List<RegisterEntry> entries;
    private final Map<String, RegisterEntry> byKey;
    private final Map<String, List<RegisterEntry>> members;
    private final Map<DistrictKey, List<RegisterEntry>> municipalities;

    /// @param date the day whose territory this is
    /// @param source who published it, as the licence wants it named; one line
    public RegisterEdition(LocalDate date, String source, Collection<RegisterEntry> entries) {
        this.date = Objects.requireNonNull(date);
        this.source = Objects.requireNonNull(source);
        this.entries =
                entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.key().value()))
                        .toList();
        this.byKey = HashMap.newHashMap(entries.size());
        for (var entry : this.entries) {
            if (byKey.put(entry.key().value(), entry) != null) {
                throw new IllegalArgumentException("the key " + entry.key() + " occurs twice");
            }
        }
        this.entries.forEach(this::requirePlace);
        var towns = this.entries.stream().filter(entry -> entry.key() instanceof Ags).toList();
        this.members = towns.stream().collect(groupingBy(entry -> entry.association().value()));
        this.municipalities =
                towns.stream().collect(groupingBy(entry -> ((Ags) entry.key()).district()));
    }

    public LocalDate date() {
        return date;
    }

    public String source() {
        return source;
    }

    /// All bodies, by key.
    public List<RegisterEntry> entries() {
        return entries;
    }

    public Optional<RegisterEntry> find(RegisterKey key) {
        return find(key.value());
    }

    /// The body with this key; empty also for what is no key at all.
    public Optional<RegisterEntry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public RegisterEntry landOf(RegisterEntry entry) {
        return byKey.get(entry.land().value());
    }

    /// The district in which a municipality or an association lies; empty for a Land and for a
    /// district itself. For an independent city it is the city's own territory.
    public Optional<RegisterEntry> districtOf(RegisterEntry entry) {
        return entry.district().flatMap(this::find);
    }

    /// The municipal association to which a municipality belongs, if it belongs to one.
    public Optional<RegisterEntry> associationOf(RegisterEntry entry) {
        return Optional.ofNullable(entry.association()).flatMap(this::find);
    }

    /// The municipalities of an association, by key; empty when there is no such association.
    public List<RegisterEntry> membersOf(AssociationKey association) {
        return byKey.containsKey(association.value())
                ? members.getOrDefault(association.value(), List.of())
                : List.of();
    }

    /// The municipalities in a district, by key; of an independent city's territory the city
    /// itself.
    public List<RegisterEntry> municipalitiesOf(DistrictKey district) {
        return municipalities.getOrDefault(district, List.of());
    }

    /// The key under which the body that this key names is registered: the same one, or another one
    /// of the same body (the AGS of an independent city instead of its district key, of Berlin
    /// instead of its key as a Land, of a municipality in no association instead of the nine digits
    /// of its ARS). Empty when the register has no such body or only a territory that is none.
    ///
    /// @param key 2, 5, 8 or 9 digits, or the 12 of a municipality's ARS
    public Optional<RegisterKey> keyToUse(String key) {
        var entry = byKey.get(key);
        if (entry != null && entry.registrable()) {
            return Optional.of(entry.key());
        }
        return switch (key.length()) {
            case 2 -> entry == null ? Optional.empty() : registrable(cityOf(key + "000"));
            case 5 -> entry == null ? Optional.empty() : registrable(cityOf(key));
            case 9 -> registrable(bearerOf(key));
            case 12 ->
                    registrable(
                            find(key.substring(0, 5) + key.substring(9))
                                    .filter(town -> key.startsWith(town.association().value())));
            default -> Optional.empty();
        };
    }

    public Optional<RegisterKey> keyToUse(RegisterKey key) {
        return keyToUse(key.value());
    }

    private Optional<RegisterEntry> cityOf(String territory) {
        var inside = municipalities.getOrDefault(new DistrictKey(territory), List.of());
        return inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty();
    }

    /// The municipality that these nine digits of an ARS mean: the only one that has them, or the
    /// one that acts for its neighbours and gave its name to that office.
    private Optional<RegisterEntry> bearerOf(String association) {
        var named = byKey.get(association);
        return members.getOrDefault(association, List.of()).stream()
                .filter(town -> named == null || named.officialName().contains(town.name()))
                .max(Comparator.comparingInt(RegisterEntry::population));
    }

    private static Optional<RegisterKey> registrable(Optional<RegisterEntry> entry) {
        return entry.filter(RegisterEntry::registrable).map(RegisterEntry::key);
    }

    private void requirePlace(RegisterEntry entry) {
        var missing = new ArrayList<String>();
        if (!byKey.containsKey(entry.land().value())) {
            missing.add("Land " + entry.land());
        }
        entry.district()
                .filter(district -> !byKey.containsKey(district.value()))
                .ifPresent(district -> missing.add("district " + district));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    entry.key() + " lies in " + missing + ", which the register does not have");
        }
    }
}
