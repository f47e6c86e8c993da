package org.allmende.query.history;

import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the histories.
@Configuration(proxyBeanMethods = false)
public class HistoryViews {
    @Bean
    HistoryQueries historyQueries(Catalogue catalogue, Readings readings, EventLog log) {
        return new HistoryQueries(catalogue, readings, log);
    }
}
