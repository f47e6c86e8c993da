package org.allmende.platform.edition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// What an operator sets.
///
/// @param data the folder that holds everything a node keeps
/// @param demo whether the invented demo content is shown, in a store of its own
/// @param cached how many aggregates a node keeps folded in memory
/// @param register which register an empty store begins with: `bundled` or `none`; in demo mode
///   always the demo's
@ConfigurationProperties("allmende")
public record AllmendeProperties(
        @DefaultValue("embedded") Edition edition,
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo,
        @DefaultValue("10000") int cached,
        @DefaultValue("bundled") String register,
        @DefaultValue Events events,
        @DefaultValue Documents documents,
        @DefaultValue AxonServer axonserver) {

    /// The event store of the cluster edition.
    ///
    /// @param url JDBC
    /// @param pool connections for reading, besides one to write and one to listen
    public record Events(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("8") int pool) {

        /// @throws StartRefused if there is none
        public String requireUrl() {
            if (url.isBlank()) {
                throw new StartRefused(
                        "The cluster edition needs the JDBC address of its PostgreSQL in"
                                + " allmende.events.url (ALLMENDE_EVENTS_URL).");
            }
            return url;
        }
    }

    /// The documents of the cluster and the distributed edition.
    ///
    /// @param uri MongoDB, a replica set
    public record Documents(
            @DefaultValue("") String uri, @DefaultValue("allmende") String database) {

        /// @throws StartRefused if there is none
        public String requireUri() {
            if (uri.isBlank()) {
                throw new StartRefused(
                        "This edition needs the address of its MongoDB in"
                                + " allmende.documents.uri (ALLMENDE_DOCUMENTS_URI).");
            }
            return uri;
        }
    }

    /// The message router and event store of the distributed edition.
    public record AxonServer(
            @DefaultValue("localhost:8124") String servers,
            @DefaultValue("default") String context) {}
}
