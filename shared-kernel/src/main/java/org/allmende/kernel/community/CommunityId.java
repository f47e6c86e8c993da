package org.allmende.kernel.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// A development community (*Entwicklungsgemeinschaft*).
public record CommunityId(String value) implements Value {
    /// How it is written, as a regular expression.
    public static final String FORM = "[a-z0-9]{4,40}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public CommunityId {
        if (value == null || !PATTERN.matcher(value).matches())
            throw Refused.invalid(Code.MALFORMED, "community");
    }

    @Override
    public String toString() {
        return value;
    }
}
