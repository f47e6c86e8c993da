package org.allmende.kernel;

/// Something that happened. Events are facts: they keep their meaning for ever.
public interface Event {}
