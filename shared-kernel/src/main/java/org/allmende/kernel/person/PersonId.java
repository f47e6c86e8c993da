package org.allmende.kernel.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// A person as events know it: a random pseudonym. Name and address stand in a store apart, from
/// which they can be erased.
public record PersonId(String value) implements Value {
    /// How it is written, as a regular expression.
    public static final String FORM = "[a-z0-9]{8,40}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public PersonId {
        if (value == null || !PATTERN.matcher(value).matches())
            throw Refused.invalid(Code.MALFORMED, "person");
    }

    @Override
    public String toString() {
        return value;
    }
}
