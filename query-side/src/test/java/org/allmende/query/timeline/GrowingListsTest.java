package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;

class GrowingListsTest {
    private final GrowingLists lists = new GrowingLists();

    @BeforeEach
    void noneOneAndSeveral() {
        lists.append(0);
        lists.append(1, 0);
        lists.append(2, 7, 0, 3);
    }

    private int[] each(int slot) {
        var found = new ArrayList<Integer>();
        lists.of(slot, found::add);
        return found.stream().mapToInt(it -> it).toArray();
    }

    @Test
    void aListHasNoneOneOrSeveralValues() {
        assertThat(lists.get(0)).isEmpty();
        assertThat(lists.get(1)).containsExactly(0);
        assertThat(lists.get(2)).containsExactly(7, 0, 3);
        for (var slot = 0; slot < 3; slot++) {
            assertThat(each(slot)).isEqualTo(lists.get(slot));
        }
    }

    @Test
    void theFirstValueIsKnownAlone() {
        assertThat(lists.first(0)).isEqualTo(-1);
        assertThat(lists.first(1)).isZero();
        assertThat(lists.first(2)).isEqualTo(7);
    }

    @Test
    void aSlotHasWhatAFormerOneHas() {
        for (var slot = 0; slot < 3; slot++) {
            lists.carry(3 + slot, slot);
            assertThat(lists.get(3 + slot)).isEqualTo(lists.get(slot));
        }
    }

    @Test
    void valuesAreCountedOverSlots() {
        lists.carry(3, 2);
        var counts = new int[8];
        lists.count(Bits.of(0, 1, 3), counts);

        assertThat(counts).containsExactly(2, 0, 0, 1, 0, 0, 0, 1);
    }

    /// After a first attempt that failed on its way.
    @Test
    void aSlotMayBeWrittenAgain() {
        lists.append(2, 5, 6);

        assertThat(lists.get(2)).containsExactly(5, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void valuesLieFrom0ToBelowTheGreatestInt(int value) {
        assertThatThrownBy(() -> lists.append(3, 1, value)).hasMessage("value " + value);
    }
}
