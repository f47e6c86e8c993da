package org.allmende.query.search;

/// The fields of a kind of things: each kind has its own, so that a word's rarity is that within
/// the kind.
enum Field {
    TITLE,
    TEXT,
    WORDS,
    GRAMS;

    String of(String kind) {
        return kind + "." + name();
    }

    static Field in(String name) {
        return valueOf(name.substring(name.lastIndexOf('.') + 1));
    }
}
