package org.allmende.kernel.person;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// An e-mail address of at most 254 characters (RFC 5321). Whether somebody reads it only a mail
/// can tell.
public record Email(String value) implements Value {
    private static final Pattern FORM =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@.\\p{Cntrl}]+(\\.[^\\s@.\\p{Cntrl}]+)*");

    public Email {
        value = value == null ? "" : value.strip();
        if (value.isEmpty()) throw Refused.invalid(Code.REQUIRED);
        if (value.length() > 254) throw Refused.invalid(Code.TOO_LONG, "254");
        if (!FORM.matcher(value).matches()) throw Refused.invalid(Code.NOT_AN_EMAIL);
    }
}
