package org.allmende.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Event;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class LogicalNameSerializerTest {

    private final LogicalNameSerializer serializer =
            LogicalNameSerializer.of(
                    EventNames.of(new EventNames.Entry("test.tree-planted", 2, TreePlanted.class)));

    @Test
    void anEventIsStoredUnderItsLogicalNameAndRevision() {
        var stored = serializer.serialize(new TreePlanted("oak", Optional.empty()), String.class);

        assertThat(stored.getType().getName()).isEqualTo("test.tree-planted");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(stored.getData()).isEqualTo("{\"kind\":\"oak\"}");
        assertThat(serializer.<String, Object>deserialize(stored))
                .isEqualTo(new TreePlanted("oak", Optional.empty()));
    }

    @Test
    void anUnknownNameOrRevisionIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> read("test.tree-felled", "1", "{}"))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("test.tree-felled");
        assertThatThrownBy(() -> read("test.tree-planted", "3", "{}"))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("test.tree-planted has revision 3");
        assertThatThrownBy(() -> read(TreePlanted.class.getName(), "2", "{}"))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void anEventWithoutANameCannotBeStored() {
        assertThatThrownBy(() -> serializer.serialize(new Nameless(), String.class))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("Nameless");
    }

    @Test
    void aMissingComponentOfAnEventIsAnError() {
        assertThatThrownBy(() -> read("test.tree-planted", "2", "{}"))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void tokensAndMetadataKeepTheirClasses() {
        TrackingToken token =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        var stored = serializer.serialize(token, byte[].class);
        assertThat(serializer.<byte[], TrackingToken>deserialize(stored)).isEqualTo(token);

        var metadata = MetaData.from(Map.of("person", "p-1"));
        assertThat(
                        serializer.<byte[], MetaData>deserialize(
                                serializer.serialize(metadata, byte[].class)))
                .isEqualTo(metadata);
    }

    @Test
    void twoEventsCannotShareAName() {
        var entry = new EventNames.Entry("test.tree-planted", 2, TreePlanted.class);
        assertThatThrownBy(
                        () ->
                                EventNames.of(
                                        entry,
                                        new EventNames.Entry(
                                                "test.tree-planted", 1, Nameless.class)))
                .hasMessageContaining("test.tree-planted");
        assertThatThrownBy(
                        () ->
                                EventNames.of(
                                        entry,
                                        new EventNames.Entry("test.other", 1, TreePlanted.class)))
                .hasMessageContaining("two names");
    }

    private Object read(String name, String revision, String json) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, name, revision));
    }

    record TreePlanted(String kind, Optional<String> place) implements Event {}

    record Nameless() implements Event {}
}
