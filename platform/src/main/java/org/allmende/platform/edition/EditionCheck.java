package org.allmende.platform.edition;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

import java.util.Arrays;
import java.util.Locale;

/// Refuses an edition that does not exist before its parts are missed one by one.
final class EditionCheck implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var named = environment.getProperty("allmende.edition", "embedded");
        var exists =
                Arrays.stream(Edition.values()).anyMatch(it -> it.name().equalsIgnoreCase(named));
        if (!exists) {
            throw new StartRefused(
                    "There is no edition \"%s\"; allmende.edition is %s."
                            .formatted(named, names()));
        }
    }

    private static String names() {
        return String.join(
                ", ",
                Arrays.stream(Edition.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
