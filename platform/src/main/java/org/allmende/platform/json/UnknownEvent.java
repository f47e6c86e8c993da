package org.allmende.platform.json;

import org.axonframework.serialization.SerializationException;

/// The store holds what this program does not know: a newer program wrote it, or a name was lost.
public final class UnknownEvent extends SerializationException {

    public UnknownEvent(String message) {
        super(message);
    }
}
