package org.allmende.platform.command;

import org.allmende.kernel.Event;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.LogicalNameSerializer;

/// What happened to a jar.
sealed interface JarEvent extends Event {

    LogicalNameSerializer SERIALIZER =
            LogicalNameSerializer.of(
                    EventNames.of(
                            new EventNames.Entry("jar.opened", 1, Opened.class),
                            new EventNames.Entry("jar.filled", 1, Filled.class)));

    record Opened(String jar, boolean hidden) implements JarEvent {}

    record Filled(String jar, int by) implements JarEvent {}
}
