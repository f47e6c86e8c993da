package org.allmende.query.catalogue;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.platform.store.Recorded;
import org.allmende.query.documents.OrganisationDocument;
import org.allmende.query.reader.Projection;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.LongColumn;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;
import org.allmende.query.timeline.TitleColumn;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The projects and ideas. A draft made under a claim names the claimant until the claim is
/// decided, and goes with a rejected one.
public final class ProjectTimeline implements Projection {
    public static final String KIND = "project";

    /// The value of [#retired].
    public static final String RETIRED = "true";

    public final Timeline timeline;
    public final Facet responsible;
    public final Facet proposedBy;
    public final Facet stage;
    public final Facet visibility;

    /// `public` once the project has been, for good.
    public final Facet opened;

    public final Facet topic;
    public final Facet field;
    public final Facet ozgId;
    public final Facet leika;

    /// What other bodies say: the stances, and each as `<body> <stance>`.
    public final Facet stance;

    public final Facet responses;

    /// The body to which it is offered.
    public final Facet handoverTo;

    /// The project in favour of which it is to be retired, while consent is missing.
    public final Facet retirementAsked;

    /// The project in favour of which it is retired.
    public final Facet retiredInFavourOf;

    /// [#RETIRED] where it is.
    public final Facet retired;

    /// The person under whose open claim the draft was made.
    public final Facet claimant;

    /// Land, district, kind and size of the responsible body.
    public final Facet land;

    public final Facet district;
    public final Facet kind;
    public final Facet sizeClass;

    /// Milliseconds since 1970.
    public final LongColumn created;

    public final LongColumn changed;
    public final LongColumn version;
    public final TitleColumn title;
    public final TextTimeline texts;

    /// What no list filters by.
    public record Said(String summary, List<String> lagen) {}

    private final OrganisationTimeline organisations;
    private final Places places;
    private final JsonMapper json;

    ProjectTimeline(
            Timelines timelines,
            TextIndex texts,
            OrganisationTimeline organisations,
            JsonMapper json) {
        this.organisations = organisations;
        this.json = json;
        timeline = timelines.timeline(KIND);
        responsible = timeline.reference("responsible", organisations.timeline);
        proposedBy = timeline.reference("proposedBy", organisations.timeline);
        stage = timeline.facet("stage");
        visibility = timeline.facet("visibility");
        opened = timeline.facet("opened");
        topic = timeline.facet("topic");
        field = timeline.facet("field");
        ozgId = timeline.facet("ozgId");
        leika = timeline.facet("leika");
        stance = timeline.facet("stance");
        responses = timeline.facet("responses");
        handoverTo = timeline.reference("handoverTo", organisations.timeline);
        retirementAsked = timeline.reference("retirementAsked", timeline);
        retiredInFavourOf = timeline.reference("retiredInFavourOf", timeline);
        retired = timeline.facet("retired");
        claimant = timeline.facet("claimant");
        places = new Places(organisations, timeline, responsible);
        land = places.land;
        district = places.district;
        kind = places.kind;
        sizeClass = places.sizeClass;
        created = timeline.longs("created");
        changed = timeline.longs("changed");
        version = timeline.longs("version");
        title = timeline.titles("title");
        this.texts = new TextTimeline(timelines, timeline, texts);
    }

    void restore() {
        places.restore();
    }

    @Override
    public void on(Recorded recorded) {
        switch (recorded.event()) {
            case ProjectEvent.Proposed it -> propose(recorded, it);
            case ProjectEvent it when timeline.current(it.project().value()) >= 0 ->
                    on(recorded, it);
            case OrganisationEvent it -> on(recorded.position(), it);
            case RegisterEvent _ ->
                    places.bodies().forEach(body -> places.follow(body, recorded.position()));
            default -> {}
        }
    }

    private void propose(Recorded recorded, ProjectEvent.Proposed it) {
        var id = it.project().value();
        var body = it.responsible().value();
        var row =
                new Row()
                        .set(responsible, body)
                        .set(proposedBy, body)
                        .set(stage, it.stage().code())
                        .set(visibility, it.visibility().code())
                        .set(opened, opened(it.visibility()))
                        .set(
                                claimant,
                                it.claim()
                                        .flatMap(
                                                claim ->
                                                        claims(it.responsible())
                                                                .filter(
                                                                        one ->
                                                                                one.claim()
                                                                                        .equals(
                                                                                                claim))
                                                                .map(one -> one.person().value())
                                                                .findFirst())
                                        .orElse(null))
                        .set(created, recorded.at().toEpochMilli());
        classify(row, it.classification());
        describe(
                row,
                it.title().value(),
                new Said(it.summary().value(), lagen(it.classification())));
        timeline.append(id, recorded.position(), sign(places.set(row, id, body), recorded));
        texts.append(
                id,
                recorded.position(),
                it.title().value(),
                it.summary().value(),
                it.description().map(text -> text.value()).orElse(""));
    }

    private static String opened(Visibility visibility) {
        return visibility == Visibility.PUBLIC ? visibility.code() : null;
    }

    private Stream<OrganisationDocument.Claim> claims(OrganisationId body) {
        var slot = organisations.timeline.current(body.value());
        return slot < 0 ? Stream.empty() : organisations.document(slot).claims().stream();
    }

    private void on(Recorded recorded, ProjectEvent event) {
        var id = event.project().value();
        switch (event) {
            case ProjectEvent.Proposed _ -> throw new IllegalStateException(id);
            case ProjectEvent.Described it -> {
                var lagen = said(timeline.current(id)).lagen();
                amend(
                        recorded,
                        row ->
                                describe(
                                        row,
                                        it.title().value(),
                                        new Said(it.summary().value(), lagen)));
                texts.append(
                        id,
                        recorded.position(),
                        it.title().value(),
                        it.summary().value(),
                        it.description().map(text -> text.value()).orElse(""));
            }
            case ProjectEvent.Classified it -> {
                var said = said(timeline.current(id));
                amend(
                        recorded,
                        row -> {
                            classify(row, it.classification());
                            say(row, new Said(said.summary(), lagen(it.classification())));
                        });
            }
            case ProjectEvent.StageChanged it ->
                    amend(recorded, row -> row.set(stage, it.stage().code()));
            case ProjectEvent.VisibilityChanged it ->
                    amend(
                            recorded,
                            row -> {
                                row.set(visibility, it.visibility().code());
                                if (it.visibility() == Visibility.PUBLIC) {
                                    row.set(opened, opened(it.visibility()));
                                }
                            });
            case ProjectEvent.Responded it ->
                    respond(recorded, it.body(), Optional.of(it.stance().code()));
            case ProjectEvent.ResponseWithdrawn it ->
                    respond(recorded, it.body(), Optional.empty());
            case ProjectEvent.DraftDeleted _ -> close(id, recorded.position());
            // A list shows nothing of these but that it changed.
            case ProjectEvent.Planned _ -> amend(recorded, _ -> {});
            case ProjectEvent.TermsChanged _ -> amend(recorded, _ -> {});
            case ProjectEvent.LinkAdded _ -> amend(recorded, _ -> {});
            case ProjectEvent.LinkRemoved _ -> amend(recorded, _ -> {});
            case ProjectEvent.HandoverOffered it ->
                    amend(recorded, row -> row.set(handoverTo, it.to().value()));
            case ProjectEvent.HandoverEnded _ ->
                    amend(recorded, row -> row.set(handoverTo, (String) null));
            case ProjectEvent.HandedOver it ->
                    amend(
                            recorded,
                            row ->
                                    places.hand(row, id, it.from().value(), it.to().value())
                                            .set(responsible, it.to().value())
                                            .set(handoverTo, (String) null));
            case ProjectEvent.RetirementAsked it ->
                    amend(recorded, row -> row.set(retirementAsked, it.inFavourOf().value()));
            case ProjectEvent.RetirementEnded _ ->
                    amend(recorded, row -> row.set(retirementAsked, (String) null));
            case ProjectEvent.Retired it ->
                    amend(
                            recorded,
                            row ->
                                    row.set(retirementAsked, (String) null)
                                            .set(retiredInFavourOf, it.inFavourOf().value())
                                            .set(retired, RETIRED));
            case ProjectEvent.RetirementUndone _ ->
                    amend(
                            recorded,
                            row ->
                                    row.set(retiredInFavourOf, (String) null)
                                            .set(retired, (String) null));
        }
    }

    private void respond(Recorded recorded, OrganisationId body, Optional<String> said) {
        var all = new TreeMap<String, String>();
        for (var response : responses.all(timeline.current(recorded.aggregate()))) {
            var space = response.indexOf(' ');
            all.put(response.substring(0, space), response.substring(space + 1));
        }
        said.ifPresentOrElse(it -> all.put(body.value(), it), () -> all.remove(body.value()));
        amend(
                recorded,
                row ->
                        row.set(stance, all.values().stream().distinct().toList())
                                .set(
                                        responses,
                                        all.entrySet().stream()
                                                .map(it -> it.getKey() + " " + it.getValue())
                                                .toList()));
    }

    private void amend(Recorded recorded, Consumer<Row> change) {
        timeline.amend(
                recorded.aggregate(),
                recorded.position(),
                row -> {
                    change.accept(row);
                    sign(row, recorded);
                });
    }

    private Row sign(Row row, Recorded recorded) {
        return row.set(changed, recorded.at().toEpochMilli()).set(version, recorded.version());
    }

    private void classify(Row row, Classification it) {
        row.set(topic, it.topics().stream().map(one -> one.code()).toList())
                .set(field, it.fields().stream().map(one -> one.code()).toList())
                .set(ozgId, it.ozgIds().stream().map(one -> one.value()).toList())
                .set(leika, it.leikaKeys().stream().map(one -> one.value()).toList());
    }

    private static List<String> lagen(Classification it) {
        return it.lagen().stream().map(Lage::value).toList();
    }

    private void describe(Row row, String named, Said said) {
        say(row.set(title, named), said);
    }

    private void say(Row row, Said said) {
        row.payload(json.writeValueAsBytes(said));
    }

    private void close(String id, long position) {
        timeline.close(id, position);
        texts.close(id, position);
    }

    /// A draft made under a claim becomes the body's with the verified claim, and nobody's with any
    /// other end of it.
    private void on(long position, OrganisationEvent event) {
        var body = event.organisation().value();
        switch (event) {
            case OrganisationEvent.ClaimRejected it ->
                    drafts(body, it.person().value()::equals).forEach(id -> close(id, position));
            case OrganisationEvent.ClaimVerified it -> {
                var verified = it.person().value();
                for (var id : drafts(body, verified::equals)) {
                    timeline.amend(id, position, row -> row.set(claimant, (String) null));
                }
                drafts(body, other -> !other.equals(verified)).forEach(id -> close(id, position));
            }
            default -> {}
        }
        places.follow(body, position);
    }

    private List<String> drafts(String body, Predicate<String> madeBy) {
        return places.of(body).stream()
                .filter(
                        id -> {
                            var person = claimant.first(timeline.current(id));
                            return person != null && madeBy.test(person);
                        })
                .toList();
    }

    /// What the payload of the slot says.
    public Said said(int slot) {
        return json.readValue(timeline.payload(slot), Said.class);
    }

    public boolean isPublic(int slot) {
        return Visibility.PUBLIC.code().equals(visibility.first(slot));
    }
}
