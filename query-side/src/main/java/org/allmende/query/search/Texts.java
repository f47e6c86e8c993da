package org.allmende.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.EmptyTokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns texts into entries of the index. For one thread.
final class Texts {
    private final Vocabulary vocabulary;
    private final Map<Field, TermStream> streams = new EnumMap<>(Field.class);
    private final TokenStream nothing = new EmptyTokenStream();
    private final Set<String> kinds;

    /// A text of a thing, and where it belongs.
    record Entry(String kind, int slot, long position, String title, List<String> texts) {}

    /// @param kinds all that were named so far; others may follow
    Texts(Analyzer stems, Analyzer words, Set<String> kinds) {
        vocabulary = new Vocabulary(stems, words);
        this.kinds = kinds;
    }

    /// What the index is to keep; to be added before the next one is asked for.
    Document document(Entry entry) throws IOException {
        var document = new Document();
        document.add(new NumericDocValuesField(TextIndex.SLOT, entry.slot()));
        document.add(new NumericDocValuesField(TextIndex.POSITION, entry.position()));
        add(document, entry.kind(), Field.TITLE, List.of(entry.title()));
        add(document, entry.kind(), Field.TEXT, entry.texts());
        for (var word : vocabulary.met()) {
            document.add(new StringField(TextIndex.WORD, word, Store.NO));
        }
        kinds.stream().filter(it -> !it.equals(entry.kind())).forEach(it -> none(document, it));
        return document;
    }

    /// To be called where a document was not added: its words are missing otherwise.
    void forget() {
        vocabulary.forget();
    }

    /// How long a text is stands beside it. Where every entry has a length, of each kind, the one
    /// of an entry is found at once; else it is looked for, for each word of each text that is
    /// written.
    private void none(Document document, String kind) {
        for (var field : Field.values()) {
            add(document, kind, field, nothing);
        }
    }

    /// The words are read when the document is added, and with them goes the field's one stream.
    private void add(Document document, String kind, Field field, List<String> texts)
            throws IOException {
        var stream = streams.computeIfAbsent(field, _ -> new TermStream());
        add(document, kind, field, stream.of(vocabulary.words(texts)));
    }

    private static void add(Document document, String kind, Field field, TokenStream terms) {
        document.add(new org.apache.lucene.document.Field(field.of(kind), terms, Field.TYPE));
    }
}
