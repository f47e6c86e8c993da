package org.allmende.standalone;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Starts applications within the test, as their `main` would.
public final class Starting {
    private Starting() {}

    /// The whole, on a port that is free.
    public static ConfigurableApplicationContext whole(Path data, String... settings) {
        return with(data, List.of(StandaloneApplication.class), settings);
    }

    /// @param sources the application and what is put beside it
    public static ConfigurableApplicationContext with(
            Path data, List<Class<?>> sources, String... settings) {
        return run(new SpringApplicationBuilder(sources.toArray(Class[]::new)), data, settings);
    }

    /// A service without HTTP.
    static ConfigurableApplicationContext service(
            Class<?> application, Path data, String... settings) {
        return run(
                new SpringApplicationBuilder(application).web(WebApplicationType.NONE),
                data,
                settings);
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, Path data, String... settings) {
        var arguments = new ArrayList<String>();
        arguments.add("allmende.data=" + data);
        arguments.add("server.port=0");
        arguments.addAll(Arrays.asList(settings));
        return application.run(arguments.stream().map(it -> "--" + it).toArray(String[]::new));
    }
}
