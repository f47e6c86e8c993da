package org.allmende.query.documents;

import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimRejected;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.OrganisationEvent.Claimed;
import org.allmende.kernel.organisation.OrganisationEvent.Dissolved;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationAccepted;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationEnded;
import org.allmende.kernel.organisation.OrganisationEvent.Invited;
import org.allmende.kernel.organisation.OrganisationEvent.MembershipRequested;
import org.allmende.kernel.organisation.OrganisationEvent.PersonAdmitted;
import org.allmende.kernel.organisation.OrganisationEvent.PersonRemoved;
import org.allmende.kernel.organisation.OrganisationEvent.Renamed;
import org.allmende.kernel.organisation.OrganisationEvent.RequestDeclined;
import org.allmende.kernel.organisation.OrganisationEvent.Restored;
import org.allmende.kernel.organisation.OrganisationEvent.RolesChanged;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.text.FreeText;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a body said of itself, and who claims it, belongs to it or asks to. Before a claim is
/// verified the body is what its first open claim says; then and later the register may name it
/// anew or no longer have it.
///
/// @param dissolved whether the register no longer has it
public record OrganisationDocument(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        Optional<LandKey> land,
        OrganisationStatus status,
        boolean dissolved,
        List<Claim> claims,
        List<Person> people,
        List<Request> requests) {

    /// An open claim.
    public record Claim(
            ClaimId claim,
            PersonId person,
            String name,
            OrganisationKind kind,
            Optional<LandKey> land,
            Optional<String> evidence,
            Instant at) {}

    public record Person(PersonId person, Set<Role> roles, Instant since) {}

    public record Request(PersonId person, Optional<String> message, Instant at) {}

    /// Whether there is such a body on the platform: verified, or claimed by somebody.
    public boolean known() {
        return status.confirmed() || !claims.isEmpty();
    }

    /// @param before null before the first event
    public static OrganisationDocument fold(
            OrganisationDocument before, OrganisationEvent event, Instant at) {
        var body = before == null ? none(event.organisation()) : before;
        return switch (event) {
            case Claimed it -> body.claimed(it, at);
            case ClaimVerified it -> body.verified(it, at);
            case ClaimRejected it -> body.with(without(body.claims, it.claim())).asClaimed();
            case MembershipRequested it ->
                    body.requests(
                            and(
                                    body.others(it.person()),
                                    new Request(
                                            it.person(), it.message().map(FreeText::value), at)));
            case RequestDeclined it -> body.requests(body.others(it.person()));
            case Invited _ -> body;
            case InvitationEnded _ -> body;
            case InvitationAccepted it -> body.admitted(it.person(), it.roles(), at);
            case PersonAdmitted it -> body.admitted(it.person(), it.roles(), at);
            case RolesChanged it ->
                    body.people(
                            body.people.stream()
                                    .map(
                                            one ->
                                                    one.person.equals(it.person())
                                                            ? new Person(
                                                                    one.person,
                                                                    it.roles(),
                                                                    one.since)
                                                            : one)
                                    .toList());
            case PersonRemoved it -> body.people(body.without(it.person()));
            case Renamed it -> body.renamed(it);
            case Dissolved _ -> body.dissolved(true);
            case Restored _ -> body.dissolved(false);
        };
    }

    private static OrganisationDocument none(OrganisationId id) {
        return new OrganisationDocument(
                id,
                id.value(),
                OrganisationKind.OTHER,
                Optional.empty(),
                OrganisationStatus.CLAIMED,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private OrganisationDocument claimed(Claimed it, Instant at) {
        var claim =
                new Claim(
                        it.claim(),
                        it.person(),
                        it.name().value(),
                        it.kind(),
                        it.land(),
                        it.evidence().map(FreeText::value),
                        at);
        return with(and(without(claims, it.claim()), claim)).asClaimed();
    }

    /// The claimant administers the body. That the others now ask to belong to it, events of their
    /// own say.
    private OrganisationDocument verified(ClaimVerified it, Instant at) {
        var claim = claims.stream().filter(one -> one.claim.equals(it.claim())).findFirst();
        var administrator = new Person(it.person(), Set.of(Role.ADMINISTRATOR), at);
        return new OrganisationDocument(
                id,
                claim.map(Claim::name).orElse(name),
                claim.map(Claim::kind).orElse(kind),
                claim.isPresent() ? claim.get().land : land,
                confirmed(dissolved),
                dissolved,
                List.of(),
                and(without(it.person()), administrator),
                others(it.person()));
    }

    private OrganisationDocument admitted(PersonId person, Set<Role> roles, Instant at) {
        return requests(others(person)).people(and(without(person), new Person(person, roles, at)));
    }

    private OrganisationDocument asClaimed() {
        if (status != OrganisationStatus.CLAIMED || claims.isEmpty()) {
            return this;
        }
        var first = claims.getFirst();
        return new OrganisationDocument(
                id,
                first.name,
                first.kind,
                first.land,
                status,
                dissolved,
                claims,
                people,
                requests);
    }

    private OrganisationDocument with(List<Claim> claims) {
        return new OrganisationDocument(
                id, name, kind, land, status, dissolved, claims, people, requests);
    }

    private OrganisationDocument people(List<Person> people) {
        return new OrganisationDocument(
                id, name, kind, land, status, dissolved, claims, people, requests);
    }

    private OrganisationDocument requests(List<Request> requests) {
        return new OrganisationDocument(
                id, name, kind, land, status, dissolved, claims, people, requests);
    }

    private OrganisationDocument renamed(Renamed it) {
        var same =
                claims.stream()
                        .map(
                                one ->
                                        new Claim(
                                                one.claim,
                                                one.person,
                                                it.name().value(),
                                                it.kind(),
                                                one.land,
                                                one.evidence,
                                                one.at))
                        .toList();
        return new OrganisationDocument(
                id, it.name().value(), it.kind(), land, status, dissolved, same, people, requests);
    }

    private OrganisationDocument dissolved(boolean now) {
        return new OrganisationDocument(
                id,
                name,
                kind,
                land,
                status.confirmed() ? confirmed(now) : status,
                now,
                claims,
                people,
                requests);
    }

    private static OrganisationStatus confirmed(boolean dissolved) {
        return dissolved ? OrganisationStatus.DISSOLVED : OrganisationStatus.VERIFIED;
    }

    private static List<Claim> without(List<Claim> claims, ClaimId claim) {
        return claims.stream().filter(it -> !it.claim.equals(claim)).toList();
    }

    private List<Person> without(PersonId person) {
        return people.stream().filter(it -> !it.person.equals(person)).toList();
    }

    private List<Request> others(PersonId person) {
        return requests.stream().filter(it -> !it.person.equals(person)).toList();
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
