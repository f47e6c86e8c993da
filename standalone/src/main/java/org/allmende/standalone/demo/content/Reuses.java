package org.allmende.standalone.demo.content;

import org.allmende.kernel.Coded;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The reuses of the demo, one a line: project, body, how, operation, municipalities it is for
/// (where the body is none), its life, a note, the reason of its end, and a report.
///
/// The life has a day for each stage, for `confirmed` and for `reported`, for example `610
/// evaluation, 540 introducing, 380 productive, 190 confirmed`. `hidden` behind the first stage
/// keeps it to the body alone.
final class Reuses {
    private final List<List<String>> rows;
    private final Bodies bodies;

    private Reuses(List<List<String>> rows, Bodies bodies) {
        this.rows = rows;
        this.bodies = bodies;
    }

    static Reuses read(Bodies bodies) {
        return new Reuses(Texts.rows("nachnutzungen.csv"), bodies);
    }

    Stream<Step> steps() {
        return rows.stream().flatMap(this::steps);
    }

    private Stream<Step> steps(List<String> row) {
        var project = new ProjectId(row.get(0));
        var body = bodies.id(row.get(1));
        var actor = bodies.acting(row.get(1));
        var life = Arrays.stream(row.get(5).split(",")).map(String::strip).map(Line::read).toList();
        var first = life.getFirst();
        var declared =
                new ReuseCommand.Declare(
                        project,
                        body,
                        Coded.of(ReuseStage.class, first.verb()),
                        Coded.of(How.class, row.get(2)),
                        said(row.get(3)).map(it -> Coded.of(Operation.class, it)),
                        Optional.empty(),
                        said(row.get(6)).map(Note::new),
                        said(row.get(4)).stream()
                                .flatMap(it -> Arrays.stream(it.split(" ")))
                                .map(Ags::new)
                                .toList(),
                        first.wordIfAny(1).isEmpty());
        var id = ReuseId.of(project, body, 1);
        return Stream.concat(
                Stream.of(Step.of(first.daysAgo(), actor, declared)),
                life.stream()
                        .skip(1)
                        .map(line -> Step.of(line.daysAgo(), actor, then(id, line, row))));
    }

    private static ReuseCommand then(ReuseId id, Line line, List<String> row) {
        return switch (line.verb()) {
            case "confirmed" -> new ReuseCommand.Confirm(id);
            case "reported" -> new ReuseCommand.ReportExperience(id, experience(row.get(8)));
            default -> {
                var stage = Coded.of(ReuseStage.class, line.verb());
                var reason = said(row.get(7)).filter(_ -> stage == ReuseStage.ENDED).map(Note::new);
                yield new ReuseCommand.ChangeStage(id, stage, Optional.empty(), reason);
            }
        };
    }

    /// `4/25 text`: rating, and working days saved.
    private static Experience experience(String report) {
        var parts = report.split(" ", 2);
        var numbers = parts[0].split("/");
        return new Experience(
                Integer.parseInt(numbers[0]),
                Optional.of(Integer.valueOf(numbers[1])),
                new Markdown(parts[1]));
    }

    private static Optional<String> said(String cell) {
        return Optional.of(cell).filter(it -> !it.isEmpty());
    }
}
