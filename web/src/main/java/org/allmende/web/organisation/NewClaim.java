package org.allmende.web.organisation;

import org.allmende.kernel.Code;
import org.allmende.kernel.organisation.OrganisationCommand.Claim;
import org.allmende.kernel.organisation.OrganisationCommand.Named;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;

import java.util.Optional;

/// Somebody claims to speak for a body: one of the register by its key, another one by its name.
record NewClaim(
        @May(RegisterKey.class) String key,
        @May(Name.class) String name,
        @May(OrganisationKind.class) String kind,
        @May(Name.class) String seat,
        @May(LandKey.class) String land,
        @May(Note.class) String evidence) {

    Claim command() {
        return key != null ? registered() : named();
    }

    private Claim registered() {
        var read = new Fields();
        var key = read.required("key", this.key, RegisterKey::of);
        var evidence = read.optional("evidence", this.evidence, Note::new);
        absent(read, "name", name);
        absent(read, "kind", kind);
        absent(read, "seat", seat);
        absent(read, "land", land);
        return read.then(
                () -> new Claim(new OrganisationId(key.value()), Optional.empty(), evidence));
    }

    private Claim named() {
        var read = new Fields();
        var name = read.required("name", this.name, Name::new);
        var kind = read.code("kind", this.kind, OrganisationKind.class);
        var seat = read.optional("seat", this.seat, Name::new);
        var land = read.optional("land", this.land, LandKey::new);
        var evidence = read.optional("evidence", this.evidence, Note::new);
        return read.then(
                () ->
                        new Claim(
                                OrganisationId.named(name, seat.orElse(null)),
                                Optional.of(new Named(name, kind, seat, land)),
                                evidence));
    }

    /// The register says what a body with a key is called and where it lies.
    private static void absent(Fields read, String field, String raw) {
        if (raw != null) read.error(field, Code.UNKNOWN_FIELD);
    }
}
