package org.allmende.query.catalogue;

import org.allmende.kernel.Coded;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The declarations of reuse: the facts that figures count.
public final class ReuseTimeline implements Projection {
    public static final String KIND = "reuse";

    /// Values of [#visibility].
    public static final String PUBLIC = "public";

    public static final String OWN = "own";

    /// The value of [#retracted].
    public static final String RETRACTED = "retracted";

    public final Timeline timeline;
    public final Facet project;
    public final Facet organisation;
    public final Facet stage;
    public final Facet status;
    public final Facet how;
    public final Facet operation;

    /// Whether others see it and figures count it.
    public final Facet visibility;

    /// [#RETRACTED] where it was declared by mistake; such a one is in histories only.
    public final Facet retracted;

    /// The municipalities covered (AGS), by the register in force.
    public final Facet covers;

    /// Land, district, kind and size of the reusing body.
    public final Facet land;

    public final Facet district;
    public final Facet kind;
    public final Facet sizeClass;

    /// Milliseconds since 1970; `ended` is 0 before the end, `confirmed` before the first time.
    public final LongColumn declared;

    public final LongColumn ended;
    public final LongColumn confirmed;

    /// The number of the last event of this very declaration.
    private final LongColumn version;

    private final OrganisationTimeline organisations;
    private final RegisterTimeline register;
    private final Places places;
    private final JsonMapper json;

    /// What no list filters by.
    ///
    /// @param covers the municipalities named
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
        retracted = timeline.facet("retracted");
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
            case ReuseEvent.Corrected it -> correct(recorded, it);
            case ReuseEvent.VisibilityChanged it ->
                    amend(
                            recorded,
                            it.reuse(),
                            row -> row.set(visibility, it.open() ? PUBLIC : OWN));
            case ReuseEvent.Retracted it ->
                    amend(recorded, it.reuse(), row -> row.set(retracted, RETRACTED));
            case ReuseEvent.Confirmed it ->
                    amend(
                            recorded,
                            it.reuse(),
                            row -> row.set(confirmed, recorded.at().toEpochMilli()));
            // No list shows it.
            case ReuseEvent.ExperienceReported it -> amend(recorded, it.reuse(), _ -> {});
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
                        .set(operation, it.operation().map(Coded::code).orElse(null))
                        .set(visibility, it.open() ? PUBLIC : OWN)
                        .set(covers, covered(body, it.covers()))
                        .set(declared, recorded.at().toEpochMilli())
                        .set(version, recorded.version())
                        .payload(bytes(new Said(it.since(), Optional.empty(), it.covers())));
        timeline.append(id.value(), recorded.position(), places.set(row, id.value(), body.value()));
    }

    /// A municipality covers itself, a municipal association its members unless it named some (of
    /// one that is gone the last ones), all others what they named.
    private List<String> covered(OrganisationId body, List<Ags> named) {
        if (body.municipality()) {
            return List.of(body.value());
        }
        if (named.isEmpty() && body.registered() && body.value().length() == 9) {
            return register.lastWith(body.value()).stream()
                    .flatMap(it -> it.membersOf(new AssociationKey(body.value())).stream())
                    .map(it -> it.key().value())
                    .toList();
        }
        return named.stream().map(Ags::value).distinct().toList();
    }

    private void amend(Recorded recorded, ReuseId reuse, Consumer<Row> change) {
        timeline.amend(
                reuse.value(),
                recorded.position(),
                row -> change.accept(row.set(version, recorded.version())));
    }

    private void move(Recorded recorded, ReuseId reuse, ReuseStage from, ReuseStage to) {
        amend(
                recorded,
                reuse,
                row ->
                        row.set(stage, to.code())
                                .set(status, ReuseDocument.status(to, from).code()));
    }

    private void end(Recorded recorded, ReuseEvent.Ended it) {
        var said = said(timeline.current(it.reuse().value()));
        var reason = Optional.of(it.reason().value());
        amend(
                recorded,
                it.reuse(),
                row ->
                        row.set(stage, ReuseStage.ENDED.code())
                                .set(
                                        status,
                                        ReuseDocument.status(ReuseStage.ENDED, it.from()).code())
                                .set(ended, recorded.at().toEpochMilli())
                                .payload(bytes(new Said(said.since(), reason, said.covers()))));
    }

    private void correct(Recorded recorded, ReuseEvent.Corrected it) {
        var reason = said(timeline.current(it.reuse().value())).reason();
        amend(
                recorded,
                it.reuse(),
                row ->
                        row.set(how, it.how().code())
                                .set(operation, it.operation().map(Coded::code).orElse(null))
                                .set(covers, covered(it.reuse().body(), it.covers()))
                                .payload(bytes(new Said(it.since(), reason, it.covers()))));
    }

    private byte[] bytes(Said said) {
        return json.writeValueAsBytes(said);
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
    /// project.
    public long version(View view, String reuse) {
        return declarations(view, new ReuseId(reuse).aggregate())
                .mapToLong(version::get)
                .max()
                .orElseThrow();
    }

    /// The declarations of a body for a project, by their numbers.
    public IntStream declarations(View view, String aggregate) {
        return IntStream.iterate(1, n -> n + 1)
                .map(n -> view.slot(aggregate + "~" + n))
                .takeWhile(slot -> slot >= 0);
    }

    /// When it was said last that it is so, by declaring or confirming it.
    public long lastSaid(int slot) {
        return Math.max(declared.get(slot), confirmed.get(slot));
    }

    /// How many inhabitants the municipality has, by its number in [#covers].
    public long inhabitants(RegisterEdition edition, int municipality) {
        return edition.find(covers.name(municipality)).map(RegisterEntry::population).orElse(0);
    }
}
