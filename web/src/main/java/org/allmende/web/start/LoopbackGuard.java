package org.allmende.web.start;

import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.edition.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whoever answers others than the own machine does so under an operator's own name: with imprint,
/// privacy and accessibility texts, and never with the demo, whose passwords everybody knows.
@Component
final class LoopbackGuard implements InitializingBean {
    private static final List<String> TEXTS = List.of("imprint", "privacy", "accessibility");

    private final Environment environment;
    private final AllmendeProperties allmende;

    LoopbackGuard(Environment environment, AllmendeProperties allmende) {
        this.environment = environment;
        this.allmende = allmende;
    }

    @Override
    public void afterPropertiesSet() {
        // None and an empty one mean all of the machine's addresses.
        var named = environment.getProperty("server.address", "");
        var address = named.isBlank() ? "0.0.0.0" : named;
        if (loopback(address)) {
            return;
        }
        if (allmende.demo()) {
            throw new StartRefused(
                    "Demo mode answers on the loopback only, not on %s.".formatted(address));
        }
        for (var text : TEXTS) {
            var file = environment.getProperty("allmende.legal." + text, "");
            if (file.isBlank() || !Files.isReadable(Path.of(file))) {
                throw new StartRefused(
                        "To answer on %s the operator's own %s text is needed: set allmende.legal.%s to a readable file."
                                .formatted(address, text, text));
            }
        }
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused("The address %s is unknown.".formatted(address), e);
        }
    }
}
