package org.allmende.platform.store;

import org.allmende.kernel.Event;

import java.time.Instant;
import java.util.Map;

/// An event as the store holds it.
///
/// @param position place in the store's total order, from 1; 0 where the store cannot tell (one
///   aggregate's events in Axon Server)
/// @param aggregate id of the thing the event belongs to
/// @param version number of the event within its aggregate, from 1
/// @param at when it was recorded, in milliseconds
/// @param metadata who, by which command, caused by what; texts only
public record Recorded(
        long position,
        String aggregate,
        long version,
        Instant at,
        Event event,
        Map<String, String> metadata) {}
