package org.allmende.kernel;

/// A value that is written as one string and cannot hold nonsense: the constructor of each
/// implementation is its validation and throws [Refused]. Its JSON form is the bare string.
public interface Value {

    /// The canonical form.
    String value();
}
