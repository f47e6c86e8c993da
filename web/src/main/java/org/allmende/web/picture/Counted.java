package org.allmende.web.picture;

/// What a picture counts, in the reader's language: "Nachnutzung", "Nachnutzungen".
public record Counted(String one, String many) {}
