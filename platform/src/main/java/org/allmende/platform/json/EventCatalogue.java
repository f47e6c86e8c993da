package org.allmende.platform.json;

import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.json.EventNames.Entry;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

import java.util.List;

/// The name and the revision of every event in the store. A line here is a promise for ever: names
/// never change, and a changed form gets a new revision and an upcaster.
public final class EventCatalogue {

    private EventCatalogue() {}

    /// What lifts events of retired revisions to the one that is named here; one step each.
    public static EventUpcasterChain upcasters() {
        return new EventUpcasterChain();
    }

    /// All events of the platform.
    public static EventNames names() {
        return EventNames.of(
                List.of(
                        new Entry("organisation.claimed", 1, OrganisationEvent.Claimed.class),
                        new Entry(
                                "organisation.claim-verified",
                                1,
                                OrganisationEvent.ClaimVerified.class),
                        new Entry(
                                "organisation.claim-rejected",
                                1,
                                OrganisationEvent.ClaimRejected.class),
                        new Entry(
                                "organisation.membership-requested",
                                1,
                                OrganisationEvent.MembershipRequested.class),
                        new Entry(
                                "organisation.request-declined",
                                1,
                                OrganisationEvent.RequestDeclined.class),
                        new Entry("organisation.invited", 1, OrganisationEvent.Invited.class),
                        new Entry(
                                "organisation.invitation-accepted",
                                1,
                                OrganisationEvent.InvitationAccepted.class),
                        new Entry(
                                "organisation.person-admitted",
                                1,
                                OrganisationEvent.PersonAdmitted.class),
                        new Entry(
                                "organisation.roles-changed",
                                1,
                                OrganisationEvent.RolesChanged.class),
                        new Entry(
                                "organisation.person-removed",
                                1,
                                OrganisationEvent.PersonRemoved.class),
                        new Entry(
                                "organisation.invitation-ended",
                                1,
                                OrganisationEvent.InvitationEnded.class),
                        new Entry("organisation.renamed", 1, OrganisationEvent.Renamed.class),
                        new Entry("organisation.dissolved", 1, OrganisationEvent.Dissolved.class),
                        new Entry("organisation.restored", 1, OrganisationEvent.Restored.class),
                        new Entry("project.proposed", 1, ProjectEvent.Proposed.class),
                        new Entry("project.described", 1, ProjectEvent.Described.class),
                        new Entry("project.classified", 1, ProjectEvent.Classified.class),
                        new Entry("project.stage-changed", 1, ProjectEvent.StageChanged.class),
                        new Entry(
                                "project.visibility-changed",
                                1,
                                ProjectEvent.VisibilityChanged.class),
                        new Entry("project.responded", 1, ProjectEvent.Responded.class),
                        new Entry(
                                "project.response-withdrawn",
                                1,
                                ProjectEvent.ResponseWithdrawn.class),
                        new Entry("project.draft-deleted", 1, ProjectEvent.DraftDeleted.class),
                        new Entry("project.planned", 1, ProjectEvent.Planned.class),
                        new Entry("project.terms-changed", 1, ProjectEvent.TermsChanged.class),
                        new Entry("project.link-added", 1, ProjectEvent.LinkAdded.class),
                        new Entry("project.link-removed", 1, ProjectEvent.LinkRemoved.class),
                        new Entry(
                                "project.handover-offered", 1, ProjectEvent.HandoverOffered.class),
                        new Entry("project.handover-ended", 1, ProjectEvent.HandoverEnded.class),
                        new Entry("project.handed-over", 1, ProjectEvent.HandedOver.class),
                        new Entry(
                                "project.retirement-asked", 1, ProjectEvent.RetirementAsked.class),
                        new Entry(
                                "project.retirement-ended", 1, ProjectEvent.RetirementEnded.class),
                        new Entry("project.retired", 1, ProjectEvent.Retired.class),
                        new Entry(
                                "project.retirement-undone",
                                1,
                                ProjectEvent.RetirementUndone.class),
                        new Entry("community.formed", 1, CommunityEvent.Formed.class),
                        new Entry("community.join-asked", 1, CommunityEvent.JoinAsked.class),
                        new Entry(
                                "community.member-admitted",
                                1,
                                CommunityEvent.MemberAdmitted.class),
                        new Entry(
                                "community.request-declined",
                                1,
                                CommunityEvent.RequestDeclined.class),
                        new Entry(
                                "community.request-withdrawn",
                                1,
                                CommunityEvent.RequestWithdrawn.class),
                        new Entry(
                                "community.charter-changed",
                                1,
                                CommunityEvent.CharterChanged.class),
                        new Entry(
                                "community.visibility-changed",
                                1,
                                CommunityEvent.VisibilityChanged.class),
                        new Entry("community.invited", 1, CommunityEvent.Invited.class),
                        new Entry(
                                "community.invitation-ended",
                                1,
                                CommunityEvent.InvitationEnded.class),
                        new Entry(
                                "community.contribution-intended",
                                1,
                                CommunityEvent.ContributionIntended.class),
                        new Entry(
                                "community.contribution-withdrawn",
                                1,
                                CommunityEvent.ContributionWithdrawn.class),
                        new Entry(
                                "community.decision-recorded",
                                1,
                                CommunityEvent.DecisionRecorded.class),
                        new Entry("community.role-changed", 1, CommunityEvent.RoleChanged.class),
                        new Entry(
                                "community.member-removed", 1, CommunityEvent.MemberRemoved.class),
                        new Entry("community.member-left", 1, CommunityEvent.MemberLeft.class),
                        new Entry("community.dissolved", 1, CommunityEvent.Dissolved.class),
                        new Entry("reuse.declared", 1, ReuseEvent.Declared.class),
                        new Entry("reuse.stage-changed", 1, ReuseEvent.StageChanged.class),
                        new Entry("reuse.ended", 1, ReuseEvent.Ended.class),
                        new Entry(
                                "reuse.visibility-changed", 1, ReuseEvent.VisibilityChanged.class),
                        new Entry("reuse.corrected", 1, ReuseEvent.Corrected.class),
                        new Entry("reuse.retracted", 1, ReuseEvent.Retracted.class),
                        new Entry("reuse.confirmed", 1, ReuseEvent.Confirmed.class),
                        new Entry(
                                "reuse.experience-reported",
                                1,
                                ReuseEvent.ExperienceReported.class),
                        new Entry("register.founded", 1, RegisterEvent.Founded.class),
                        new Entry("register.changed", 1, RegisterEvent.Changed.class)));
    }
}
