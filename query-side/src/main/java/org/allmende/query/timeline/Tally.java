package org.allmende.query.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;

/// Counts facts in groups: how many, and how many different members (municipalities) they cover
/// together, each once, with the sum of what each member weighs (inhabitants).
public final class Tally {
    /// A group's key, its slots, the different members they cover and the sum of these members'
    /// weights.
    public record Group(int key, int[] slots, int members, long weight) {
        public int count() {
            return slots.length;
        }
    }

    private static final Keys NO_MEMBERS = (_, _) -> {};

    private final Bits facts;
    private Keys members = NO_MEMBERS;
    private IntToLongFunction weight = _ -> 0;

    private Tally(Bits facts) {
        this.facts = facts;
    }

    public static Tally of(Bits facts) {
        return new Tally(facts);
    }

    /// What a fact covers; members are small numbers from 0, as those of things.
    public Tally covering(Keys members, IntToLongFunction weight) {
        this.members = members;
        this.weight = weight;
        return this;
    }

    /// All facts as one group, with key -1.
    public Group total() {
        return new Members().group(-1, facts.toArray());
    }

    /// The groups by ascending key; a fact with several keys counts in each, one without in none.
    /// Keys are small numbers from 0.
    public List<Group> by(Keys keys) {
        var grouped = new Grouped();
        facts.forEach(
                slot -> {
                    grouped.slot = slot;
                    keys.of(slot, grouped);
                });
        return grouped.groups(new Members());
    }

    private static final class Grouped implements IntConsumer {
        private int slot;
        private int[][] slots = new int[16][];
        private int[] sizes = new int[16];

        @Override
        public void accept(int key) {
            if (key >= slots.length) {
                slots = Arrays.copyOf(slots, Math.max(key + 1, key * 2));
                sizes = Arrays.copyOf(sizes, slots.length);
            }
            if (slots[key] == null) {
                slots[key] = new int[8];
            } else if (sizes[key] == slots[key].length) {
                slots[key] = Arrays.copyOf(slots[key], sizes[key] * 2);
            }
            // Two ways to one key, through two things referred to, are one fact still.
            if (sizes[key] == 0 || slots[key][sizes[key] - 1] != slot) {
                slots[key][sizes[key]++] = slot;
            }
        }

        List<Group> groups(Members members) {
            var groups = new ArrayList<Group>();
            for (var key = 0; key < slots.length; key++) {
                if (slots[key] != null) {
                    groups.add(members.group(key, Arrays.copyOf(slots[key], sizes[key])));
                }
            }
            return groups;
        }
    }

    /// Which members were met in the group at hand: the stamp of the group, so that nothing is
    /// cleared between.
    private final class Members implements IntConsumer {
        private int[] stamps = new int[1024];
        private int stamp;
        private int met;
        private long sum;

        Group group(int key, int[] slots) {
            stamp++;
            met = 0;
            sum = 0;
            for (var slot : slots) {
                members.of(slot, this);
            }
            return new Group(key, slots, met, sum);
        }

        @Override
        public void accept(int member) {
            if (member >= stamps.length) {
                stamps = Arrays.copyOf(stamps, member * 2);
            }
            if (stamps[member] != stamp) {
                stamps[member] = stamp;
                met++;
                sum += weight.applyAsLong(member);
            }
        }
    }
}
