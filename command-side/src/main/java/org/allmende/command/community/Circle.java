package org.allmende.command.community;

import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who belongs to a community and who may come to.
///
/// @param requests open ones, each with the role asked for
/// @param invitations open ones, each with the role offered
/// @param declined bodies whose last request was declined
/// @param former bodies that were members and are no longer
record Circle(
        Map<OrganisationId, MemberRole> members,
        Map<OrganisationId, MemberRole> requests,
        Map<OrganisationId, MemberRole> invitations,
        Set<OrganisationId> declined,
        Set<OrganisationId> former) {

    static Circle around(OrganisationId coordinator) {
        return new Circle(
                Map.of(coordinator, MemberRole.COORDINATOR),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of());
    }

    Optional<MemberRole> role(OrganisationId body) {
        return Optional.ofNullable(members.get(body));
    }

    Optional<MemberRole> request(OrganisationId body) {
        return Optional.ofNullable(requests.get(body));
    }

    Optional<MemberRole> invitation(OrganisationId body) {
        return Optional.ofNullable(invitations.get(body));
    }

    boolean coordinates(OrganisationId body) {
        return members.get(body) == MemberRole.COORDINATOR;
    }

    /// Whether without this body nobody would coordinate.
    boolean lastCoordinator(OrganisationId body) {
        return coordinates(body)
                && members.values().stream().filter(MemberRole.COORDINATOR::equals).count() == 1;
    }

    /// Members, those who asked, and those who were invited.
    boolean knows(OrganisationId body) {
        return members.containsKey(body)
                || requests.containsKey(body)
                || invitations.containsKey(body);
    }

    /// The same with a new member, or a member with another role.
    Circle with(OrganisationId body, MemberRole role) {
        return new Circle(
                plus(members, body, role),
                minus(requests, body),
                minus(invitations, body),
                minus(declined, body),
                minus(former, body));
    }

    Circle without(OrganisationId body) {
        return new Circle(
                minus(members, body), requests, invitations, declined, plus(former, body));
    }

    Circle asked(OrganisationId body, MemberRole role) {
        return new Circle(
                members, plus(requests, body, role), invitations, minus(declined, body), former);
    }

    Circle declined(OrganisationId body) {
        return new Circle(
                members, minus(requests, body), invitations, plus(declined, body), former);
    }

    Circle withdrawn(OrganisationId body) {
        return new Circle(members, minus(requests, body), invitations, declined, former);
    }

    Circle invited(OrganisationId body, MemberRole role) {
        return new Circle(members, requests, plus(invitations, body, role), declined, former);
    }

    Circle uninvited(OrganisationId body) {
        return new Circle(members, requests, minus(invitations, body), declined, former);
    }

    /// Nobody waits any longer.
    Circle closed() {
        return new Circle(members, Map.of(), Map.of(), declined, former);
    }

    private static <V> Map<OrganisationId, V> plus(
            Map<OrganisationId, V> map, OrganisationId body, V value) {
        var more = new LinkedHashMap<>(map);
        more.put(body, value);
        return more;
    }

    private static <V> Map<OrganisationId, V> minus(
            Map<OrganisationId, V> map, OrganisationId body) {
        var fewer = new LinkedHashMap<>(map);
        fewer.remove(body);
        return fewer;
    }

    private static Set<OrganisationId> plus(Set<OrganisationId> set, OrganisationId body) {
        var more = new LinkedHashSet<>(set);
        more.add(body);
        return more;
    }

    private static Set<OrganisationId> minus(Set<OrganisationId> set, OrganisationId body) {
        var fewer = new LinkedHashSet<>(set);
        fewer.remove(body);
        return fewer;
    }
}
