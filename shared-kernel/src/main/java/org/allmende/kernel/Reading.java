package org.allmende.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How a question is asked: by whom, in which language, as of when.
///
/// @param viewer who asks; rights are always today's
/// @param language of labels and sentences
/// @param asOf the moment whose knowledge is wanted; empty is now
/// @param position a later page of a list keeps the position of its first page
/// @param atLeast the least position the answer must stand at, 0 for any (read your writes)
public record Reading(
        Viewer viewer,
        Language language,
        Optional<Instant> asOf,
        Optional<Long> position,
        long atLeast) {

    /// What the public sees now.
    public static Reading now() {
        return new Reading(Viewer.visitor(), Language.DE, Optional.empty(), Optional.empty(), 0);
    }

    /// The same question by somebody else.
    public Reading by(Viewer other) {
        return new Reading(other, language, asOf, position, atLeast);
    }

    /// The same question, asked of a view that has seen at least this position.
    public Reading from(long least) {
        return new Reading(viewer, language, asOf, position, Math.max(atLeast, least));
    }

    /// The same question as of a moment.
    public Reading asOf(Instant moment) {
        return new Reading(viewer, language, Optional.of(moment), position, atLeast);
    }

    /// Whether the past is asked for.
    public boolean past() {
        return asOf.isPresent();
    }

    /// The pinned position, if any.
    public OptionalLong pinned() {
        return position.isPresent() ? OptionalLong.of(position.get()) : OptionalLong.empty();
    }
}
