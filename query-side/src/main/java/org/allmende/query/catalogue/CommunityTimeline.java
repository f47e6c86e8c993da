package org.allmende.query.catalogue;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.platform.store.Recorded;
import org.allmende.query.reader.Projection;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.LongColumn;
import org.allmende.query.timeline.Row;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.Timelines;
import org.allmende.query.timeline.TitleColumn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The development communities, with who belongs to them and around which projects they formed.
public final class CommunityTimeline implements Projection {
    public static final String KIND = "community";

    public final Timeline timeline;
    public final Facet projects;
    public final Facet members;
    public final Facet coordinators;

    /// Bodies that asked to join and wait.
    public final Facet askers;

    /// Bodies that are invited and have not answered.
    public final Facet invited;

    public final Facet admission;
    public final Facet visibility;
    public final Facet status;

    /// Milliseconds since 1970.
    public final LongColumn created;

    public final LongColumn version;
    public final TitleColumn name;
    public final TextTimeline texts;

    CommunityTimeline(
            Timelines timelines,
            TextIndex texts,
            OrganisationTimeline organisations,
            ProjectTimeline ofProjects) {
        timeline = timelines.timeline(KIND);
        projects = timeline.reference("projects", ofProjects.timeline);
        members = timeline.reference("members", organisations.timeline);
        coordinators = timeline.reference("coordinators", organisations.timeline);
        askers = timeline.reference("askers", organisations.timeline);
        invited = timeline.reference("invited", organisations.timeline);
        admission = timeline.facet("admission");
        visibility = timeline.facet("visibility");
        status = timeline.facet("status");
        created = timeline.longs("created");
        version = timeline.longs("version");
        name = timeline.titles("name");
        this.texts = new TextTimeline(timelines, timeline, texts);
    }

    @Override
    public void on(Recorded recorded) {
        switch (recorded.event()) {
            case CommunityEvent.Formed it -> form(recorded, it);
            case CommunityEvent.CharterChanged it -> charter(recorded, it);
            case CommunityEvent it -> amend(recorded, row -> set(row, recorded.aggregate(), it));
            default -> {}
        }
    }

    private void form(Recorded recorded, CommunityEvent.Formed it) {
        timeline.append(
                recorded.aggregate(),
                recorded.position(),
                new Row()
                        .set(projects, it.projects().stream().map(one -> one.value()).toList())
                        .set(members, it.coordinator().value())
                        .set(coordinators, it.coordinator().value())
                        .set(admission, it.admission().code())
                        .set(visibility, it.visibility().code())
                        .set(status, CommunityStatus.ACTIVE.code())
                        .set(created, recorded.at().toEpochMilli())
                        .set(version, recorded.version())
                        .set(name, it.name().value())
                        .payload(it.purpose().value()));
        texts.append(
                recorded.aggregate(),
                recorded.position(),
                it.name().value(),
                it.purpose().value(),
                it.rules().map(rules -> rules.value()).orElse(""));
    }

    private void charter(Recorded recorded, CommunityEvent.CharterChanged it) {
        amend(
                recorded,
                row ->
                        row.set(projects, it.projects().stream().map(one -> one.value()).toList())
                                .set(admission, it.admission().code())
                                .set(name, it.name().value())
                                .payload(it.purpose().value()));
        texts.append(
                recorded.aggregate(),
                recorded.position(),
                it.name().value(),
                it.purpose().value(),
                it.rules().map(rules -> rules.value()).orElse(""));
    }

    /// The projects around which the community was before its last state.
    List<String> formerProjects(String id) {
        return projects.all(timeline.former(timeline.current(id)));
    }

    private void amend(Recorded recorded, Consumer<Row> change) {
        timeline.amend(
                recorded.aggregate(),
                recorded.position(),
                row -> {
                    change.accept(row);
                    row.set(version, recorded.version());
                });
    }

    private void set(Row row, String id, CommunityEvent event) {
        var slot = timeline.current(id);
        switch (event) {
            case CommunityEvent.Formed _ -> throw new IllegalStateException(id);
            case CommunityEvent.CharterChanged _ -> throw new IllegalStateException(id);
            case CommunityEvent.VisibilityChanged it -> row.set(visibility, it.visibility().code());
            case CommunityEvent.JoinAsked it ->
                    row.set(askers, with(askers, slot, it.organisation()));
            case CommunityEvent.MemberAdmitted it -> {
                row.set(askers, without(askers, slot, it.organisation()));
                row.set(invited, without(invited, slot, it.organisation()));
                row.set(members, with(members, slot, it.organisation()));
                coordinate(row, slot, it.organisation(), Optional.of(it.role()));
            }
            case CommunityEvent.RequestDeclined it ->
                    row.set(askers, without(askers, slot, it.organisation()));
            case CommunityEvent.RequestWithdrawn it ->
                    row.set(askers, without(askers, slot, it.organisation()));
            case CommunityEvent.Invited it ->
                    row.set(invited, with(invited, slot, it.organisation()));
            case CommunityEvent.InvitationEnded it ->
                    row.set(invited, without(invited, slot, it.organisation()));
            case CommunityEvent.ContributionIntended _ -> {}
            case CommunityEvent.ContributionWithdrawn _ -> {}
            case CommunityEvent.DecisionRecorded _ -> {}
            case CommunityEvent.RoleChanged it ->
                    coordinate(row, slot, it.organisation(), Optional.of(it.role()));
            case CommunityEvent.MemberRemoved it -> leave(row, slot, it.organisation());
            case CommunityEvent.MemberLeft it -> leave(row, slot, it.organisation());
            case CommunityEvent.Dissolved _ ->
                    row.set(status, CommunityStatus.DISSOLVED.code())
                            .set(askers, List.of())
                            .set(invited, List.of());
        }
    }

    private void leave(Row row, int slot, OrganisationId body) {
        row.set(members, without(members, slot, body));
        coordinate(row, slot, body, Optional.empty());
    }

    private void coordinate(Row row, int slot, OrganisationId body, Optional<MemberRole> role) {
        row.set(
                coordinators,
                role.equals(Optional.of(MemberRole.COORDINATOR))
                        ? with(coordinators, slot, body)
                        : without(coordinators, slot, body));
    }

    private static List<String> with(Facet facet, int slot, OrganisationId body) {
        var all = new ArrayList<>(without(facet, slot, body));
        all.add(body.value());
        return all;
    }

    private static List<String> without(Facet facet, int slot, OrganisationId body) {
        return facet.all(slot).stream().filter(it -> !it.equals(body.value())).toList();
    }

    public String purpose(int slot) {
        return new String(timeline.payload(slot), StandardCharsets.UTF_8);
    }

    public boolean isPublic(int slot) {
        return Visibility.PUBLIC.code().equals(visibility.first(slot));
    }
}
