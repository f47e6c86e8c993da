package org.allmende.query.history;

import static java.util.stream.Collectors.groupingBy;

import org.allmende.kernel.Actor;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.history.HistoryQuery.Change;
import org.allmende.kernel.history.HistoryQuery.Entry;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.timeline.Touches.Touch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns events, read back from the store, into the lines of a history: who, when, what, and which
/// values changed.
final class Entries {
    private final Standpoint standpoint;
    private final Past past;
    private final EventLog log;
    private final Names names;

    Entries(Catalogue catalogue, Standpoint standpoint, Past past, EventLog log) {
        this.standpoint = standpoint;
        this.past = past;
        this.log = log;
        this.names = new Names(catalogue, standpoint);
    }

    /// In the order of the touches. Each aggregate's stream is read once: what a value was before
    /// an event only the events before it say.
    List<Entry> of(List<Touch> touches) {
        var entries = new Entry[touches.size()];
        var places = new ArrayList<Integer>();
        for (var place = 0; place < entries.length; place++) {
            places.add(place);
        }
        places.stream()
                .collect(groupingBy(it -> touches.get(it).aggregate()))
                .forEach((aggregate, some) -> fill(entries, touches, aggregate, some));
        return List.of(entries);
    }

    private void fill(
            Entry[] entries, List<Touch> touches, String aggregate, List<Integer> places) {
        var byVersion =
                places.stream()
                        .collect(Collectors.toMap(it -> touches.get(it).version(), it -> it));
        var left = places.size();
        var values = new Values();
        for (var recorded : log.of(aggregate, 0)) {
            var changes = values.on(recorded.event());
            var place = byVersion.get(recorded.version());
            if (place != null) {
                entries[place] = entry(touches.get(place), recorded, changes);
                if (--left == 0) {
                    return;
                }
            }
        }
        throw new IllegalStateException(aggregate + " lacks events that the views have seen");
    }

    private Entry entry(Touch touch, Recorded recorded, List<Change> changes) {
        var actor = MessageKeys.actor(recorded.metadata());
        return new Entry(
                touch.position(),
                recorded.at(),
                actor.body().map(it -> standpoint.organisation(it.value())),
                touch.type(),
                Sentences.of(standpoint.language(), recorded.event(), actor, names),
                changes.stream().flatMap(it -> shown(it, recorded).stream()).toList(),
                shownPerson(actor));
    }

    private Optional<PersonId> shownPerson(Actor actor) {
        return actor.body()
                .map(OrganisationId::value)
                .filter(past::administers)
                .flatMap(_ -> actor.person());
    }

    private Optional<Change> shown(Change change, Recorded recorded) {
        return switch (change.field()) {
            case "projects", "project", "retirementAsked", "retiredInFavourOf" ->
                    shownProjects(change);
            case "reason" ->
                    recorded.event() instanceof CommunityEvent.MemberRemoved it
                                    && !past.coordinates(it.community().value())
                                    && !past.speaksFor(it.organisation().value())
                            ? Optional.empty()
                            : Optional.of(change);
            default -> Optional.of(change);
        };
    }

    /// Without those that the reader may not see.
    private Optional<Change> shownProjects(Change change) {
        var old = change.old().flatMap(this::shownProjects);
        var now = change.now().flatMap(this::shownProjects);
        return old.isEmpty() && now.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(change.field(), old, now));
    }

    private Optional<String> shownProjects(String ids) {
        var shown =
                Arrays.stream(Values.split(ids))
                        .filter(it -> standpoint.project(it).isPresent())
                        .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(Values.join(shown));
    }
}
