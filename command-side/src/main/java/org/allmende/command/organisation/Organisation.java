package org.allmende.command.organisation;

import org.allmende.kernel.Actor;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.organisation.Standing;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A body: who claimed to speak for it, who belongs to it, who asks to.
///
/// @param claims numbered from 1, in order
/// @param people with their roles; none before a claim is verified
/// @param requests of people who ask to belong
/// @param invitations numbered from 1, in order
/// @param official how the register named it when it last renamed it
/// @param dissolved whether the register no longer has it
record Organisation(
        OrganisationId id,
        List<Claim> claims,
        Map<PersonId, Set<Role>> people,
        Set<PersonId> requests,
        Map<InvitationId, Invitation> invitations,
        Optional<Name> official,
        boolean dissolved) {

    /// @param by who made it
    /// @param usedBy who belongs to the body by it
    record Invitation(
            PersonId by,
            Set<Role> roles,
            Instant expiresAt,
            Optional<PersonId> usedBy,
            boolean ended) {}

    record Claim(ClaimId id, PersonId person, Name name, OrganisationKind kind, Fate fate) {
        boolean open() {
            return fate == Fate.OPEN;
        }
    }

    /// What became of a claim; overtaken: another one was verified.
    enum Fate {
        OPEN,
        VERIFIED,
        REJECTED,
        OVERTAKEN
    }

    boolean verified() {
        return verifiedClaim().isPresent();
    }

    Optional<Claim> verifiedClaim() {
        return claims.stream().filter(claim -> claim.fate() == Fate.VERIFIED).findFirst();
    }

    List<Claim> openClaims() {
        return claims.stream().filter(Claim::open).toList();
    }

    Optional<Claim> openClaimOf(PersonId person) {
        return openClaims().stream().filter(claim -> claim.person().equals(person)).findFirst();
    }

    Optional<Claim> find(ClaimId id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    Set<Role> roles(PersonId person) {
        return people.getOrDefault(person, Set.of());
    }

    boolean administeredBy(PersonId person) {
        return roles(person).contains(Role.ADMINISTRATOR);
    }

    /// Whether without this person nobody would administer the body.
    boolean lastAdministrator(PersonId person) {
        return administeredBy(person)
                && people.values().stream().filter(it -> it.contains(Role.ADMINISTRATOR)).count()
                        == 1;
    }

    /// Until it is verified, a body is there for its claimants and the operator alone.
    boolean visibleTo(Actor actor) {
        return verified()
                || actor.operator()
                || actor.person().flatMap(this::openClaimOf).isPresent();
    }

    Standing standing(PersonId person) {
        var own = openClaimOf(person);
        var face = verifiedClaim().or(() -> own).orElseGet(claims::getLast);
        return new Standing(
                verified() || !openClaims().isEmpty(),
                verified(),
                Optional.of(face.name().value()),
                Optional.of(face.kind()),
                roles(person),
                own.map(Claim::id),
                verifiedClaim().map(Claim::id));
    }

    Organisation with(List<Claim> changed) {
        return new Organisation(
                id, List.copyOf(changed), people, requests, invitations, official, dissolved);
    }

    /// The same with a person who belongs to it, or no longer where no roles are left; its request
    /// is settled either way.
    Organisation with(PersonId person, Set<Role> roles) {
        var more = new LinkedHashMap<>(people);
        if (roles.isEmpty()) {
            more.remove(person);
        } else {
            more.put(person, roles);
        }
        return new Organisation(id, claims, more, requests, invitations, official, dissolved)
                .without(person);
    }

    Organisation asked(PersonId person) {
        var more = new LinkedHashSet<>(requests);
        more.add(person);
        return new Organisation(id, claims, people, more, invitations, official, dissolved);
    }

    /// The same without the request of this person.
    Organisation without(PersonId person) {
        var fewer = new LinkedHashSet<>(requests);
        fewer.remove(person);
        return new Organisation(id, claims, people, fewer, invitations, official, dissolved);
    }

    /// The same with an invitation as it is now.
    Organisation with(InvitationId invitation, Invitation now) {
        var more = new LinkedHashMap<>(invitations);
        more.put(invitation, now);
        return new Organisation(id, claims, people, requests, more, official, dissolved);
    }

    /// The same under another name: whatever was claimed is claimed for the body of that name.
    Organisation renamed(Name register, Name name, OrganisationKind kind) {
        var same =
                claims.stream()
                        .map(it -> new Claim(it.id(), it.person(), name, kind, it.fate()))
                        .toList();
        return new Organisation(
                id, same, people, requests, invitations, Optional.of(register), dissolved);
    }

    Organisation dissolved(boolean now) {
        return new Organisation(id, claims, people, requests, invitations, official, now);
    }
}
