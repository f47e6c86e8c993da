package org.allmende.query.timeline;

import java.util.Arrays;
import java.util.List;

/// A [Timeline] as of one position: the same for ever, whatever is written meanwhile.
public final class View {
    private final Timeline timeline;
    private final int position;
    private Bits alive;

    View(Timeline timeline, int position) {
        this.timeline = timeline;
        this.position = position;
    }

    public Timeline timeline() {
        return timeline;
    }

    public long position() {
        return position;
    }

    /// The slots that hold.
    public Bits alive() {
        if (alive == null) {
            alive = timeline.lives().aliveAt(position);
        }
        return alive;
    }

    /// The slot of the thing with this id, or -1.
    public int slot(String id) {
        var number = timeline.number(id);
        return number < 0 ? -1 : slot(number);
    }

    /// The slot of the thing with this number, or -1.
    public int slot(int number) {
        return timeline.slot(number, position);
    }

    /// The slots of those of the things that are.
    public Bits slots(int... numbers) {
        return Bits.of(Arrays.stream(numbers).map(this::slot).filter(slot -> slot >= 0).toArray());
    }

    /// The slots with the value: of a facet a code, of a reference the id of a thing.
    public Bits where(Facet facet, String value) {
        return facet.select(alive(), List.of(value));
    }

    /// The slots with the value, ascending; costs what they are, not how many others there are.
    public int[] slots(Facet facet, String value) {
        return facet.slots(alive(), value);
    }

    /// The slots with any of the values.
    public Bits where(Facet facet, Iterable<String> values) {
        return facet.select(alive(), values);
    }

    /// The slots that refer to any of the things, given by their numbers.
    public Bits referring(Facet reference, int... things) {
        return reference.select(alive(), Arrays.stream(things));
    }

    /// A list with facets, of all things that are.
    public Listing list() {
        return new Listing(alive());
    }

    /// A list with facets, of these slots only: those visible, those that a text search found.
    public Listing list(Bits within) {
        return new Listing(alive().and(within));
    }
}
