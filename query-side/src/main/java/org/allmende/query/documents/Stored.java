package org.allmende.query.documents;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A document as it stands in the store.
///
/// @param id of the aggregate
/// @param version the number of the aggregate's last event that it reflects, from 1
/// @param position the place of that event in the store's order
public record Stored<D>(@JsonProperty("_id") String id, long version, long position, D content) {}
