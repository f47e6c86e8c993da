package org.allmende.query.reader;

/// Where the views put the words that can be searched; the text index, or nothing in tests.
public interface Texts {
    Texts NONE =
            new Texts() {
                @Override
                public void add(
                        String kind, int slot, long position, String title, String... texts) {
                    // Nobody searches.
                }

                @Override
                public void refresh(long position) {
                    // Nothing to show.
                }

                @Override
                public void commit() {
                    // Nothing to keep.
                }
            };

    /// The slot of the kind bears these texts.
    void add(String kind, int slot, long position, String title, String... texts);

    /// All up to the position was added and is found from now on.
    void refresh(long position);

    /// Makes it durable.
    void commit();
}
