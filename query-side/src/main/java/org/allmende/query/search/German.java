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

/// The two ways in which a German text is cut into terms.
final class German {
    private German() {}

    /// Words and the parts of compounds, stemmed: what ranks.
    static Analyzer stems(CompoundWords compounds) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                TokenStream terms =
                        new StopFilter(
                                new LowerCaseFilter(source), GermanAnalyzer.getDefaultStopSet());
                terms = new CompoundFilter(new GermanNormalizationFilter(terms), compounds);
                return new TokenStreamComponents(
                        source, new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(terms)));
            }
        };
    }

    /// Words as written, but for case and umlauts: what a half typed word begins.
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
