package org.allmende.platform.edition;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Says at the end of the start what is wired.
final class StartBanner implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger log = LoggerFactory.getLogger("allmende");

    private final List<Wired> parts;

    StartBanner(List<Wired> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(Wired::order)).toList();
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        log.info("Allmende is ready.\n{}", text());
    }

    String text() {
        return parts.stream()
                .map(part -> "  %-13s %s".formatted(part.part(), part.what().get()))
                .collect(Collectors.joining("\n"));
    }
}
