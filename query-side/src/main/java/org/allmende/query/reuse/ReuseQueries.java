package org.allmende.query.reuse;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseQuery.ExperienceView;
import org.allmende.kernel.reuse.ReuseQuery.Found;
import org.allmende.kernel.reuse.ReuseQuery.StageView;
import org.allmende.kernel.reuse.ReuseQuery.View;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.ReuseLists;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.documents.Documents;
import org.allmende.query.documents.Kind;
import org.axonframework.queryhandling.QueryHandler;

/// Answers about reuse.
public final class ReuseQueries {
    private final Catalogue catalogue;
    private final Readings readings;
    private final Documents documents;
    private final ReuseLists lists;

    public ReuseQueries(Catalogue catalogue, Readings readings, Documents documents) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.documents = documents;
        this.lists = new ReuseLists(catalogue);
    }

    @QueryHandler
    public View one(ReuseQuery.One query) {
        var from = readings.at(query.reading());
        var reuses = catalogue.reuses();
        var id = query.reuse();
        var view = from.at().of(reuses.timeline);
        var slot = view.slot(id.value());
        if (slot < 0 || !from.reuses().get(slot)) {
            throw Refused.because(Code.NOT_FOUND);
        }
        var version = reuses.version(view, id.value());
        var document =
                documents.read(
                        Kind.REUSE,
                        id.aggregate(),
                        version,
                        reuses.version(from.today().of(reuses.timeline), id.value()) != version);
        var it = document.content().of(id).orElseThrow();
        return new View(
                id.value(),
                version,
                lists.project(from, slot),
                from.organisation(id.body().value()),
                lists.land(from, slot),
                it.stage(),
                it.status(),
                it.how(),
                it.operation(),
                it.since(),
                it.note(),
                it.covers().stream().map(Ags::value).toList(),
                lists.reach(from, slot),
                it.isPublic(),
                it.steps().stream().map(step -> new StageView(step.stage(), step.on())).toList(),
                it.declaredAt(),
                it.confirmedAt(),
                it.endedAt(),
                it.reason(),
                it.experience().map(ReuseQueries::experience),
                from.asOf(),
                from.position());
    }

    private static ExperienceView experience(Experience it) {
        return new ExperienceView(it.rating(), it.effortSavedDays(), it.text().value());
    }

    @QueryHandler
    public Found find(ReuseQuery.Find query) {
        Standpoint from = readings.at(query.reading());
        return lists.found(
                from,
                lists.narrow(from, from.reuses(), query.filters()),
                query.page(),
                from.asOf());
    }
}
