package org.allmende.web.person;

import org.allmende.kernel.text.Note;

import java.time.Instant;
import java.util.Optional;

/// What somebody says about the platform.
///
/// @param at in milliseconds
/// @param page where it was said, as the sender names it
/// @param replyTo an e-mail address, if an answer is wanted
record Feedback(String id, Instant at, Note page, Note text, Optional<String> replyTo) {}
