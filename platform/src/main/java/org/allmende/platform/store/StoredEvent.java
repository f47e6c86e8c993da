package org.allmende.platform.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// One row of the table `events`; of `snapshots` too, there with position 0.
record StoredEvent(
        long position,
        String aggregateType,
        String aggregate,
        long sequence,
        String id,
        String name,
        String revision,
        Instant at,
        String payload,
        String metadata)
        implements TrackedEventData<String>, DomainEventData<String> {

    static final String COLUMNS =
            "aggregate_type, aggregate, sequence, event_id, name, revision, at, payload, metadata";

    static StoredEvent from(ResultSet row, boolean positioned) throws SQLException {
        return new StoredEvent(
                positioned ? row.getLong("position") : 0,
                row.getString("aggregate_type"),
                row.getString("aggregate"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getString("name"),
                row.getString("revision"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("payload"),
                row.getString("metadata"));
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(metadata, String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(payload, String.class, name, revision);
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }
}
