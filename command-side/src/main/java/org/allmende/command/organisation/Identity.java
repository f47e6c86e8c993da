package org.allmende.command.organisation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationCommand.Named;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.kernel.text.Name;

import java.util.List;
import java.util.Optional;

/// What a claimed body is: as the register says, or for a body outside of it as the claimant says.
record Identity(Name name, OrganisationKind kind, Optional<Name> seat, Optional<LandKey> land) {

    /// @throws Refused `unknown-key`, `use-key`, `key-needed`
    static Identity of(OrganisationCommand.Claim command, RegisterEdition register) {
        var id = command.organisation();
        return id.registered()
                ? registered(id.value(), register)
                : named(
                        id,
                        command.named().orElseThrow(() -> Refused.field("name", Code.REQUIRED)),
                        register);
    }

    private static Identity registered(String key, RegisterEdition register) {
        var use =
                register.keyToUse(key)
                        .map(RegisterKey::value)
                        .orElseThrow(() -> Refused.field("key", Code.UNKNOWN_KEY, key));
        if (!use.equals(key)) {
            throw new Refused(
                    Problem.of(List.of(new Problem.FieldError("key", Code.USE_KEY, List.of(use))))
                            .with("key", use));
        }
        var entry = register.find(key).orElseThrow();
        return new Identity(
                new Name(entry.name()), entry.kind(), Optional.empty(), Optional.of(entry.land()));
    }

    private static Identity named(OrganisationId id, Named named, RegisterEdition register) {
        if (named.kind().registered()) {
            throw Refused.field("key", Code.KEY_NEEDED);
        }
        named.land()
                .filter(land -> register.find(land).isEmpty())
                .ifPresent(
                        land -> {
                            throw Refused.field("land", Code.UNKNOWN_KEY, land.value());
                        });
        // The name is the identity: under another id the same body could exist twice.
        if (!id.equals(OrganisationId.named(named.name(), named.seat().orElse(null)))) {
            throw Refused.because(Code.MALFORMED, "organisation");
        }
        return new Identity(named.name(), named.kind(), named.seat(), named.land());
    }
}
