package org.allmende.query.task;

import org.allmende.kernel.Ref;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.task.TaskKind;
import org.allmende.kernel.task.TaskQuery.Item;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that waits for somebody, read off the timelines. For one answer and one thread.
final class Tasks {
    private final Catalogue catalogue;
    private final Standpoint from;
    private final List<String> bodies;
    private final List<Item> items = new ArrayList<>();

    /// @param bodies for which the reader acts
    Tasks(Catalogue catalogue, Standpoint from, List<String> bodies) {
        this.catalogue = catalogue;
        this.from = from;
        this.bodies = bodies;
    }

    /// In no order.
    List<Item> all() {
        if (from.viewer().operator()) {
            claims();
        }
        membershipRequests();
        communityRequests();
        return items;
    }

    private void claims() {
        var all = catalogue.organisations();
        from.at()
                .of(all.timeline)
                .where(all.status, OrganisationStatus.CLAIMED.code())
                .forEach(
                        slot -> {
                            for (var person : all.claimants.all(slot)) {
                                var claimed = from.organisation(all.timeline.id(slot));
                                var since = since(all.timeline, slot, all.claimants, person);
                                items.add(
                                        of(
                                                TaskKind.CLAIM,
                                                claimed,
                                                Optional.empty(),
                                                person,
                                                since));
                            }
                        });
    }

    private void membershipRequests() {
        var all = catalogue.organisations();
        for (var body : bodies) {
            var slot = from.at().of(all.timeline).slot(body);
            if (slot < 0 || !administered(body)) {
                continue;
            }
            var ref = from.organisation(body);
            for (var person : all.requesters.all(slot)) {
                var since = since(all.timeline, slot, all.requesters, person);
                items.add(of(TaskKind.MEMBERSHIP_REQUEST, ref, Optional.of(ref), person, since));
            }
        }
    }

    /// Rights are today's.
    private boolean administered(String body) {
        var all = catalogue.organisations();
        var slot = from.today().of(all.timeline).slot(body);
        var me = from.viewer().person().orElseThrow().value();
        return slot >= 0 && all.administrators.all(slot).contains(me);
    }

    private void communityRequests() {
        var all = catalogue.communities();
        var view = from.at().of(all.timeline);
        view.where(all.coordinators, bodies)
                .and(from.communities())
                .and(view.where(all.status, CommunityStatus.ACTIVE.code()))
                .forEach(
                        slot -> {
                            var coordinator = mine(all.coordinators, slot);
                            var community = new Ref(all.timeline.id(slot), all.name.get(slot));
                            for (var asker : all.askers.all(slot)) {
                                items.add(
                                        new Item(
                                                TaskKind.COMMUNITY_REQUEST,
                                                community,
                                                Optional.of(coordinator),
                                                Optional.of(from.organisation(asker)),
                                                Optional.empty(),
                                                since(all.timeline, slot, all.askers, asker),
                                                Optional.empty()));
                            }
                        });
    }

    private Ref mine(Facet organisations, int slot) {
        return organisations.all(slot).stream()
                .filter(bodies::contains)
                .findFirst()
                .map(from::organisation)
                .orElseThrow();
    }

    private static Item of(
            TaskKind kind, Ref thing, Optional<Ref> body, String person, Instant since) {
        return new Item(
                kind,
                thing,
                body,
                Optional.empty(),
                Optional.of(new PersonId(person)),
                since,
                Optional.empty());
    }

    /// Since when the thing has had the value, up to the state in this slot.
    private Instant since(Timeline timeline, int slot, Facet facet, String value) {
        var thing = timeline.thing(slot);
        var first = slot;
        for (var before = slot;
                before >= 0 && facet.all(before).contains(value);
                before = before(timeline, thing, before)) {
            first = before;
        }
        return catalogue.timelines().at(timeline.from(first)).recorded();
    }

    private int before(Timeline timeline, int thing, int slot) {
        var position = timeline.from(slot) - 1;
        return position < 1 ? -1 : catalogue.timelines().at(position).of(timeline).slot(thing);
    }
}
