package org.allmende.query.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.UnicodeUtil;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of an index that are like one somebody typed: each shares at least a third of its runs
/// of four letters, so that a slip of the finger or a part of a compound does no harm.
///
/// All words of the index are looked through, but only where few texts have the words as typed; to
/// keep the runs in the index would cost every text more than all else that is kept of it.
final class SimilarWords {
    private static final int RUN = 4;

    private final long[] runs;
    private final BitSet shared;
    private final Map<String, Float> found = new HashMap<>();
    private char[] letters = {};

    private SimilarWords(String word) {
        runs = runs(word);
        shared = new BitSet(runs.length);
    }

    /// A word of the index.
    ///
    /// @param likeness the share of runs that both have, above 0 up to 1
    record Similar(String word, float likeness) {}

    /// The most alike first.
    ///
    /// @param word without regard to case and umlauts, as the field keeps its words
    /// @param most how many at most
    static List<Similar> of(String word, IndexReader reader, String field, int most)
            throws IOException {
        var similar = new SimilarWords(word);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms != null && similar.runs.length > 0) {
                similar.look(terms);
            }
        }
        return similar.found.entrySet().stream()
                .map(it -> new Similar(it.getKey(), it.getValue()))
                .sorted(
                        Comparator.comparing(Similar::likeness)
                                .reversed()
                                .thenComparing(Similar::word))
                .limit(most)
                .toList();
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

    private void look(Terms terms) throws IOException {
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            letters = ArrayUtil.grow(letters, term.length);
            var length = UnicodeUtil.UTF8toUTF16(term.bytes, term.offset, term.length, letters);
            var both = shared(length);
            if (3 * both >= runs.length) {
                found.put(
                        new String(letters, 0, length),
                        2f * both / (runs.length + length - RUN + 1));
            }
        }
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
