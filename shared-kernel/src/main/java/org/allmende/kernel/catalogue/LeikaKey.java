package org.allmende.kernel.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// A service in the German catalogue of services (*LeiKa-Schlüssel*): 14 digits. One that the
/// bundled catalogue does not know may still exist: the official one grows.
public record LeikaKey(String value) implements Value {
    public LeikaKey {
        if (value == null || !value.matches("\\d{14}")) throw Refused.invalid(Code.NOT_A_KEY, "14");
    }

    @Override
    public String toString() {
        return value;
    }
}
