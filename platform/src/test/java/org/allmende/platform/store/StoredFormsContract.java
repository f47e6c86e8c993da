package org.allmende.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Event;
import org.allmende.platform.json.EventNames;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.json.UnknownEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/// How both of our own stores read what another program wrote: unknown names, forms of the past,
/// and snapshots, which are only a shortcut.
interface StoredFormsContract extends OwnStore {

    @Test
    default void anUnknownEventStopsEveryReaderInItsPlace() throws Exception {
        store().append(
                        "oak",
                        0,
                        Forest.planted("oak"),
                        new Forest.Felled("storm"),
                        Forest.planted("oak"));
        var older =
                LogicalNameSerializer.of(
                        EventNames.of(
                                new EventNames.Entry("test.planted", 2, Forest.Planted.class)));

        var again = reopen(older, new EventUpcasterChain());

        var log = again.log();
        assertThat(log.read(0, 10)).hasSize(1);
        assertThatThrownBy(() -> log.read(1, 10))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("test.felled");
        assertThatThrownBy(() -> log.of("oak", 0)).isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> again.readEvents("oak").asStream().toList())
                .isInstanceOf(UnknownEvent.class);
        var stream = again.openStream(null);
        assertThat(stream.nextAvailable().getPayload()).isEqualTo(Forest.planted("oak"));
        assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(UnknownEvent.class);
    }

    @Test
    default void aRetiredRevisionIsLiftedForEverybody() {
        var first =
                LogicalNameSerializer.of(
                        EventNames.of(new EventNames.Entry("test.felled", 1, Forest.Felled.class)));
        var old = reopen(first, new EventUpcasterChain());
        new AxonAppending(old, old.log()).append("oak", 0, new Forest.Felled("storm"));
        var newer =
                LogicalNameSerializer.of(
                        EventNames.of(new EventNames.Entry("test.felled", 2, FelledFor.class)));

        var again = reopen(newer, new EventUpcasterChain(new ReasonBecameCause()));

        assertThat(again.log().read(0, 10))
                .extracting(Recorded::event)
                .containsExactly(new FelledFor("storm", true));
        assertThat(again.log().of("oak", 0))
                .extracting(Recorded::event)
                .containsExactly(new FelledFor("storm", true));
        assertThat(again.readEvents("oak").next().getPayload())
                .isEqualTo(new FelledFor("storm", true));
    }

    @Test
    default void formsOfThePastAreReadAmongThoseOfTodayInTheirOrder() {
        store().append("oak", 0, Forest.planted("oak"), new Forest.Felled("storm"));
        store().append("elm", 0, Forest.planted("elm"));
        var newer =
                LogicalNameSerializer.of(
                        EventNames.of(
                                new EventNames.Entry("test.planted", 2, Forest.Planted.class),
                                new EventNames.Entry("test.felled", 2, FelledFor.class)));

        var log = reopen(newer, new EventUpcasterChain(new ReasonBecameCause())).log();

        var read = new ArrayList<Recorded>();
        for (var next = log.read(0, 10); !next.isEmpty(); ) {
            read.addAll(next);
            next = log.read(read.getLast().position(), 10);
        }
        assertThat(read)
                .extracting(Recorded::event)
                .containsExactly(
                        Forest.planted("oak"), new FelledFor("storm", true), Forest.planted("elm"));
        assertThat(log.of("oak", 0)).isEqualTo(read.subList(0, 2));
    }

    @Test
    default void theNewestSnapshotIsKeptAndUsed() {
        store().append(
                        "oak",
                        0,
                        Forest.planted("oak"),
                        new Forest.Felled("a"),
                        new Forest.Felled("b"));
        live().storeSnapshot(snapshot(1, "at one"));
        live().storeSnapshot(snapshot(0, "late and old"));

        var read = live().readEvents("oak").asStream().toList();

        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(1L, 2L);
        assertThat(read.getFirst().getPayload()).isEqualTo("at one");
        assertThat(live().log().head()).isEqualTo(3);
    }

    @Test
    default void aSnapshotOfAnotherProgramIsLeftOut() {
        store().append("oak", 0, Forest.planted("oak"));
        live().storeSnapshot(snapshot(0, new Forest.Felled("stands for a state")));
        var older =
                LogicalNameSerializer.of(
                        EventNames.of(
                                new EventNames.Entry("test.planted", 2, Forest.Planted.class)));

        var read = reopen(older, new EventUpcasterChain()).readEvents("oak").asStream().toList();

        assertThat(read.getFirst().getPayload()).isEqualTo(Forest.planted("oak"));
    }

    record FelledFor(String cause, boolean known) implements Event {}

    final class ReasonBecameCause extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().equals("test.felled")
                    && event.getType().getRevision().equals("1");
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("test.felled", "2"),
                    JsonNode.class,
                    json -> {
                        var lifted = ((ObjectNode) json).deepCopy();
                        lifted.set("cause", lifted.remove("reason"));
                        return lifted.put("known", true);
                    });
        }
    }

    private static GenericDomainEventMessage<Object> snapshot(long sequence, Object state) {
        return new GenericDomainEventMessage<>("Tree", "oak", sequence, state);
    }
}
