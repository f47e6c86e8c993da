package org.allmende.command.reuse;

import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.reuse.ReuseCommand;

import java.util.List;
import java.util.function.Function;

/// When a body takes over a project, its own reuse of it ends: nobody reuses what is its own.
public final class OwnReuse implements Function<Event, List<Command>> {

    @Override
    public List<Command> apply(Event event) {
        return event instanceof ProjectEvent.HandedOver it
                ? List.of(new ReuseCommand.EndOwn(it.project(), it.to()))
                : List.of();
    }
}
