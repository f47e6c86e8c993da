package org.allmende.query.search;

import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/// The words of a field that are like one somebody typed: each shares at least a third of its runs
/// of four letters, so that a slip of the finger or a part of a compound does no harm. The more
/// alike, the better.
///
/// All words of the field are looked through, but only where few texts have the words as typed; to
/// keep the runs in the index would cost every text more than all else that is kept of it.
final class SimilarWord extends MultiTermQuery {
    private static final int RUN = 4;
    private static final int MOST = 50;

    private final String word;
    private final long[] runs;

    /// @param word in the form in which the field keeps its words
    /// @param most how many of them are looked for, at most 50
    SimilarWord(String field, String word, int most) {
        super(field, new TopTermsBoostOnlyBooleanQueryRewrite(Math.min(most, MOST)));
        this.word = word;
        this.runs = runs(word);
    }

    /// Each run is one number, four letters of sixteen bits; ascending, each once. A shorter word
    /// has none.
    private static long[] runs(String word) {
        var runs = new long[Math.max(0, word.length() - RUN + 1)];
        var run = 0L;
        for (var i = 0; i < word.length(); i++) {
            run = run << Character.SIZE | word.charAt(i);
            if (i >= RUN - 1) {
                runs[i - RUN + 1] = run;
            }
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return runs.length == 0 ? TermsEnum.EMPTY : new Similar(terms.iterator());
    }

    @Override
    public String toString(String field) {
        return getField() + " like " + word;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && word.equals(((SimilarWord) other).word);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), word);
    }

    private final class Similar extends FilteredTermsEnum {
        private final BoostAttribute boost = attributes().addAttribute(BoostAttribute.class);
        private final BitSet shared = new BitSet(runs.length);
        private char[] letters = {};

        Similar(TermsEnum terms) {
            super(terms, false);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            letters = ArrayUtil.grow(letters, term.length);
            var length = UnicodeUtil.UTF8toUTF16(term.bytes, term.offset, term.length, letters);
            var both = shared(length);
            if (3 * both < runs.length) {
                return AcceptStatus.NO;
            }
            boost.setBoost(2f * both / (runs.length + length - RUN + 1));
            return AcceptStatus.YES;
        }

        private int shared(int length) {
            shared.clear();
            var run = 0L;
            for (var i = 0; i < length; i++) {
                run = run << Character.SIZE | letters[i];
                var found = i < RUN - 1 ? -1 : Arrays.binarySearch(runs, run);
                if (found >= 0) {
                    shared.set(found);
                }
            }
            return shared.cardinality();
        }
    }
}
