package org.allmende.kernel.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// A situation in life or in business (*Lebens- oder Geschäftslage*) under which the Online Access
/// Act files services.
public record Lage(String value) implements Value {
    public Lage {
        if (value == null || value.isBlank() || value.length() > 100)
            throw Refused.invalid(Code.MALFORMED, "lage");
    }

    @Override
    public String toString() {
        return value;
    }
}
