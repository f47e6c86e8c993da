package org.allmende.kernel.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// A service in the German catalogue of services (*LeiKa-Schlüssel*): 14 digits.
public record LeikaKey(String value) implements Value {
    public LeikaKey {
        if (value == null || !value.matches("\\d{14}"))
            throw Refused.invalid(Code.MALFORMED, "14 digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
