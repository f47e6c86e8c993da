package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What somebody typed, as queries: its words joined by *should*, the last one perhaps not typed to
/// its end.
final class TextQuery {
    // Nobody types more; a pasted page would cost seconds.
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 64;
    private static final int SHORTEST_PREFIX = 2;
    private static final int MOST_SIMILAR = 50;
    // Of all words together: a query may look for 1,024, and each is looked for in both fields.
    private static final int MOST_SIMILAR_IN_ALL = 500;
    private static final float TITLE = 2;

    private final String kind;
    private final String text;

    TextQuery(String kind, String text) {
        this.kind = kind;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    Query words(Analyzer stems, Analyzer words) {
        var query = new BooleanQuery.Builder();
        for (var term : Set.copyOf(terms(stems, text))) {
            query.add(new BoostQuery(term(Field.TITLE, term), TITLE), Occur.SHOULD);
            query.add(term(Field.TEXT, term), Occur.SHOULD);
        }
        var typed = terms(words, text);
        if (!typed.isEmpty() && typed.getLast().length() >= SHORTEST_PREFIX) {
            query.add(
                    anywhere(field -> new PrefixQuery(new Term(field.of(kind), typed.getLast()))),
                    Occur.SHOULD);
        }
        return query.build();
    }

    /// Words that are only like those typed, in all their forms.
    ///
    /// @param forms gives the stem of a word
    Query similar(IndexReader reader, Analyzer words, Analyzer forms) throws IOException {
        var typed = Set.copyOf(terms(words, text));
        var most = Math.min(MOST_SIMILAR, MOST_SIMILAR_IN_ALL / Math.max(1, typed.size()));
        var stems = new HashMap<String, Float>();
        for (var word : typed) {
            for (var like : SimilarWords.of(word, reader, TextIndex.WORD, most)) {
                terms(forms, like.word())
                        .forEach(stem -> stems.merge(stem, like.likeness(), Math::max));
            }
        }
        var query = new BooleanQuery.Builder();
        stems.forEach(
                (stem, likeness) ->
                        query.add(
                                new BoostQuery(
                                        anywhere(
                                                field -> new ConstantScoreQuery(term(field, stem))),
                                        likeness),
                                Occur.SHOULD));
        return query.build();
    }

    /// Of a text that bears a word in several fields the better one counts.
    private static Query anywhere(Function<Field, Query> query) {
        return new DisjunctionMaxQuery(Arrays.stream(Field.values()).map(query).toList(), 0);
    }

    private Query term(Field field, String term) {
        return new TermQuery(new Term(field.of(kind), term));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        var found = new ArrayList<String>();
        try (var terms = analyzer.tokenStream("", text)) {
            var term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken() && found.size() < MOST_TERMS) {
                found.add(term.toString());
            }
            terms.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
