package org.allmende.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import java.util.Map;

/// The answer to a write: what was written and its version now.
///
/// @param more further members, for example the number `n` of a part that was made
public record Outcome(String id, long version, @JsonAnyGetter Map<String, Object> more) {}
