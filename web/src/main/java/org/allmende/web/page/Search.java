package org.allmende.web.page;

import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One thing that is chosen in a form by searching for it, without leaving the form.
///
/// @param choices what was found, after what is chosen
/// @param q what was searched for
/// @param nothing whether that found nothing
public record Search(List<Ref> choices, String q, boolean nothing) {
    private static final int MOST = 200;

    /// @param field that holds the id of what is chosen
    /// @param find finds by words
    /// @param named finds what has an id
    public static Search of(
            Filled form,
            String field,
            Function<String, List<Ref>> find,
            Function<String, Optional<Ref>> named) {
        var q = form.value(field(field), "").strip();
        var found =
                q.isEmpty()
                        ? List.<Ref>of()
                        : find.apply(q.substring(0, Math.min(MOST, q.length())));
        var chosen = form.value(field, "");
        var choices =
                Stream.concat(
                                chosen.isEmpty() ? Stream.empty() : known(chosen, named).stream(),
                                found.stream().filter(it -> !it.id().equals(chosen)))
                        .toList();
        return new Search(choices, q, !q.isEmpty() && found.isEmpty());
    }

    private static Optional<Ref> known(String id, Function<String, Optional<Ref>> named) {
        try {
            return named.apply(id);
        } catch (Refused malformed) {
            return Optional.empty();
        }
    }

    /// The name of the field with the words.
    public static String field(String field) {
        return "_q-" + field;
    }
}
