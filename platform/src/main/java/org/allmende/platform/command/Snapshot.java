package org.allmende.platform.command;

import java.util.Map;

/// A folded aggregate as it is kept beside the events, so that a long life need not be folded from
/// its beginning. Only a shortcut: what cannot be read is folded anew.
///
/// @param revision of the form of the state
/// @param state JSON
record Snapshot(int revision, String state, Map<String, Folded.Answered> answered) {}
