package org.allmende.query.documents;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.FreeText;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was said of a community, who belongs to it and who asks to.
public record CommunityDocument(
        CommunityId id,
        String name,
        String purpose,
        Optional<String> rules,
        Admission admission,
        Visibility visibility,
        CommunityStatus status,
        List<ProjectId> projects,
        List<Member> members,
        List<Request> requests,
        Instant createdAt) {

    public record Member(OrganisationId body, MemberRole role, Instant since) {}

    public record Request(
            OrganisationId body, MemberRole as, Optional<String> message, Instant at) {}

    /// @param before null before the first event
    public static CommunityDocument fold(
            CommunityDocument before, CommunityEvent event, Instant at) {
        return event instanceof CommunityEvent.Formed it ? formed(it, at) : before.on(event, at);
    }

    private static CommunityDocument formed(CommunityEvent.Formed it, Instant at) {
        return new CommunityDocument(
                it.community(),
                it.name().value(),
                it.purpose().value(),
                it.rules().map(FreeText::value),
                it.admission(),
                it.visibility(),
                CommunityStatus.ACTIVE,
                it.projects(),
                List.of(new Member(it.coordinator(), MemberRole.COORDINATOR, at)),
                List.of(),
                at);
    }

    private CommunityDocument on(CommunityEvent event, Instant at) {
        return switch (event) {
            case CommunityEvent.Formed it -> formed(it, at);
            case CommunityEvent.JoinAsked it ->
                    requests(
                            Stream.concat(
                                    others(it.organisation()),
                                    Stream.of(
                                            new Request(
                                                    it.organisation(),
                                                    it.as(),
                                                    it.message().map(FreeText::value),
                                                    at))));
            case CommunityEvent.MemberAdmitted it ->
                    requests(others(it.organisation()))
                            .members(
                                    Stream.concat(
                                            without(it.organisation()),
                                            Stream.of(
                                                    new Member(it.organisation(), it.role(), at))));
            case CommunityEvent.RequestDeclined it -> requests(others(it.organisation()));
            case CommunityEvent.RequestWithdrawn it -> requests(others(it.organisation()));
            case CommunityEvent.RoleChanged it ->
                    members(
                            members.stream()
                                    .map(
                                            one ->
                                                    one.body.equals(it.organisation())
                                                            ? new Member(
                                                                    one.body, it.role(), one.since)
                                                            : one));
            case CommunityEvent.MemberRemoved it -> members(without(it.organisation()));
            case CommunityEvent.MemberLeft it -> members(without(it.organisation()));
            case CommunityEvent.Dissolved _ -> with(CommunityStatus.DISSOLVED, members, requests);
        };
    }

    private Stream<Member> without(OrganisationId body) {
        return members.stream().filter(it -> !it.body.equals(body));
    }

    private Stream<Request> others(OrganisationId body) {
        return requests.stream().filter(it -> !it.body.equals(body));
    }

    private CommunityDocument members(Stream<Member> all) {
        return with(status, all.toList(), requests);
    }

    private CommunityDocument requests(Stream<Request> all) {
        return with(status, members, all.toList());
    }

    private CommunityDocument with(
            CommunityStatus status, List<Member> members, List<Request> requests) {
        return new CommunityDocument(
                id,
                name,
                purpose,
                rules,
                admission,
                visibility,
                status,
                projects,
                members,
                requests,
                createdAt);
    }
}
