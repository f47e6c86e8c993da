package org.allmende.command.reuse;

import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.platform.store.Recorded;

import java.util.function.Consumer;

/// When a body takes over a project, its own reuse of it ends: nobody reuses what is its own.
public final class OwnReuse implements Consumer<Recorded> {

    private final Consumer<ReuseCommand> commands;

    /// @param commands sends a command of the platform itself; one for what is not there or has
    ///   ended already does nothing
    public OwnReuse(Consumer<ReuseCommand> commands) {
        this.commands = commands;
    }

    @Override
    public void accept(Recorded recorded) {
        if (recorded.event() instanceof ProjectEvent.HandedOver it) {
            commands.accept(new ReuseCommand.EndOwn(it.project(), it.to()));
        }
    }
}
