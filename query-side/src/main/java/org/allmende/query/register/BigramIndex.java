package org.allmende.query.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds texts that share pairs of neighbouring letters with what was typed: few enough to look at
/// each closely.
final class BigramIndex {

    private static final int LETTERS = 37;
    private static final int LONGEST = 63;

    private final int[][] postings = new int[LETTERS * LETTERS][];
    private final byte[] lengths;

    /// @param texts of the letters a to z and the digits only
    BigramIndex(List<String> texts) {
        lengths = new byte[texts.size()];
        var lists = new ArrayList<List<Integer>>();
        for (int pair = 0; pair < postings.length; pair++) {
            lists.add(new ArrayList<>());
        }
        for (int text = 0; text < texts.size(); text++) {
            int number = text;
            lengths[text] = (byte) Math.min(texts.get(text).length(), LONGEST);
            pairs(texts.get(text)).stream().forEach(pair -> lists.get(pair).add(number));
        }
        Arrays.setAll(
                postings, pair -> lists.get(pair).stream().mapToInt(Integer::intValue).toArray());
    }

    /// The numbers of at most about so many texts: those that share most, of these the shortest.
    int[] nearest(String typed, int most) {
        var shared = new byte[lengths.length];
        var wanted = pairs(typed);
        wanted.stream()
                .forEach(
                        pair -> {
                            for (int text : postings[pair]) {
                                shared[text]++;
                            }
                        });
        int needed = Math.max(1, wanted.cardinality() / 3);
        var histogram = new int[(wanted.cardinality() + 1) * (LONGEST + 1)];
        for (int text = 0; text < shared.length; text++) {
            if (shared[text] >= needed) {
                histogram[rank(shared[text], lengths[text])]++;
            }
        }
        int least = histogram.length;
        int found = 0;
        while (least > 0 && found < most) {
            found += histogram[--least];
        }
        var nearest = new int[found];
        int next = 0;
        for (int text = 0; text < shared.length && next < found; text++) {
            if (shared[text] >= needed && rank(shared[text], lengths[text]) >= least) {
                nearest[next++] = text;
            }
        }
        return nearest;
    }

    private static int rank(int shared, int length) {
        return shared * (LONGEST + 1) + LONGEST - length;
    }

    /// The first letter counts as a pair of its own: people seldom get it wrong.
    private static BitSet pairs(String text) {
        var pairs = new BitSet(LETTERS * LETTERS);
        int last = LETTERS - 1;
        for (int i = 0; i < text.length(); i++) {
            int letter = Character.digit(text.charAt(i), Character.MAX_RADIX);
            pairs.set(last * LETTERS + letter);
            last = letter;
        }
        return pairs;
    }
}
