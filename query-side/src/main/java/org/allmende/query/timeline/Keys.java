package org.allmende.query.timeline;

import java.util.function.IntConsumer;

/// The keys under which a slot is counted: none, one or several, each an int.
@FunctionalInterface
public interface Keys {
    void of(int slot, IntConsumer each);

    /// The keys that the things have to which a slot refers, as they are in `there`: a reuse under
    /// the topics of its project. A thing that is not alive there gives no key.
    static Keys through(Facet reference, View there, Keys keys) {
        return (slot, each) ->
                reference.of(
                        slot,
                        thing -> {
                            var other = there.slot(thing);
                            if (other >= 0) {
                                keys.of(other, each);
                            }
                        });
    }
}
