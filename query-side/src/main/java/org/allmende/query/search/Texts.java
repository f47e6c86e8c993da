package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;

import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Turns texts into entries of the index. For one thread.
final class Texts {
    private final Vocabulary vocabulary;
    private final Map<Field, TermStream> streams = new EnumMap<>(Field.class);

    /// A text of a thing, and where it belongs.
    record Entry(String kind, int slot, long position, String title, List<String> texts) {}

    Texts(Analyzer stems, Analyzer words) {
        vocabulary = new Vocabulary(stems, words);
    }

    /// What the index is to keep; to be added before the next one is asked for.
    Document document(Entry entry) throws IOException {
        var title = vocabulary.words(List.of(entry.title()));
        var text = vocabulary.words(entry.texts());
        var document = new Document();
        document.add(new NumericDocValuesField(TextIndex.SLOT, entry.slot()));
        document.add(new LongPoint(TextIndex.POSITION, entry.position()));
        add(document, entry.kind(), Field.TITLE, title);
        add(document, entry.kind(), Field.TEXT, text);
        var all = new IdentityHashMap<>(text);
        title.forEach((word, times) -> all.merge(word, times, Integer::sum));
        add(document, entry.kind(), Field.WORDS, all);
        return document;
    }

    /// The words are read when the document is added, and with them goes the field's one stream.
    private void add(Document document, String kind, Field field, Map<Word, Integer> words) {
        var terms = streams.computeIfAbsent(field, TermStream::new).of(words);
        document.add(new org.apache.lucene.document.Field(field.of(kind), terms, field.type()));
    }
}
