package org.allmende.web.openapi;

import java.util.Optional;

/// The answer to a command, as the contract shows it.
///
/// @param claim the number of the claim that was made
/// @param n the number of another part that was made
record Done(String id, long version, Optional<String> claim, Optional<Integer> n) {}
