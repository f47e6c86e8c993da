package org.allmende.kernel;

/// A thing named: a project's name is its title.
public record Ref(String id, String name) {}
