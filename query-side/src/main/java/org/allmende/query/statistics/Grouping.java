package org.allmende.query.statistics;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Ref;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Keys;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// Under which keys a reuse is counted, and what the keys are called.
///
/// @param name the key of a group by its number
/// @param label what the reader is shown for a key
record Grouping(Keys keys, IntFunction<String> name, UnaryOperator<String> label) {

    static Grouping of(Catalogue catalogue, Standpoint from, Dimension by) {
        var reuses = catalogue.reuses();
        return switch (by) {
            case LAND -> of(reuses.land, key -> from.place(key).name());
            case DISTRICT -> of(reuses.district, key -> from.place(key).name());
            case STAGE -> coded(reuses.stage, ReuseStage.class, from);
            case HOW -> coded(reuses.how, How.class, from);
            case OPERATION -> coded(reuses.operation, Operation.class, from);
            case SIZE_CLASS -> coded(reuses.sizeClass, SizeClass.class, from);
            case ORGANISATION -> of(reuses.organisation, id -> from.organisation(id).name());
            case PROJECT -> of(reuses.project, id -> from.project(id).map(Ref::name).orElse(id));
            case TOPIC ->
                    coded(catalogue.projects().topic, Topic.class, from).through(catalogue, from);
            case FIELD ->
                    coded(catalogue.projects().field, Field.class, from).through(catalogue, from);
            case MONTH -> {
                var months = Months.upTo(from.moment());
                yield new Grouping(
                        (slot, each) -> {
                            var month = months.of(reuses.declared.get(slot));
                            if (month >= 0) {
                                each.accept(month);
                            }
                        },
                        months::key,
                        key -> Months.label(key, from.language()));
            }
        };
    }

    private static <T extends Enum<T> & Coded> Grouping coded(
            Facet facet, Class<T> codes, Standpoint from) {
        return of(facet, code -> Coded.of(codes, code).label(from.language()));
    }

    private static Grouping of(Facet facet, UnaryOperator<String> label) {
        return new Grouping(facet, facet::name, label);
    }

    /// What is said of the project counts for its reuse.
    private Grouping through(Catalogue catalogue, Standpoint from) {
        var projects = from.at().of(catalogue.projects().timeline);
        return new Grouping(Keys.through(catalogue.reuses().project, projects, keys), name, label);
    }
}
