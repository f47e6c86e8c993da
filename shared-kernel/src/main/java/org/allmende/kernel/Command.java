package org.allmende.kernel;

/// A wish to change one aggregate.
public interface Command {

    /// The identifier of the aggregate that decides.
    String target();

    /// Whether this command makes the thing exist. Others are refused where it does not exist.
    default boolean creates() {
        return false;
    }
}
