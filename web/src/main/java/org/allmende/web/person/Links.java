package org.allmende.web.person;

import java.time.Instant;
import java.util.Optional;

/// Links that let whoever has one do one thing, once and not for ever. A link is known only by the
/// hash of its secret.
interface Links {

    void keep(Link link);

    /// A link that was made, used and expired or not.
    Optional<Link> link(String hash);

    /// Uses a link up; of several at the same moment one does.
    ///
    /// @return false if it was used already or has expired
    boolean use(String hash, Instant now);

    /// All links of a kind to the same thing, used or not, are worth nothing any more.
    void forgetLinks(Kind kind, String target);

    void forgetLinksExpiredBefore(Instant moment);

    /// What a link is for.
    enum Kind {
        /// To belong to a body; the target is the body, the part its invitation.
        INVITATION,
        /// To set the password of a person, who is the target.
        PASSWORD
    }

    /// @param hash SHA-256 of its secret
    record Link(
            String hash,
            Kind kind,
            String target,
            Optional<String> part,
            Instant expiresAt,
            boolean used) {}
}
