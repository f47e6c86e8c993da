package org.allmende.query.documents;

import org.allmende.kernel.Event;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.store.Recorded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A kind of aggregate with the one pure fold that makes its document, wherever it is made: in the
/// store, on the heap at a start, or as of a moment in the past.
///
/// @param collection where its documents are kept
public record Kind<E extends Event, D>(
        String collection, Class<E> events, Class<D> type, Fold<E, D> fold) {

    /// @param <D> the document; null before the first event
    @FunctionalInterface
    public interface Fold<E, D> {
        D apply(D before, E event, Instant at);
    }

    public static final Kind<OrganisationEvent, OrganisationDocument> ORGANISATION =
            new Kind<>(
                    "organisations",
                    OrganisationEvent.class,
                    OrganisationDocument.class,
                    OrganisationDocument::fold);

    public static final Kind<ProjectEvent, ProjectDocument> PROJECT =
            new Kind<>(
                    "projects", ProjectEvent.class, ProjectDocument.class, ProjectDocument::fold);

    public static final Kind<CommunityEvent, CommunityDocument> COMMUNITY =
            new Kind<>(
                    "communities",
                    CommunityEvent.class,
                    CommunityDocument.class,
                    CommunityDocument::fold);

    public static final Kind<ReuseEvent, ReuseDocument> REUSE =
            new Kind<>("reuses", ReuseEvent.class, ReuseDocument.class, ReuseDocument::fold);

    static final List<Kind<?, ?>> ALL = List.of(ORGANISATION, PROJECT, COMMUNITY, REUSE);

    /// The kind to which the event belongs; empty for events that make no document.
    static Optional<Kind<?, ?>> of(Event event) {
        for (var kind : ALL) {
            if (kind.events.isInstance(event)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// The document after the event; the same where it reflects the event already.
    ///
    /// @param before null before the first event
    Stored<D> fold(Stored<D> before, Recorded recorded) {
        var version = before == null ? 0 : before.version();
        if (recorded.version() <= version) {
            return before;
        }
        if (recorded.version() != version + 1) {
            throw new IllegalStateException(
                    "Version %d of %s follows %d"
                            .formatted(recorded.version(), recorded.aggregate(), version));
        }
        return new Stored<>(
                recorded.aggregate(),
                recorded.version(),
                recorded.position(),
                fold.apply(
                        before == null ? null : before.content(),
                        events.cast(recorded.event()),
                        recorded.at()));
    }
}
