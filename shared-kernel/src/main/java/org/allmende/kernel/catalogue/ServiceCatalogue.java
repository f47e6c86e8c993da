package org.allmende.kernel.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The services of the public administration that a project can be about: situations, OZG services
/// and LeiKa services, by key and name. It tells names and warns of unknown keys; it never forbids
/// one.
public final class ServiceCatalogue {

    /// @param name as the catalogue writes it
    public record Situation(Lage lage, String name, Topic topic) {}

    public record OzgService(OzgId id, String name, Lage lage, Topic topic) {}

    /// @param ozg the OZG service to which it belongs
    public record LeikaService(LeikaKey key, String name, OzgId ozg) {}

    private final String version;
    private final SequencedMap<Lage, Situation> situations;
    private final SequencedMap<OzgId, OzgService> ozg;
    private final SequencedMap<LeikaKey, LeikaService> leika;

    ServiceCatalogue(
            String version,
            SequencedMap<Lage, Situation> situations,
            SequencedMap<OzgId, OzgService> ozg,
            SequencedMap<LeikaKey, LeikaService> leika) {
        this.version = version;
        this.situations = situations;
        this.ozg = ozg;
        this.leika = leika;
    }

    /// The catalogue that the product carries.
    public static ServiceCatalogue bundled() {
        return Bundled.CATALOGUE;
    }

    /// The year of the catalogue.
    public String version() {
        return version;
    }

    /// By topic and name.
    public List<Situation> lagen() {
        return List.copyOf(situations.values());
    }

    /// By OZG-ID.
    public List<OzgService> ozgServices() {
        return List.copyOf(ozg.values());
    }

    /// By LeiKa key.
    public List<LeikaService> leikaServices() {
        return List.copyOf(leika.values());
    }

    public Optional<Situation> find(Lage lage) {
        return find(situations, lage);
    }

    public Optional<OzgService> find(OzgId id) {
        return find(ozg, id);
    }

    public Optional<LeikaService> find(LeikaKey key) {
        return find(leika, key);
    }

    public boolean knows(Lage lage) {
        return situations.containsKey(lage);
    }

    public boolean knows(OzgId id) {
        return ozg.containsKey(id);
    }

    public boolean knows(LeikaKey key) {
        return leika.containsKey(key);
    }

    private static <K, V> Optional<V> find(Map<K, V> services, K key) {
        return Optional.ofNullable(services.get(key));
    }

    /// Read when it is first asked for, then kept: it never changes while the product runs.
    private static final class Bundled {
        private static final ServiceCatalogue CATALOGUE = CatalogueText.bundled();
    }
}
