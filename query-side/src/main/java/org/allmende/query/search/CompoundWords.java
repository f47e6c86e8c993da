package org.allmende.query.search;

import de.danielnaber.jwordsplitter.EmbeddedGermanDictionary;
import de.danielnaber.jwordsplitter.GermanWordSplitter;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Takes German compounds apart: Wohngeldantrag into Wohngeld and Antrag. Its dictionary is
/// normalised as the words of an index are, so that the two meet.
final class CompoundWords {
    private static final int SHORTEST = 7;
    // The splitter refuses longer ones; what is longer is no word.
    private static final int LONGEST = 70;
    // Texts say the same words over and over; to take one apart costs more than all else done to
    // it.
    private static final int KEPT = 20_000;

    private final GermanWordSplitter splitter;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    CompoundWords() {
        try {
            splitter =
                    new GermanWordSplitter(true, normalised(EmbeddedGermanDictionary.getWords()));
            splitter.setStrictMode(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> partsOf(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        var parts = known.get(word);
        if (parts == null) {
            // Made for one thread at a time.
            synchronized (splitter) {
                parts = List.copyOf(splitter.splitWord(word));
            }
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(word, parts);
        }
        return parts;
    }

    private static Set<String> normalised(Set<String> words) throws IOException {
        var all = new HashSet<String>(words.size() * 2);
        try (var normalizer = normalizer();
                var terms = normalizer.tokenStream("", String.join(" ", words))) {
            var term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                all.add(term.toString());
            }
            terms.end();
        }
        return all;
    }

    private static Analyzer normalizer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new WhitespaceTokenizer();
                return new TokenStreamComponents(source, new GermanNormalizationFilter(source));
            }
        };
    }
}
