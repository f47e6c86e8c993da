package org.allmende.query.catalogue;

import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.platform.store.Recorded;
import org.allmende.query.documents.ReuseDocument;
import org.allmende.query.reader.Projection;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.LongColumn;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;
import org.allmende.query.timeline.View;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The declarations of reuse: the facts that figures count.
public final class ReuseTimeline implements Projection {
    public static final String KIND = "reuse";

    /// Values of [#visibility].
    public static final String PUBLIC = "public";

    public static final String OWN = "own";

    public final Timeline timeline;
    public final Facet project;
    public final Facet organisation;
    public final Facet stage;
    public final Facet status;
    public final Facet how;
    public final Facet operation;

    /// Whether others see it and figures count it.
    public final Facet visibility;

    /// The municipalities covered (AGS), by the register in force.
    public final Facet covers;

    /// Land, district, kind and size of the reusing body.
    public final Facet land;

    public final Facet district;
    public final Facet kind;
    public final Facet sizeClass;

    /// Milliseconds since 1970; `ended` is 0 before the end; `confirmed` is when it was declared or
    /// last confirmed.
    public final LongColumn declared;

    public final LongColumn ended;
    public final LongColumn confirmed;

    private final LongColumn version;
    private final OrganisationTimeline organisations;
    private final RegisterTimeline register;
    private final Places places;
    private final JsonMapper json;

    /// What no list filters by.
    ///
    /// @param covers the municipalities named when it was declared
    public record Said(Optional<LocalDate> since, Optional<String> reason, List<Ags> covers) {}

    ReuseTimeline(
            Timelines timelines,
            RegisterTimeline register,
            OrganisationTimeline organisations,
            ProjectTimeline projects,
            JsonMapper json) {
        this.organisations = organisations;
        this.register = register;
        this.json = json;
        timeline = timelines.timeline(KIND);
        project = timeline.reference("project", projects.timeline);
        organisation = timeline.reference("organisation", organisations.timeline);
        stage = timeline.facet("stage");
        status = timeline.facet("status");
        how = timeline.facet("how");
        operation = timeline.facet("operation");
        visibility = timeline.facet("visibility");
        covers = timeline.facet("covers");
        places = new Places(organisations, timeline, organisation);
        land = places.land;
        district = places.district;
        kind = places.kind;
        sizeClass = places.sizeClass;
        declared = timeline.longs("declared");
        ended = timeline.longs("ended");
        confirmed = timeline.longs("confirmed");
        version = timeline.longs("version");
    }

    void restore() {
        places.restore();
    }

    @Override
    public void on(Recorded recorded) {
        switch (recorded.event()) {
            case ReuseEvent.Declared it -> declare(recorded, it);
            case ReuseEvent.StageChanged it -> move(recorded, it.reuse(), it.from(), it.stage());
            case ReuseEvent.Ended it -> end(recorded, it);
            case OrganisationEvent it ->
                    places.follow(it.organisation().value(), recorded.position());
            case RegisterEvent _ -> relocate(recorded.position());
            default -> {}
        }
    }

    private void declare(Recorded recorded, ReuseEvent.Declared it) {
        var id = it.reuse();
        var body = id.body();
        var row =
                new Row()
                        .set(project, id.project().value())
                        .set(organisation, body.value())
                        .set(stage, it.stage().code())
                        .set(status, ReuseDocument.status(it.stage(), it.stage()).code())
                        .set(how, it.how().code())
                        .set(operation, it.operation().map(one -> one.code()).orElse(null))
                        .set(visibility, it.open() ? PUBLIC : OWN)
                        .set(covers, covered(body, it.covers()))
                        .set(declared, recorded.at().toEpochMilli())
                        .set(confirmed, recorded.at().toEpochMilli())
                        .set(version, recorded.version())
                        .payload(
                                json.writeValueAsBytes(
                                        new Said(it.since(), Optional.empty(), it.covers())));
        timeline.append(id.value(), recorded.position(), places.set(row, id.value(), body.value()));
    }

    /// A municipality covers itself, a municipal association its members unless it named some, all
    /// others what they named.
    private List<String> covered(OrganisationId body, List<Ags> named) {
        if (body.municipality()) {
            return List.of(body.value());
        }
        if (named.isEmpty() && body.registered() && body.value().length() == 9) {
            return register.current().membersOf(new AssociationKey(body.value())).stream()
                    .map(it -> it.key().value())
                    .toList();
        }
        return named.stream().map(Ags::value).distinct().toList();
    }

    private void move(Recorded recorded, ReuseId reuse, ReuseStage from, ReuseStage to) {
        timeline.amend(
                reuse.value(),
                recorded.position(),
                row ->
                        row.set(stage, to.code())
                                .set(status, ReuseDocument.status(to, from).code())
                                .set(version, recorded.version()));
    }

    private void end(Recorded recorded, ReuseEvent.Ended it) {
        var said = said(timeline.current(it.reuse().value()));
        timeline.amend(
                it.reuse().value(),
                recorded.position(),
                row ->
                        row.set(stage, ReuseStage.ENDED.code())
                                .set(
                                        status,
                                        ReuseDocument.status(ReuseStage.ENDED, it.from()).code())
                                .set(ended, recorded.at().toEpochMilli())
                                .set(version, recorded.version())
                                .payload(
                                        json.writeValueAsBytes(
                                                new Said(
                                                        said.since(),
                                                        Optional.of(it.reason().value()),
                                                        said.covers()))));
    }

    private void relocate(long position) {
        for (var body : places.bodies()) {
            places.follow(body, position);
            for (var id : places.of(body)) {
                var now = covered(new OrganisationId(body), said(timeline.current(id)).covers());
                if (!now.equals(covers.all(timeline.current(id)))) {
                    timeline.amend(id, position, row -> row.set(covers, now));
                }
            }
        }
    }

    /// What the payload of the slot says.
    public Said said(int slot) {
        return json.readValue(timeline.payload(slot), Said.class);
    }

    /// The number of the last event of the aggregate, which keeps all declarations of a body for a
    /// project: that of the latest declaration.
    public long version(View view, String reuse) {
        var id = new ReuseId(reuse);
        var last = view.slot(reuse);
        for (var n = id.n() + 1; ; n++) {
            var next = view.slot(id.aggregate() + "~" + n);
            if (next < 0) {
                return version.get(last);
            }
            last = next;
        }
    }

    /// How many inhabitants the municipality has, by its number in [#covers].
    public long inhabitants(RegisterEdition edition, int municipality) {
        return edition.find(covers.name(municipality)).map(RegisterEntry::population).orElse(0);
    }
}
