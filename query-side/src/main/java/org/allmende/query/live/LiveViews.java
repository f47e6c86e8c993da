package org.allmende.query.live;

import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.reader.OrderedReader;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the live signals.
@Configuration(proxyBeanMethods = false)
public class LiveViews {
    @Bean
    LiveSignals liveSignals(Catalogue catalogue, OrderedReader reader, QueryUpdateEmitter emitter) {
        var signals = new LiveSignals(catalogue, reader, emitter);
        reader.listen(signals);
        return signals;
    }
}
