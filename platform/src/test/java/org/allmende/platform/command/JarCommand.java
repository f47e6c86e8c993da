package org.allmende.platform.command;

import org.allmende.kernel.Command;

/// What can be done with a jar of marbles, the smallest aggregate that shows every manner of a
/// command.
sealed interface JarCommand extends Command {

    /// Anybody who is signed in opens one; once.
    record Open(String target, boolean hidden) implements JarCommand {
        @Override
        public boolean creates() {
            return true;
        }
    }

    /// Speakers put marbles in: one or more.
    record Put(String target, int marbles) implements JarCommand {}
}
