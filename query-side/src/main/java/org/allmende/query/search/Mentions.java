package org.allmende.query.search;

import java.util.Arrays;

/// The words of a text, each once in the order of their first mention, and how often each stands
/// there.
final class Mentions {
    private final long text;
    private Word[] words = new Word[64];
    private int[] times = new int[64];
    private int size;

    /// @param text a number of its own among those of the vocabulary, from 1
    Mentions(long text) {
        this.text = text;
    }

    void add(Word word) {
        var known = word.in(text, size);
        if (known < size) {
            times[known]++;
            return;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        words[size] = word;
        times[size++] = 1;
    }

    int size() {
        return size;
    }

    Word word(int i) {
        return words[i];
    }

    int times(int i) {
        return times[i];
    }
}
