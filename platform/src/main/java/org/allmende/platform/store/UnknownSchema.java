package org.allmende.platform.store;

/// The events were written by a newer program; starting an older one on them could harm them.
public final class UnknownSchema extends IllegalStateException {

    UnknownSchema(int version) {
        super(
                "The event store has schema "
                        + version
                        + " and this program knows only up to "
                        + Schema.VERSION
                        + ": start the newer program.");
    }
}
