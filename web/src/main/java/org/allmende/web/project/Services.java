package org.allmende.web.project;

import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.ServiceCatalogue;
import org.allmende.kernel.project.ProjectQuery;

import java.util.List;

/// The services a project is about, by name. One that the catalogue does not know keeps its key.
///
/// @param lagen business and life situations
/// @param ozg OZG services
/// @param leika LeiKa services
record Services(List<Named> lagen, List<Named> ozg, List<Named> leika) {

    record Named(String key, String name) {}

    static Services of(ProjectQuery.View project) {
        var known = ServiceCatalogue.bundled();
        return new Services(
                project.lagen().stream()
                        .map(
                                it ->
                                        new Named(
                                                it,
                                                known.find(new Lage(it))
                                                        .map(ServiceCatalogue.Situation::name)
                                                        .orElse(it)))
                        .toList(),
                project.ozgIds().stream()
                        .map(
                                it ->
                                        new Named(
                                                it,
                                                known.find(new OzgId(it))
                                                        .map(ServiceCatalogue.OzgService::name)
                                                        .orElse(it)))
                        .toList(),
                project.leikaKeys().stream()
                        .map(
                                it ->
                                        new Named(
                                                it,
                                                known.find(new LeikaKey(it))
                                                        .map(ServiceCatalogue.LeikaService::name)
                                                        .orElse(it)))
                        .toList());
    }

    /// Whether it is about none.
    public boolean none() {
        return lagen.isEmpty() && ozg.isEmpty() && leika.isEmpty();
    }
}
