package org.allmende.command.register;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;

import java.time.LocalDate;

/// The register in force, in its compact form: it is parsed once, not with every fold.
record Register(LocalDate date, String source, String packed) {

    RegisterEdition edition() {
        return RegisterText.unpack(packed);
    }
}
