package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// The words that texts are made of, each taken apart once and then remembered: texts say the same
/// words over and over, and to take one apart costs more than all else done to it. For one thread
/// at a time.
final class Vocabulary {
    // Some ten megabytes; what needs more begins again.
    private static final int KEPT = 20_000;

    private final Analyzer stems;
    private final Analyzer words;
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final CharTermAttribute token = tokenizer.getAttribute(CharTermAttribute.class);
    private final CharArrayMap<Word> known = new CharArrayMap<>(1_024, false);
    private final List<BytesRef> met = new ArrayList<>();
    private long read;

    Vocabulary(Analyzer stems, Analyzer words) {
        this.stems = stems;
        this.words = words;
    }

    /// The words of the texts taken together.
    Mentions words(List<String> texts) throws IOException {
        var found = new Mentions(++read);
        for (var text : texts) {
            try (tokenizer) {
                tokenizer.setReader(new StringReader(text));
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    found.add(word());
                }
                tokenizer.end();
            }
        }
        return found;
    }

    /// The words met for the first time since this was asked last, as written.
    List<BytesRef> met() {
        var those = List.copyOf(met);
        met.clear();
        return those;
    }

    /// Every word will be met for the first time again.
    void forget() {
        known.clear();
        met.clear();
    }

    private Word word() throws IOException {
        var word = known.get(token.buffer(), 0, token.length());
        if (word == null) {
            var written = token.toString();
            word = new Word(terms(stems, written));
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(written, word);
            met.addAll(List.of(terms(words, written)));
        }
        return word;
    }

    private static BytesRef[] terms(Analyzer analyzer, String word) throws IOException {
        var terms = new ArrayList<BytesRef>();
        try (var stream = analyzer.tokenStream("", word)) {
            var term = stream.getAttribute(TermToBytesRefAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            stream.end();
        }
        return terms.toArray(BytesRef[]::new);
    }
}
