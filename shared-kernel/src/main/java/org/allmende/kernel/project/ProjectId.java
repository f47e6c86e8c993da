package org.allmende.kernel.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.util.regex.Pattern;

/// A project or an idea.
public record ProjectId(String value) implements Value {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{4,40}");

    public ProjectId {
        if (value == null || !FORM.matcher(value).matches())
            throw Refused.invalid(Code.MALFORMED, "project");
    }

    @Override
    public String toString() {
        return value;
    }
}
