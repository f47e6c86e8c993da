package org.allmende.kernel;

/// The answer to a command.
///
/// @param id of the thing
/// @param version the number of the aggregate's last event, from 1
/// @param part the number of the part that was made (a claim, a link), where there is one
/// @param changed whether anything happened; saying the same twice changes nothing
public record Written(String id, long version, java.util.Optional<String> part, boolean changed) {}
