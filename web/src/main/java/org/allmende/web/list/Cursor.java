package org.allmende.web.list;

import org.allmende.kernel.Code;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Where the next page of a list begins. It belongs to its query: path, filters and order are
/// hashed into it; how many items a page has and in which form it comes may differ.
///
/// @param position at which all pages of the list stand
/// @param asOf the moment that the first page named
/// @param asked `asOf` as the first page asked for it
/// @param offset how many items came before
record Cursor(long position, Optional<Instant> asOf, Optional<String> asked, int offset) {
    private static final Set<String> FREE = Set.of("cursor", "size", "format", "asOf");

    String text(Caller caller, Parameters parameters) {
        var content =
                position
                        + "|"
                        + offset
                        + "|"
                        + asOf.map(Instant::toString).orElse("")
                        + "|"
                        + asked.orElse("");
        return encode(seal(content, caller, parameters) + "|" + content);
    }

    /// @throws Refused `cursor-invalid` for the cursor of another query
    static Cursor read(String text, Caller caller, Parameters parameters) {
        try {
            var parts = decode(text).split("\\|", 2);
            var content = parts[1].split("\\|", -1);
            var cursor =
                    new Cursor(
                            Long.parseLong(content[0]),
                            Optional.of(content[2]).filter(s -> !s.isEmpty()).map(Instant::parse),
                            Optional.of(content[3]).filter(s -> !s.isEmpty()),
                            Integer.parseInt(content[1]));
            var asked = parameters.one("asOf");
            if (!parts[0].equals(seal(parts[1], caller, parameters))
                    || asked.isPresent() && !asked.equals(cursor.asked())) throw invalid();
            return cursor;
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw invalid();
        }
    }

    /// The same question as on the first page.
    Reading reading(Caller caller) {
        return new Reading(
                caller.viewer(),
                caller.language(),
                asOf,
                Optional.of(position),
                Math.max(position, caller.atLeast()));
    }

    private static Refused invalid() {
        return Refused.field("cursor", Code.CURSOR_INVALID);
    }

    private static String seal(String content, Caller caller, Parameters parameters) {
        var query = new TreeMap<>(parameters.values());
        query.keySet().removeAll(FREE);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((caller.path() + query + content).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest.digest(), 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
