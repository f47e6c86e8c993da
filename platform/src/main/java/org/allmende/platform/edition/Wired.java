package org.allmende.platform.edition;

/// One line of the start-up banner: a part of the application and the concrete class behind it.
///
/// @param order where it stands
/// @param what asked when everything has started
public record Wired(int order, String part, java.util.function.Supplier<String> what) {}
