package org.allmende.platform.store;

/// How the writer syncs what commands append.
public enum Commits {
    /// Commands that wait are committed together: one transaction and one sync for all of them.
    GROUPED,
    /// One transaction and one sync each; only to measure what grouping brings.
    SINGLE
}
