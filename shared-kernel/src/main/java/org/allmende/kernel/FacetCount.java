package org.allmende.kernel;

/// How many of the things found have a value.
///
/// @param value the code
/// @param label its name in the reader's language
/// @param count at least 1
public record FacetCount(String value, String label, int count) {}
