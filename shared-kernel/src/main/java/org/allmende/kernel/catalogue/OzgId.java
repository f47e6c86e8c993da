package org.allmende.kernel.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// A service of the Online Access Act (*OZG-ID*): 5 digits.
public record OzgId(String value) implements Value {
    public OzgId {
        if (value == null || !value.matches("\\d{5}")) throw Refused.invalid(Code.NOT_A_KEY, "5");
    }

    @Override
    public String toString() {
        return value;
    }
}
