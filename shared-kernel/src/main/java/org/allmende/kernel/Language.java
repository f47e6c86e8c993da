package org.allmende.kernel;

/// The languages in which the platform speaks. German comes first.
public enum Language {
    DE,
    EN
}
