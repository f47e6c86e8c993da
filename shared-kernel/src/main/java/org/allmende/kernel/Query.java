package org.allmende.kernel;

/// A question to the query side.
///
/// @param <R> the answer
public interface Query<R> {

    /// The class of the answer.
    Class<R> answer();
}
