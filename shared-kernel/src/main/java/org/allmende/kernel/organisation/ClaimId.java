package org.allmende.kernel.organisation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// A claim to speak for a body: the body's claims are numbered from 1.
public record ClaimId(String value) implements Value {
    /// How it is written, as a regular expression.
    public static final String FORM = "[1-9]\\d{0,8}";

    public ClaimId {
        if (value == null || !value.matches(FORM)) throw Refused.invalid(Code.MALFORMED, "claim");
    }

    public static ClaimId of(int number) {
        return new ClaimId(String.valueOf(number));
    }

    @Override
    public String toString() {
        return value;
    }
}
