package org.allmende.kernel.register;

/// The key of a Land, `01` (Schleswig-Holstein) to `16` (Thüringen).
public record LandKey(String value) implements RegisterKey {

    public LandKey {
        Digits.require(value, 2);
    }

    @Override
    public LandKey land() {
        return this;
    }

    @Override
    public String toString() {
        return value;
    }
}
