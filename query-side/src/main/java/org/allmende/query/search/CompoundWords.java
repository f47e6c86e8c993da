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
import java.util.Set;

/// Takes German compounds apart: Wohngeldantrag into Wohngeld and Antrag. Its dictionary is
/// normalised as the words of an index are, so that the two meet.
final class CompoundWords {
    private static final int SHORTEST = 7;

    private final GermanWordSplitter splitter;

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
        return word.length() < SHORTEST ? List.of() : splitter.splitWord(word);
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
