package org.allmende.query.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The fields of a kind of things: each kind has its own, so that a word's rarity is that within
/// the kind. None keeps where in a text a word stands: nobody looks for that.
enum Field {
    TITLE,
    TEXT;

    static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TYPE.setTokenized(true);
        TYPE.freeze();
    }

    String of(String kind) {
        return kind + "." + name();
    }
}
