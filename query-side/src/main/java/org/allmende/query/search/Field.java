package org.allmende.query.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of a kind of things: each kind has its own, so that a word's rarity is that within
/// the kind. None keeps where in a text a word stands: nobody looks for that.
enum Field {
    TITLE(IndexOptions.DOCS_AND_FREQS),
    TEXT(IndexOptions.DOCS_AND_FREQS),
    /// Found by their beginnings, without rank.
    WORDS(IndexOptions.DOCS),
    GRAMS(IndexOptions.DOCS_AND_FREQS);

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

    String of(String kind) {
        return kind + "." + name();
    }

    static Field in(String name) {
        return valueOf(name.substring(name.lastIndexOf('.') + 1));
    }
}
