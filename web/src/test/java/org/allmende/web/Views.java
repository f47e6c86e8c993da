package org.allmende.web;

import org.allmende.kernel.Ref;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One of each thing, as the query side answers it.
public final class Views {

    public static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");
    public static final Ref BODY = new Ref("05382056", "Musterstadt");
    public static final Ref PROJECT = new Ref("projekt1", "Ein Titel");

    private Views() {}

    public static ProjectQuery.View project(String id) {
        return new ProjectQuery.View(
                id,
                3,
                "Ein Titel",
                "Eine Zusammenfassung",
                Optional.empty(),
                Stage.IDEA,
                Visibility.PUBLIC,
                BODY,
                BODY,
                List.of(Topic.UMWELT),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(
                        new ProjectQuery.StageView(
                                Stage.IDEA,
                                Optional.of(LocalDate.of(2026, 11, 1)),
                                Optional.empty(),
                                Optional.empty())),
                List.of(),
                List.of(),
                ProjectQuery.ReuseCounts.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                AT,
                AT,
                AT,
                42);
    }

    public static ProjectQuery.Item projectItem(String id, Ref responsible) {
        return new ProjectQuery.Item(
                id,
                3,
                "=Ein Titel",
                "Eine Zusammenfassung",
                Stage.IDEA,
                Visibility.PUBLIC,
                responsible,
                BODY,
                List.of(Topic.UMWELT, Topic.GESUNDHEIT),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ProjectQuery.ReuseCounts.NONE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                AT,
                AT);
    }

    public static CommunityQuery.View community(String id) {
        return new CommunityQuery.View(
                id,
                2,
                "Urban",
                "Gemeinsam bauen",
                Optional.empty(),
                Admission.OPEN,
                Optional.empty(),
                Visibility.PUBLIC,
                CommunityStatus.ACTIVE,
                List.of(PROJECT),
                List.of(new CommunityQuery.MemberView(BODY, MemberRole.COORDINATOR, AT)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CommunityQuery.Sums.NONE,
                List.of(),
                AT,
                AT,
                42);
    }

    public static CommunityQuery.Item communityItem(String id) {
        return new CommunityQuery.Item(
                id,
                2,
                "Urban",
                "Gemeinsam bauen",
                Admission.OPEN,
                Visibility.PUBLIC,
                CommunityStatus.ACTIVE,
                List.of(PROJECT),
                1,
                AT);
    }

    public static ReuseQuery.View reuse(String id) {
        return new ReuseQuery.View(
                id,
                1,
                PROJECT,
                BODY,
                Optional.of(new Ref("05", "Nordrhein-Westfalen")),
                ReuseStage.PRODUCTIVE,
                ReuseStatus.CURRENT,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new ReuseQuery.Reach(1, 25_000),
                true,
                List.of(),
                AT,
                Optional.of(AT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ReuseQuery.ExperienceView(4, Optional.of(30), "Es *läuft*.")),
                AT,
                42);
    }

    public static ReuseQuery.Item reuseItem(String id) {
        return new ReuseQuery.Item(
                id,
                1,
                PROJECT,
                BODY,
                Optional.empty(),
                ReuseStage.PRODUCTIVE,
                ReuseStatus.CURRENT,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                new ReuseQuery.Reach(1, 25_000),
                true,
                AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static OrganisationQuery.View organisation(String id) {
        return new OrganisationQuery.View(
                id,
                2,
                Optional.of(id),
                "Musterstadt",
                OrganisationKind.TOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(25_000),
                Optional.of(SizeClass.FROM_20000),
                OrganisationStatus.VERIFIED,
                1,
                1,
                1,
                Optional.empty(),
                AT,
                42);
    }

    public static OrganisationQuery.Item organisationItem(String id) {
        return new OrganisationQuery.Item(
                id,
                2,
                Optional.of(id),
                "Musterstadt",
                OrganisationKind.TOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(25_000),
                Optional.of(SizeClass.FROM_20000),
                OrganisationStatus.VERIFIED,
                1,
                1,
                1);
    }
}
