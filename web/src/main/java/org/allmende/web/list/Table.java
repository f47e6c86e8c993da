package org.allmende.web.list;

import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A whole list on its way to a spreadsheet.
///
/// @param item the record whose components are the columns
record Table(Class<?> item, List<?> rows) {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
}
