package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The ways in which a German text is cut into terms.
final class German {
    private German() {}

    /// Words and the parts of compounds, stemmed: what ranks.
    static Analyzer stems(CompoundWords compounds) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                var terms = new CompoundFilter(saying(source), compounds);
                return new TokenStreamComponents(
                        source, new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(terms)));
            }
        };
    }

    /// Words alone, stemmed as the others: what a text holds of a word in any form.
    static Analyzer wholeStems() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                return new TokenStreamComponents(source, new GermanLightStemFilter(saying(source)));
            }
        };
    }

    /// Those that say something, without regard to case and umlauts.
    private static TokenStream saying(TokenStream words) {
        return new GermanNormalizationFilter(
                new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet()));
    }

    /// Words as written, but for case and umlauts: what is half typed, or misspelt.
    static Analyzer words() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                return new TokenStreamComponents(
                        source, new GermanNormalizationFilter(new LowerCaseFilter(source)));
            }
        };
    }
}
