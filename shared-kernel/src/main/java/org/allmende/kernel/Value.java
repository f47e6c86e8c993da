package org.allmende.kernel;

/// A value that is written as one string wherever it leaves the process.
public interface Value {
    String value();
}
