package org.allmende.browser;

/// The kinds of people that look at pages, each with its account in the demo.
enum Who {
    VISITOR(null),
    /// Administers a town.
    TOWN("verwaltung@musterstadt.example"),
    /// Administers the body that coordinates a community.
    COORDINATOR("digital@neuhafen.example"),
    OPERATOR("betrieb@allmende.example");

    static final String PASSWORD = "gemeinsam-statt-einsam";

    private final String email;

    Who(String email) {
        this.email = email;
    }

    /// Its account; null for somebody without.
    String email() {
        return email;
    }
}
