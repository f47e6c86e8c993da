package org.allmende.query.search;

import org.apache.lucene.util.BytesRef;

/// A word of a text as the fields of the index keep it. Each is made once, so that two are equal
/// only if they are one.
final class Word {
    private final BytesRef[] stems;
    private final BytesRef[] words;

    /// @param stems the word itself first, then those it is made of; none where it says nothing
    Word(BytesRef[] stems, BytesRef[] words) {
        this.stems = stems;
        this.words = words;
    }

    BytesRef[] terms(Field field) {
        return switch (field) {
            case TITLE, TEXT -> stems;
            case WORDS -> words;
        };
    }
}
