package org.allmende.command.community;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Standing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A development community (*Entwicklungsgemeinschaft*).
///
/// @param requests open ones, each with the role asked for
/// @param declined bodies whose last request was declined
/// @param former bodies that were members and are no longer
record Community(
        CommunityId id,
        Admission admission,
        Visibility visibility,
        Map<OrganisationId, MemberRole> members,
        Map<OrganisationId, MemberRole> requests,
        Set<OrganisationId> declined,
        Set<OrganisationId> former,
        boolean dissolved) {

    Optional<MemberRole> role(OrganisationId body) {
        return Optional.ofNullable(members.get(body));
    }

    Optional<MemberRole> request(OrganisationId body) {
        return Optional.ofNullable(requests.get(body));
    }

    boolean coordinates(OrganisationId body) {
        return members.get(body) == MemberRole.COORDINATOR;
    }

    /// Whether without this body nobody would coordinate.
    boolean lastCoordinator(OrganisationId body) {
        return coordinates(body)
                && members.values().stream().filter(MemberRole.COORDINATOR::equals).count() == 1;
    }

    /// A draft is there for its members and for who asked to join.
    boolean visibleTo(Actor actor, Standing standing) {
        return switch (visibility) {
            case DRAFT ->
                    standing.speaks()
                            && actor.body()
                                    .filter(
                                            it ->
                                                    members.containsKey(it)
                                                            || requests.containsKey(it))
                                    .isPresent();
            case BODIES -> standing.speaks();
            case PUBLIC -> true;
        };
    }

    /// The same with a new member, or a member with another role.
    Community with(OrganisationId body, MemberRole role) {
        return new Community(
                id,
                admission,
                visibility,
                plus(members, body, role),
                minus(requests, body),
                minus(declined, body),
                minus(former, body),
                dissolved);
    }

    Community without(OrganisationId body) {
        return new Community(
                id,
                admission,
                visibility,
                minus(members, body),
                requests,
                declined,
                plus(former, body),
                dissolved);
    }

    Community asked(OrganisationId body, MemberRole role) {
        return new Community(
                id,
                admission,
                visibility,
                members,
                plus(requests, body, role),
                minus(declined, body),
                former,
                dissolved);
    }

    Community declined(OrganisationId body) {
        return new Community(
                id,
                admission,
                visibility,
                members,
                minus(requests, body),
                plus(declined, body),
                former,
                dissolved);
    }

    Community withdrawn(OrganisationId body) {
        return new Community(
                id,
                admission,
                visibility,
                members,
                minus(requests, body),
                declined,
                former,
                dissolved);
    }

    Community asDissolved() {
        return new Community(id, admission, visibility, members, Map.of(), declined, former, true);
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
