package org.allmende.query.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of a kind of things: each kind has its own, so that a word's rarity is that within
/// the kind. None keeps where in a text a word stands: nobody looks for that.
enum Field {
    TITLE(IndexOptions.DOCS_AND_FREQS),
    TEXT(IndexOptions.DOCS_AND_FREQS),
    /// Words as written: found by their beginnings, without rank, and by what they are like.
    WORDS(IndexOptions.DOCS);

    private final FieldType type = new FieldType();

    Field(IndexOptions options) {
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
    }

    FieldType type() {
        return type;
    }

    /// Whether it ranks: it keeps how often a term stands in a text, and how long the text is.
    boolean ranks() {
        return type.indexOptions() != IndexOptions.DOCS;
    }

    /// Whether its words are followed by the words they are made of.
    boolean parts() {
        return this == TITLE || this == TEXT;
    }

    String of(String kind) {
        return kind + "." + name();
    }
}
