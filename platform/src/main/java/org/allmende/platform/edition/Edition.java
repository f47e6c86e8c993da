package org.allmende.platform.edition;

/// The three assemblies of the same code.
public enum Edition {
    /// One process with embedded stores: SQLite for events, documents in memory.
    EMBEDDED,
    /// Equal nodes around PostgreSQL and MongoDB.
    CLUSTER,
    /// Web, command side and query side as services around Axon Server and MongoDB.
    DISTRIBUTED
}
