package org.allmende.benchmarks;

import java.nio.file.Path;
import java.util.List;

/// One question about speed, answered by running both sides of a comparison in turn.
interface Measurement {

    /// @param folder an empty one, for the stores
    List<Line> run(Path folder) throws Exception;

    /// What its process is told besides.
    default List<String> flags() {
        return List.of();
    }
}
