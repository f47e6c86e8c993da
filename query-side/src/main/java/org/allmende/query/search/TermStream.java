package org.allmende.query.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;

/// Gives the words of a text to one field of the index, each term of a word once and how often it
/// stands there. Used for one text after the other.
final class TermStream extends TokenStream {
    private static final BytesRef[] NONE = {};

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Mentions words;
    private int word;
    private BytesRef[] terms = NONE;
    private int next;
    private int times;
    private int left;

    TermStream() {
        super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    }

    TermStream of(Mentions words) {
        this.words = words;
        word = 0;
        terms = NONE;
        next = 0;
        left = 0;
        return this;
    }

    @Override
    public final boolean incrementToken() {
        if (left == 0 && !advance()) {
            return false;
        }
        // The parts of a compound stand where it stands and do not make the text longer; the index
        // subtracts one for each mention, however many times that is.
        var part = next > 1;
        increment.setPositionIncrement(part ? 0 : 1);
        frequency.setTermFrequency(part ? 1 : times);
        left = part ? left - 1 : 0;
        return true;
    }

    /// To the next term there is.
    private boolean advance() {
        while (next == terms.length) {
            if (word == words.size()) {
                return false;
            }
            terms = words.word(word).stems();
            times = words.times(word++);
            next = 0;
        }
        term.setBytesRef(terms[next++]);
        left = times;
        return true;
    }
}
