package org.allmende.query.task;

import org.allmende.kernel.Berlin;
import org.allmende.kernel.Ref;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.task.TaskKind;
import org.allmende.kernel.task.TaskQuery.Item;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.ReuseTimeline;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Facet;
import org.allmende.query.timeline.Timeline;

import java.time.Instant;
import java.time.LocalDate;
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
        communityInvitations();
        handoverOffers();
        retirementConsents();
        reuseConfirmations();
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

    private void communityInvitations() {
        var all = catalogue.communities();
        var view = from.at().of(all.timeline);
        view.where(all.invited, bodies)
                .and(from.communities())
                .and(view.where(all.status, CommunityStatus.ACTIVE.code()))
                .forEach(
                        slot -> {
                            var community = new Ref(all.timeline.id(slot), all.name.get(slot));
                            for (var body : all.invited.all(slot)) {
                                if (bodies.contains(body)) {
                                    items.add(
                                            offered(
                                                    TaskKind.COMMUNITY_INVITATION,
                                                    community,
                                                    body,
                                                    Optional.empty(),
                                                    since(all.timeline, slot, all.invited, body)));
                                }
                            }
                        });
    }

    private void handoverOffers() {
        var all = catalogue.projects();
        from.at()
                .of(all.timeline)
                .where(all.handoverTo, bodies)
                .and(from.projects())
                .forEach(
                        slot -> {
                            var to = all.handoverTo.first(slot);
                            items.add(
                                    offered(
                                            TaskKind.HANDOVER_OFFER,
                                            new Ref(all.timeline.id(slot), all.title.get(slot)),
                                            to,
                                            Optional.of(all.responsible.first(slot)),
                                            since(all.timeline, slot, all.handoverTo, to)));
                        });
    }

    private void retirementConsents() {
        var all = catalogue.projects();
        var view = from.at().of(all.timeline);
        view.where(all.responsible, bodies)
                .forEach(
                        own -> {
                            var body = all.responsible.first(own);
                            var id = all.timeline.id(own);
                            view.where(all.retirementAsked, id)
                                    .and(from.projects())
                                    .forEach(slot -> items.add(retirement(slot, id, body)));
                        });
    }

    private Item retirement(int slot, String inFavourOf, String body) {
        var all = catalogue.projects();
        return offered(
                TaskKind.RETIREMENT_CONSENT,
                new Ref(all.timeline.id(slot), all.title.get(slot)),
                body,
                Optional.of(all.responsible.first(slot)),
                since(all.timeline, slot, all.retirementAsked, inFavourOf));
    }

    private void reuseConfirmations() {
        var all = catalogue.reuses();
        var today = Berlin.day(from.moment());
        var view = from.at().of(all.timeline);
        view.where(all.organisation, bodies)
                .andNot(view.where(all.retracted, ReuseTimeline.RETRACTED))
                .filter(slot -> all.ended.get(slot) == 0)
                .forEach(
                        slot -> {
                            var said = Instant.ofEpochMilli(all.lastSaid(slot));
                            var due = Berlin.day(said).plusYears(1);
                            if (!due.isAfter(today)) {
                                items.add(confirmation(slot, due));
                            }
                        });
    }

    private Item confirmation(int slot, LocalDate due) {
        var all = catalogue.reuses();
        var project = all.project.first(slot);
        return new Item(
                TaskKind.REUSE_CONFIRMATION,
                new Ref(
                        all.timeline.id(slot),
                        from.project(project).map(Ref::name).orElse(project)),
                Optional.of(from.organisation(all.organisation.first(slot))),
                Optional.empty(),
                Optional.empty(),
                due.atStartOfDay(Berlin.ZONE).toInstant(),
                Optional.of(due));
    }

    private Item offered(
            TaskKind kind, Ref thing, String body, Optional<String> by, Instant since) {
        return new Item(
                kind,
                thing,
                Optional.of(from.organisation(body)),
                by.map(from::organisation),
                Optional.empty(),
                since,
                Optional.empty());
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
