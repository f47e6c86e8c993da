package org.allmende.query.search;

import org.apache.lucene.util.BytesRef;

/// A word of texts as the fields of the index keep it. A vocabulary makes each once, and uses it on
/// one thread.
final class Word {
    private final BytesRef[] stems;
    // Where it stands among the words of the text that is being read: what is read most is a look
    // here, not into a map.
    private long text;
    private int place;

    /// @param stems the word itself first, then those it is made of; none where it says nothing
    Word(BytesRef[] stems) {
        this.stems = stems;
    }

    BytesRef[] stems() {
        return stems;
    }

    /// Its place in the text.
    ///
    /// @param next its place if it was not mentioned there yet
    int in(long text, int next) {
        if (this.text != text) {
            this.text = text;
            place = next;
        }
        return place;
    }
}
