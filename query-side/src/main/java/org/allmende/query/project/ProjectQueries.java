package org.allmende.query.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.ProjectQuery.CostView;
import org.allmende.kernel.project.ProjectQuery.Found;
import org.allmende.kernel.project.ProjectQuery.LinkView;
import org.allmende.kernel.project.ProjectQuery.ResponseView;
import org.allmende.kernel.project.ProjectQuery.StageView;
import org.allmende.kernel.project.ProjectQuery.TermsView;
import org.allmende.kernel.project.ProjectQuery.View;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Terms;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.documents.Documents;
import org.allmende.query.documents.Kind;
import org.allmende.query.documents.ProjectDocument;
import org.axonframework.queryhandling.QueryHandler;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// Answers about projects and ideas.
public final class ProjectQueries {
    private final Catalogue catalogue;
    private final Readings readings;
    private final Documents documents;

    public ProjectQueries(Catalogue catalogue, Readings readings, Documents documents) {
        this.catalogue = catalogue;
        this.readings = readings;
        this.documents = documents;
    }

    @QueryHandler
    public View one(ProjectQuery.One query) {
        var from = readings.at(query.reading());
        var projects = catalogue.projects();
        var id = query.project().value();
        var slot = from.at().of(projects.timeline).slot(id);
        if (slot < 0 || !from.projects().get(slot)) {
            throw Refused.because(Code.NOT_FOUND);
        }
        var version = projects.version.get(slot);
        var now = from.today().of(projects.timeline).slot(id);
        var document =
                documents.read(Kind.PROJECT, id, version, projects.version.get(now) != version);
        return view(from, document.content(), version);
    }

    private View view(Standpoint from, ProjectDocument it, long version) {
        var items = new ProjectItems(catalogue, from);
        var id = it.id().value();
        return new View(
                id,
                version,
                it.title(),
                it.summary(),
                it.description(),
                it.stage(),
                it.visibility(),
                from.organisation(it.responsible().value()),
                from.organisation(it.proposedBy().value()),
                it.classification().topics(),
                it.classification().fields(),
                it.classification().lagen().stream().map(one -> one.value()).toList(),
                it.classification().ozgIds().stream().map(one -> one.value()).toList(),
                it.classification().leikaKeys().stream().map(one -> one.value()).toList(),
                it.terms().equals(Terms.NONE) ? Optional.empty() : Optional.of(terms(it.terms())),
                it.links().stream()
                        .map(
                                link ->
                                        new LinkView(
                                                link.n(),
                                                link.kind(),
                                                link.url().value(),
                                                link.label().value()))
                        .toList(),
                timeline(it),
                it.responses().stream().map(response -> response(from, response)).toList(),
                items.communities(id),
                items.reuse(id),
                it.handoverTo().map(to -> from.organisation(to.value())),
                it.retirementAsked().flatMap(other -> from.project(other.value())),
                it.retiredInFavourOf().isPresent(),
                it.retiredInFavourOf().flatMap(other -> from.project(other.value())),
                it.createdAt(),
                it.changedAt(),
                from.asOf(),
                from.position());
    }

    /// The stages it had; the last time at a stage bears when that was planned, and what is planned
    /// only follows in its order.
    private static List<StageView> timeline(ProjectDocument it) {
        var planned = new EnumMap<Stage, LocalDate>(Stage.class);
        it.plan().forEach(one -> planned.put(one.stage(), one.planned()));
        var all = new ArrayDeque<StageView>();
        for (var step : it.steps().reversed()) {
            all.addFirst(
                    new StageView(
                            step.stage(),
                            Optional.of(step.on()),
                            Optional.ofNullable(planned.remove(step.stage())),
                            step.reason()));
        }
        planned.forEach(
                (stage, day) ->
                        all.addLast(
                                new StageView(
                                        stage,
                                        Optional.empty(),
                                        Optional.of(day),
                                        Optional.empty())));
        return List.copyOf(all);
    }

    private static TermsView terms(Terms it) {
        return new TermsView(
                it.licence().map(Value::value),
                it.provider().map(Value::value),
                it.operation(),
                it.cost()
                        .map(
                                cost ->
                                        new CostView(
                                                cost.once(),
                                                cost.yearly(),
                                                cost.note().map(Value::value))),
                it.requires().map(Value::value),
                it.funding().map(Value::value),
                it.maturity());
    }

    private static ResponseView response(Standpoint from, ProjectDocument.Response it) {
        return new ResponseView(
                from.organisation(it.body().value()),
                it.stance(),
                it.text(),
                it.own().flatMap(own -> from.project(own.value())),
                it.at());
    }

    @QueryHandler
    public Found find(ProjectQuery.Find query) {
        var from = readings.at(query.reading());
        return new ProjectList(catalogue, from).found(query);
    }
}
