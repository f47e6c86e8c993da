package org.allmende.query.documents;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.FreeText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What was said of a community, who belongs to it and may come to, and what its members bring in
/// and decided.
public record CommunityDocument(
        CommunityId id,
        Charter charter,
        Visibility visibility,
        CommunityStatus status,
        List<Member> members,
        List<Request> requests,
        List<Invitation> invitations,
        List<Intention> contributions,
        List<Decided> decisions,
        Instant createdAt) {

    public record Charter(
            String name,
            String purpose,
            Optional<String> rules,
            List<ProjectId> projects,
            Admission admission,
            Optional<String> agreement) {}

    public record Member(OrganisationId body, MemberRole role, Instant since) {}

    public record Request(
            OrganisationId body, MemberRole as, Optional<String> message, Instant at) {}

    public record Invitation(OrganisationId body, MemberRole role, Instant at) {}

    public record Intention(int n, OrganisationId body, Contribution contribution, Instant at) {}

    public record Decided(
            int n,
            String title,
            Optional<String> text,
            LocalDate decidedOn,
            Outcome outcome,
            Optional<String> document,
            Optional<Integer> replaces) {}

    /// @param before null before the first event
    public static CommunityDocument fold(
            CommunityDocument before, CommunityEvent event, Instant at) {
        return event instanceof CommunityEvent.Formed it ? formed(it, at) : before.on(event, at);
    }

    private static CommunityDocument formed(CommunityEvent.Formed it, Instant at) {
        return new CommunityDocument(
                it.community(),
                new Charter(
                        it.name().value(),
                        it.purpose().value(),
                        it.rules().map(FreeText::value),
                        it.projects(),
                        it.admission(),
                        Optional.empty()),
                it.visibility(),
                CommunityStatus.ACTIVE,
                List.of(new Member(it.coordinator(), MemberRole.COORDINATOR, at)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                at);
    }

    private CommunityDocument on(CommunityEvent event, Instant at) {
        return switch (event) {
            case CommunityEvent.Formed it -> formed(it, at);
            case CommunityEvent.CharterChanged it -> chartered(it);
            case CommunityEvent.VisibilityChanged it -> shown(it.visibility());
            case CommunityEvent.JoinAsked it ->
                    requests(
                            and(
                                    requests(it.organisation()),
                                    new Request(
                                            it.organisation(),
                                            it.as(),
                                            it.message().map(FreeText::value),
                                            at)));
            case CommunityEvent.MemberAdmitted it ->
                    requests(requests(it.organisation()).toList())
                            .invitations(invitations(it.organisation()).toList())
                            .members(
                                    and(
                                            members(it.organisation()),
                                            new Member(it.organisation(), it.role(), at)));
            case CommunityEvent.RequestDeclined it ->
                    requests(requests(it.organisation()).toList());
            case CommunityEvent.RequestWithdrawn it ->
                    requests(requests(it.organisation()).toList());
            case CommunityEvent.Invited it ->
                    invitations(
                            and(
                                    invitations(it.organisation()),
                                    new Invitation(it.organisation(), it.role(), at)));
            case CommunityEvent.InvitationEnded it ->
                    invitations(invitations(it.organisation()).toList());
            case CommunityEvent.RoleChanged it -> changed(it);
            case CommunityEvent.MemberRemoved it -> without(it.organisation());
            case CommunityEvent.MemberLeft it -> without(it.organisation());
            case CommunityEvent.ContributionIntended it ->
                    contributions(
                            and(
                                    contributions.stream(),
                                    new Intention(
                                            it.n(), it.organisation(), it.contribution(), at)));
            case CommunityEvent.ContributionWithdrawn it -> bringing(one -> one.n != it.n());
            case CommunityEvent.DecisionRecorded it -> decided(it);
            case CommunityEvent.Dissolved _ -> dissolved();
        };
    }

    /// Whoever goes takes with it what it meant to bring in.
    private CommunityDocument without(OrganisationId body) {
        return members(members(body).toList()).bringing(it -> !it.body.equals(body));
    }

    private CommunityDocument changed(CommunityEvent.RoleChanged it) {
        var after =
                members(
                        members.stream()
                                .map(
                                        one ->
                                                one.body.equals(it.organisation())
                                                        ? new Member(one.body, it.role(), one.since)
                                                        : one)
                                .toList());
        return it.role() == MemberRole.OBSERVER
                ? after.bringing(one -> !one.body.equals(it.organisation()))
                : after;
    }

    private Stream<Member> members(OrganisationId but) {
        return members.stream().filter(it -> !it.body.equals(but));
    }

    private Stream<Request> requests(OrganisationId but) {
        return requests.stream().filter(it -> !it.body.equals(but));
    }

    private Stream<Invitation> invitations(OrganisationId but) {
        return invitations.stream().filter(it -> !it.body.equals(but));
    }

    private static <T> List<T> and(Stream<T> others, T one) {
        return Stream.concat(others, Stream.of(one)).toList();
    }

    private CommunityDocument chartered(CommunityEvent.CharterChanged it) {
        return with(
                new Charter(
                        it.name().value(),
                        it.purpose().value(),
                        it.rules().map(FreeText::value),
                        it.projects(),
                        it.admission(),
                        it.agreement().map(Link.Url::value)),
                visibility);
    }

    private CommunityDocument shown(Visibility visibility) {
        return with(charter, visibility);
    }

    private CommunityDocument members(List<Member> members) {
        return with(status, members, requests, invitations);
    }

    private CommunityDocument requests(List<Request> requests) {
        return with(status, members, requests, invitations);
    }

    private CommunityDocument invitations(List<Invitation> invitations) {
        return with(status, members, requests, invitations);
    }

    /// Nobody waits any longer.
    private CommunityDocument dissolved() {
        return with(CommunityStatus.DISSOLVED, members, List.of(), List.of());
    }

    private CommunityDocument contributions(List<Intention> contributions) {
        return with(contributions, decisions);
    }

    private CommunityDocument bringing(Predicate<Intention> still) {
        return contributions(contributions.stream().filter(still).toList());
    }

    private CommunityDocument decided(CommunityEvent.DecisionRecorded it) {
        return with(
                contributions,
                and(
                        decisions.stream(),
                        new Decided(
                                it.n(),
                                it.title().value(),
                                it.text().map(FreeText::value),
                                it.decidedOn(),
                                it.outcome(),
                                it.document().map(Link.Url::value),
                                it.replaces())));
    }

    private CommunityDocument with(Charter charter, Visibility visibility) {
        return new CommunityDocument(
                id,
                charter,
                visibility,
                status,
                members,
                requests,
                invitations,
                contributions,
                decisions,
                createdAt);
    }

    private CommunityDocument with(
            CommunityStatus status,
            List<Member> members,
            List<Request> requests,
            List<Invitation> invitations) {
        return new CommunityDocument(
                id,
                charter,
                visibility,
                status,
                members,
                requests,
                invitations,
                contributions,
                decisions,
                createdAt);
    }

    private CommunityDocument with(List<Intention> contributions, List<Decided> decisions) {
        return new CommunityDocument(
                id,
                charter,
                visibility,
                status,
                members,
                requests,
                invitations,
                contributions,
                decisions,
                createdAt);
    }
}
