package org.allmende.query.live;

import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.reader.OrderedReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the live signals.
@Configuration(proxyBeanMethods = false)
public class LiveViews {
    @Bean
    LiveSignals liveSignals(Catalogue catalogue, OrderedReader reader, LiveGate gate) {
        var signals = new LiveSignals(catalogue, reader, gate);
        reader.listen(signals);
        return signals;
    }
}
