package org.allmende.kernel.register;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What two editions of the register, each a snapshot of one day, show of the bodies that can be
/// registered. A snapshot shows no cause: of a merger it shows that one is gone, of a part that
/// changed hands nothing.
///
/// @param added bodies under keys that the older one did not have
/// @param gone bodies whose keys the newer one does not have
/// @param renamed by their official names; a name that one of the files cut off at its 50th
///   character is the same name
/// @param rekeyed with the same AGS another ARS (they changed, left or joined an association), or
///   another key under the same official name in the same Land with about as many people
/// @param unchanged how many bodies are in none of the lists; inhabitants are not looked at
public record RegisterDifference(
        List<Body> added,
        List<Body> gone,
        List<Renaming> renamed,
        List<Rekeying> rekeyed,
        int unchanged) {

    /// A body by its key and the name people say.
    public record Body(String key, String name) {}

    /// @param from the official name before
    /// @param to the official name from now on
    public record Renaming(String key, String from, String to) {}

    /// @param key under which the body is registered from now on
    /// @param from the ARS before, or the key of another body than a municipality
    /// @param to the ARS from now on, or the key
    public record Rekeying(String key, String name, String from, String to) {}

    /// Official files cut names off here.
    private static final int LONGEST = 50;

    /// Two counts of the same people differ by less: by a tenth, or by so many.
    private static final int FEW = 50;

    public static RegisterDifference between(RegisterEdition older, RegisterEdition newer) {
        var before = bodies(older);
        var after = bodies(newer);
        var gone = missing(before, after);
        var added = missing(after, before);
        var rekeyed = new ArrayList<Rekeying>();
        var renamed = new ArrayList<Renaming>();
        for (var now : after.values()) {
            var then = before.get(now.key().value());
            if (then == null) {
                continue;
            }
            if (!then.ars().equals(now.ars())) {
                rekeyed.add(rekeying(then, now));
            }
            if (!sameName(then.officialName(), now.officialName())) {
                renamed.add(
                        new Renaming(now.key().value(), then.officialName(), now.officialName()));
            }
        }
        for (var then : List.copyOf(gone)) {
            successor(then, gone, added)
                    .ifPresent(
                            now -> {
                                rekeyed.add(rekeying(then, now));
                                gone.remove(then);
                                added.remove(now);
                            });
        }
        var changed = new HashSet<String>();
        added.forEach(it -> changed.add(it.key().value()));
        renamed.forEach(it -> changed.add(it.key()));
        rekeyed.forEach(it -> changed.add(it.key()));
        return new RegisterDifference(
                named(added),
                named(gone),
                List.copyOf(renamed),
                List.copyOf(rekeyed),
                after.size() - changed.size());
    }

    /// Nothing changed among the bodies of this edition.
    public static RegisterDifference none(RegisterEdition edition) {
        return new RegisterDifference(
                List.of(), List.of(), List.of(), List.of(), bodies(edition).size());
    }

    /// Whether two official names are one, where a file may have cut one of them off.
    static boolean sameName(String one, String other) {
        return one.equals(other) || cut(one, other) || cut(other, one);
    }

    private static boolean cut(String some, String whole) {
        return some.length() == LONGEST && whole.startsWith(some);
    }

    private static Map<String, RegisterEntry> bodies(RegisterEdition edition) {
        return edition.entries().stream()
                .filter(RegisterEntry::registrable)
                .collect(
                        toMap(
                                it -> it.key().value(),
                                Function.identity(),
                                (one, _) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static List<RegisterEntry> missing(
            Map<String, RegisterEntry> here, Map<String, RegisterEntry> there) {
        var missing = new ArrayList<RegisterEntry>();
        here.forEach(
                (key, entry) -> {
                    if (!there.containsKey(key)) {
                        missing.add(entry);
                    }
                });
        return missing;
    }

    /// The new body that is the old one under another key, where there is no doubt: the only one of
    /// that name on both sides, in the same Land, of the same kind of key, with about as many
    /// people.
    private static Optional<RegisterEntry> successor(
            RegisterEntry then, List<RegisterEntry> gone, List<RegisterEntry> added) {
        var bearers = like(then, gone);
        var heirs = like(then, added);
        return bearers.size() == 1 && heirs.size() == 1 && asMany(then, heirs.getFirst())
                ? Optional.of(heirs.getFirst())
                : Optional.empty();
    }

    private static List<RegisterEntry> like(RegisterEntry one, List<RegisterEntry> all) {
        return all.stream()
                .filter(it -> it.key().getClass() == one.key().getClass())
                .filter(it -> Objects.equals(it.land(), one.land()))
                .filter(it -> sameName(it.officialName(), one.officialName()))
                .toList();
    }

    private static boolean asMany(RegisterEntry one, RegisterEntry other) {
        var most = Math.max(one.population(), other.population());
        return Math.abs(one.population() - other.population()) <= Math.max(FEW, most / 10);
    }

    private static Rekeying rekeying(RegisterEntry then, RegisterEntry now) {
        return new Rekeying(now.key().value(), now.name(), then.ars(), now.ars());
    }

    private static List<Body> named(List<RegisterEntry> entries) {
        return entries.stream().map(it -> new Body(it.key().value(), it.name())).toList();
    }

    /// Under which key the old one goes on; empty unless it was [#rekeyed] to another AGS or key.
    public Optional<String> heirOf(String key) {
        return rekeyed.stream()
                .filter(it -> !it.key().equals(key))
                .filter(it -> bodyKey(it.from()).equals(key))
                .map(Rekeying::key)
                .findFirst();
    }

    /// The keys of all bodies in the lists, old ones and new ones.
    public List<String> touched() {
        var keys = new HashSet<String>();
        added.forEach(it -> keys.add(it.key()));
        gone.forEach(it -> keys.add(it.key()));
        renamed.forEach(it -> keys.add(it.key()));
        rekeyed.forEach(
                it -> {
                    keys.add(it.key());
                    keys.add(bodyKey(it.from()));
                });
        return keys.stream().sorted().toList();
    }

    private static String bodyKey(String ars) {
        return ars.length() == 12 ? ars.substring(0, 5) + ars.substring(9) : ars;
    }
}
