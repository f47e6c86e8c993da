package org.allmende.platform.json;

import org.allmende.kernel.Event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which logical name and revision stands in the store for which class of event, and back.
public final class EventNames {

    private final Map<String, Entry> byName;
    private final Map<Class<?>, Entry> byClass;

    private EventNames(Map<String, Entry> byName, Map<Class<?>, Entry> byClass) {
        this.byName = Map.copyOf(byName);
        this.byClass = Map.copyOf(byClass);
    }

    /// @throws IllegalArgumentException if a name or a class occurs twice
    public static EventNames of(Collection<Entry> entries) {
        var byName = new HashMap<String, Entry>();
        var byClass = new HashMap<Class<?>, Entry>();
        for (var entry : entries) {
            if (byName.putIfAbsent(entry.name(), entry) != null) {
                throw new IllegalArgumentException("Two events are named " + entry.name());
            }
            if (byClass.putIfAbsent(entry.type(), entry) != null) {
                throw new IllegalArgumentException(entry.type().getName() + " has two names");
            }
        }
        return new EventNames(byName, byClass);
    }

    public static EventNames of(Entry... entries) {
        return of(List.of(entries));
    }

    public Optional<Entry> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Entry> of(Class<?> type) {
        return Optional.ofNullable(byClass.get(type));
    }

    public Collection<Entry> all() {
        return byName.values();
    }

    /// @param name such as `project.idea-proposed`; it never changes
    /// @param revision counts the forms the event has had, from 1; older ones are lifted by
    ///   upcasters
    public record Entry(String name, int revision, Class<? extends Event> type) {

        public Entry {
            if (!name.matches("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+")) {
                throw new IllegalArgumentException("Not a logical event name: " + name);
            }
            if (revision < 1) {
                throw new IllegalArgumentException(
                        "Revisions count from 1: " + name + " " + revision);
            }
        }
    }
}
