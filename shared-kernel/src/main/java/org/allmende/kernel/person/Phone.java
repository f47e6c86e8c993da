package org.allmende.kernel.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// A telephone number as people write it: 3 to 40 digits, spaces and the signs between them.
public record Phone(String value) implements Value {
    private static final Pattern FORM = Pattern.compile("\\+?[0-9][0-9 ()/.-]{2,39}");

    public Phone {
        value = value == null ? "" : value.strip();
        if (value.isEmpty()) throw Refused.invalid(Code.REQUIRED);
        if (!FORM.matcher(value).matches()) throw Refused.invalid(Code.WRONG_TYPE);
    }
}
