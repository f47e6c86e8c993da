package org.allmende.query.catalogue;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseQuery.Found;
import org.allmende.kernel.reuse.ReuseQuery.Item;
import org.allmende.kernel.reuse.ReuseQuery.Reach;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Listing;
import org.allmende.query.timeline.LongColumn;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists of reuses under every filter that lists and figures have, so that the facts behind a
/// figure are found by the very filters of the figure.
public final class ReuseLists {
    private static final List<String> OF_THE_PROJECT = List.of("topic", "field");

    private final Catalogue catalogue;

    public ReuseLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private Facets facets(Standpoint from) {
        var reuses = catalogue.reuses();
        return new Facets()
                .coded("stage", reuses.stage, ReuseStage.class, from)
                .coded("status", reuses.status, ReuseStatus.class, from)
                .coded("how", reuses.how, How.class, from)
                .coded("operation", reuses.operation, Operation.class, from)
                .places("land", reuses.land, from)
                .filter("district", reuses.district)
                .filter("sizeClass", reuses.sizeClass)
                .filter("organisation", reuses.organisation)
                .filter("project", reuses.project);
    }

    /// The list of those of the slots that pass the filters.
    ///
    /// @param filters `organisation project stage status land district sizeClass how operation` and
    ///   of the project `topic field`
    public Listing narrow(Standpoint from, Bits within, Map<String, List<String>> filters) {
        var base =
                ofProjects(
                        from,
                        ofProjects(from, within, catalogue.projects().topic, filters.get("topic")),
                        catalogue.projects().field,
                        filters.get("field"));
        var list = from.at().of(catalogue.reuses().timeline).list(base);
        return facets(from).narrow(list, filters, OF_THE_PROJECT);
    }

    private Bits ofProjects(Standpoint from, Bits within, Facet facet, List<String> values) {
        if (values == null || values.isEmpty()) {
            return within;
        }
        var projects = from.at().of(catalogue.projects().timeline);
        var wanted = projects.where(facet, values);
        return within.filter(
                slot -> {
                    var there = projects.slot(catalogue.reuses().project.number(slot));
                    return there >= 0 && wanted.get(there);
                });
    }

    /// A page of the list, newest first.
    ///
    /// @param asOf the moment that the answer names
    public Found found(Standpoint from, Listing list, Page page, Instant asOf) {
        var slots = list.page(catalogue.reuses().declared.descending(), page.offset(), page.size());
        return new Found(
                Arrays.stream(slots).mapToObj(slot -> item(from, slot)).toList(),
                list.total(),
                facets(from).counts(list),
                asOf,
                from.position());
    }

    private Item item(Standpoint from, int slot) {
        var reuses = catalogue.reuses();
        var id = reuses.timeline.id(slot);
        var said = reuses.said(slot);
        return new Item(
                id,
                reuses.version(from.at().of(reuses.timeline), id),
                project(from, slot),
                from.organisation(reuses.organisation.first(slot)),
                land(from, slot),
                Coded.of(ReuseStage.class, reuses.stage.first(slot)),
                Coded.of(ReuseStatus.class, reuses.status.first(slot)),
                Coded.of(How.class, reuses.how.first(slot)),
                Optional.ofNullable(reuses.operation.first(slot))
                        .map(it -> Coded.of(Operation.class, it)),
                said.since(),
                reach(from, slot),
                ReuseTimeline.PUBLIC.equals(reuses.visibility.first(slot)),
                Instant.ofEpochMilli(reuses.declared.get(slot)),
                moment(reuses.confirmed, slot),
                moment(reuses.ended, slot),
                said.reason());
    }

    private static Optional<Instant> moment(LongColumn column, int slot) {
        var milliseconds = column.get(slot);
        return milliseconds == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(milliseconds));
    }

    /// A project that was hidden since is named by its id alone to those who keep a reuse of it.
    public Ref project(Standpoint from, int slot) {
        var id = catalogue.reuses().project.first(slot);
        return from.project(id).orElseGet(() -> new Ref(id, id));
    }

    public Optional<Ref> land(Standpoint from, int slot) {
        return Optional.ofNullable(catalogue.reuses().land.first(slot)).map(from::place);
    }

    /// How many municipalities and inhabitants the reuse covers, by the register of the position.
    public Reach reach(Standpoint from, int slot) {
        var reuses = catalogue.reuses();
        var edition = catalogue.register().at(from.at());
        var municipalities = new int[1];
        var inhabitants = new long[1];
        reuses.covers.of(
                slot,
                number -> {
                    municipalities[0]++;
                    inhabitants[0] += reuses.inhabitants(edition, number);
                });
        return new Reach(municipalities[0], inhabitants[0]);
    }
}
