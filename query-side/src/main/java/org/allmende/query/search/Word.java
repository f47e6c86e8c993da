package org.allmende.query.search;

import org.apache.lucene.util.BytesRef;

/// A word of a text as the fields of the index keep it. Each is made once, so that two are equal
/// only if they are one.
final class Word {
    private final BytesRef[] stems;

    /// @param stems the word itself first, then those it is made of; none where it says nothing
    Word(BytesRef[] stems) {
        this.stems = stems;
    }

    BytesRef[] stems() {
        return stems;
    }
}
