package org.allmende.benchmarks;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The commands that are measured: somebody proposes an idea, and says anew what it is.
final class Proposals {

    private static final Words WORDS = new Words(new SplittableRandom(7));
    private static final Summary SUMMARY = new Summary(WORDS.text(20));
    private static final Optional<Markdown> TEXT = Optional.of(new Markdown(WORDS.text(60)));

    private Proposals() {}

    static ProjectCommand propose(ProjectId id) {
        return new ProjectCommand.Propose(
                id,
                new Title("Idee " + id),
                SUMMARY,
                TEXT,
                Classification.NONE,
                Stage.IDEA,
                Optional.empty(),
                List.of(),
                Visibility.PUBLIC);
    }

    /// @param number another one each time, so that something changes
    static ProjectCommand describe(ProjectId id, long number) {
        return new ProjectCommand.Describe(id, new Title("Idee " + number), SUMMARY, TEXT);
    }
}
