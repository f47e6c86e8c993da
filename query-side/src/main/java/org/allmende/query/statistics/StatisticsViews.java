package org.allmende.query.statistics;

import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the figures.
@Configuration(proxyBeanMethods = false)
public class StatisticsViews {
    @Bean
    StatisticsQueries statisticsQueries(Catalogue catalogue, Readings readings) {
        return new StatisticsQueries(catalogue, readings);
    }
}
