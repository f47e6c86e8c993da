package org.allmende.command.reuse;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.RegisterEdition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// For which municipalities a body can declare a reuse.
final class Covers {

    /// The municipalities as the event names them: each once, by key; none for a municipality,
    /// which stands for itself.
    ///
    /// @throws Refused `covers-itself`, `unknown-key`
    static List<Ags> of(List<Ags> named, OrganisationId body, RegisterEdition register) {
        if (body.municipality()) {
            if (named.stream().anyMatch(ags -> !ags.value().equals(body.value()))) {
                throw Refused.field("covers", Code.COVERS_ITSELF);
            }
            return List.of();
        }
        var unknown =
                IntStream.range(0, named.size())
                        .filter(
                                i ->
                                        !register.keyToUse(named.get(i))
                                                .equals(Optional.of(named.get(i))))
                        .mapToObj(i -> unknown(i, named.get(i)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Problem.of(unknown));
        }
        return named.stream().distinct().sorted(Comparator.comparing(Ags::value)).toList();
    }

    private static FieldError unknown(int i, Ags ags) {
        return new FieldError("covers[" + i + "]", Code.UNKNOWN_KEY, List.of(ags.value()));
    }

    private Covers() {}
}
