package org.allmende.kernel.organisation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// An invitation to belong to a body: the body's invitations are numbered from 1.
public record InvitationId(String value) implements Value {
    /// How it is written, as a regular expression.
    public static final String FORM = "[1-9][0-9]{0,8}";

    public InvitationId {
        if (value == null || !value.matches(FORM))
            throw Refused.invalid(Code.MALFORMED, "invitation");
    }

    public static InvitationId of(int number) {
        return new InvitationId(String.valueOf(number));
    }

    @Override
    public String toString() {
        return value;
    }
}
