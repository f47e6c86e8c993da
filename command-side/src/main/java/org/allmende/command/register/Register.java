package org.allmende.command.register;

import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The register in force, in its compact form: it is parsed once, not with every fold.
///
/// @param date of the edition in force
/// @param packed the edition the store began with
/// @param changes what came since, each over the one before
record Register(LocalDate date, String packed, List<String> changes) {

    RegisterEdition edition() {
        var edition = RegisterText.unpack(packed);
        for (var change : changes) {
            edition = RegisterChange.apply(edition, change);
        }
        return edition;
    }

    Register then(LocalDate day, String change) {
        return new Register(
                day, packed, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }
}
