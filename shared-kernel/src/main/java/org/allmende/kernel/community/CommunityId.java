package org.allmende.kernel.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// A development community (*Entwicklungsgemeinschaft*).
public record CommunityId(String value) implements Value {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{4,40}");

    public CommunityId {
        if (value == null || !FORM.matcher(value).matches())
            throw Refused.invalid(Code.MALFORMED, "community");
    }

    @Override
    public String toString() {
        return value;
    }
}
