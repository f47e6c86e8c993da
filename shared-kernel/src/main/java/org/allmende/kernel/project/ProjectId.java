package org.allmende.kernel.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// A project or an idea.
public record ProjectId(String value) implements Value {
    /// How it is written, as a regular expression.
    public static final String FORM = "[a-z0-9]{4,40}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public ProjectId {
        if (value == null || !PATTERN.matcher(value).matches())
            throw Refused.invalid(Code.MALFORMED, "project");
    }

    @Override
    public String toString() {
        return value;
    }
}
