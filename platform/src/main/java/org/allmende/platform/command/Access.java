package org.allmende.platform.command;

import org.allmende.kernel.Command;

import java.util.Set;

/// Who may send which command. Deny by default: a command without an entry is allowed to nobody.
@FunctionalInterface
public interface Access {

    /// The parties that may send commands of this class; empty for none.
    Set<Party> of(Class<? extends Command> command);
}
