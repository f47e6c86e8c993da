package org.allmende.web;

/// Names of the contract that Spring does not know.
public final class Manners {
    /// The position an answer stands at, or the least one a question needs.
    public static final String POSITION = "X-Position";

    /// The body a person of several speaks for.
    public static final String ACTING_FOR = "X-Acting-For";

    /// Makes a repeated POST harmless.
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private Manners() {}
}
