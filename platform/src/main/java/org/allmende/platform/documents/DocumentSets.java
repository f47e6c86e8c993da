package org.allmende.platform.documents;

/// The documents in generations: one answers, and beside it the next one can be made.
public interface DocumentSets {

    /// Where the documents of a generation are kept.
    Batches of(int generation);

    /// From now on this node reads the documents of this generation.
    void use(int generation);

    /// The greatest position that a document of a generation reflects; 0 where there is none.
    long position(int generation);

    /// Removes a generation, whatever there is of it.
    void drop(int generation);
}
