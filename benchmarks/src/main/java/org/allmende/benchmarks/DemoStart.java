package org.allmende.benchmarks;

import java.nio.file.Path;
import java.util.List;

/// How soon the demo content is there, made afresh, for who starts the application from its sources
/// for the first time.
final class DemoStart implements Measurement {
    private static final double GOAL = 20;

    /// As `mvn spring-boot:run` starts it.
    @Override
    public List<String> flags() {
        return List.of("-XX:TieredStopAtLevel=1");
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        var begun = System.nanoTime();
        try (var _ = Demo.start(folder)) {
            var seconds = (System.nanoTime() - begun) / 1e9;
            return List.of(
                    Line.atMost(
                            GOAL,
                            seconds,
                            " s",
                            "From start to pages over demo content made afresh"));
        }
    }
}
