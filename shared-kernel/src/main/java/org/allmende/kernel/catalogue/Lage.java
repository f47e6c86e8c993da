package org.allmende.kernel.catalogue;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

/// A situation in life or in business (*Lebens- oder Geschäftslage*) under which the Online Access
/// Act files services, by its code, for example `geburt`. [ServiceCatalogue#lagen] lists them with
/// their names.
public record Lage(String value) implements Value {
    public Lage {
        if (value == null || value.length() > 80 || !value.matches("[a-z0-9]+(-[a-z0-9]+)*"))
            throw Refused.invalid(Code.WRONG_TYPE);
    }

    @Override
    public String toString() {
        return value;
    }
}
