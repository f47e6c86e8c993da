package org.allmende.web.task;

import org.allmende.kernel.Ref;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.task.TaskQuery.Item;
import org.allmende.web.page.Visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that waits, as a page tells it.
///
/// @param who waits for it, by name
/// @param address of the page where it is decided
/// @param body for which it is to be decided, if that is not the one for which the person acts
record Waiting(Item task, String who, String address, Optional<Ref> body) {

    static List<Waiting> of(List<Item> tasks, Map<PersonId, String> names, Visit visit) {
        return tasks.stream()
                .map(it -> new Waiting(it, who(it, names), address(it), other(it, visit)))
                .toList();
    }

    /// Whoever has no name, or was forgotten, is known by the pseudonym.
    private static String who(Item task, Map<PersonId, String> names) {
        return task.by()
                .map(Ref::name)
                .or(() -> task.person().map(it -> names.getOrDefault(it, it.value())))
                .orElse("");
    }

    private static String address(Item task) {
        var id = task.thing().id();
        return switch (task.kind()) {
            case CLAIM -> "/betrieb/antraege#" + id;
            case MEMBERSHIP_REQUEST -> "/kommunen/" + id + "/personen";
            case COMMUNITY_REQUEST -> "/gemeinschaften/" + id + "/koordination";
            case COMMUNITY_INVITATION -> "/gemeinschaften/" + id;
            case HANDOVER_OFFER, RETIREMENT_CONSENT -> "/projekte/" + id;
            case REUSE_CONFIRMATION -> "/nachnutzung/" + id;
        };
    }

    private static Optional<Ref> other(Item task, Visit visit) {
        return task.organisation()
                .filter(
                        it ->
                                visit.acting()
                                        .filter(body -> body.id().value().equals(it.id()))
                                        .isEmpty());
    }
}
