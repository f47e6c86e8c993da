package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What somebody typed, as queries: its words joined by *should*, the last one perhaps not typed to
/// its end.
final class TextQuery {
    // Nobody types more; a pasted page would cost seconds.
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 64;
    private static final int SHORTEST_PREFIX = 2;
    // Of all words together: a query may look for 1,024.
    private static final int MOST_SIMILAR = 640;
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
                    new PrefixQuery(new Term(Field.WORDS.of(kind), typed.getLast())), Occur.SHOULD);
        }
        return query.build();
    }

    /// Words that are only like those typed.
    Query similar(Analyzer words) {
        var query = new BooleanQuery.Builder();
        var typed = Set.copyOf(terms(words, text));
        for (var word : typed) {
            query.add(
                    new SimilarWord(Field.WORDS.of(kind), word, MOST_SIMILAR / typed.size()),
                    Occur.SHOULD);
        }
        return query.build();
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
