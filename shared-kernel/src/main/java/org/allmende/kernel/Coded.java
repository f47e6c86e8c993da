package org.allmende.kernel;

/// A code of the HTTP contract with its names in both languages. Implemented by enums; their JSON
/// form is the code.
public interface Coded {

    /// The code as clients write it, for example `in-progress`.
    String code();
}
