package org.allmende.standalone.demo.content;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Reads what happened to a project: `stage pilot`, `plan pilot 120 productive 300` (in how many
/// days from then), `need musterstadt: …`, `already-has neuhafen kitaportal`, `link website
/// https://… : label`, `summary: …`, `visible public`, `offer waldmuster`, `accept waldmuster`,
/// `retire other`, `consent neuhafen`.
///
/// @param owner who acts where nobody else is named
record ProjectLine(Projects.Project project, Actor owner, Bodies bodies) {

    Step step(Line line) {
        return switch (line.verb()) {
            case "stage" ->
                    by(
                            owner,
                            line,
                            new ProjectCommand.ChangeStage(
                                    project.id(), Coded.of(Stage.class, line.word(1)),
                                    Optional.empty(), line.text().map(Note::new)));
            case "plan" ->
                    new Step(
                            line.daysAgo(),
                            owner,
                            day -> new ProjectCommand.Plan(project.id(), planned(line, day)));
            case "link" ->
                    by(
                            owner,
                            line,
                            new ProjectCommand.AddLink(
                                    project.id(),
                                    Coded.of(LinkKind.class, line.word(1)),
                                    new Link.Url(line.word(2)),
                                    new Name(line.text().orElseThrow())));
            case "summary" ->
                    by(
                            owner,
                            line,
                            new ProjectCommand.Describe(
                                    project.id(),
                                    project.title(),
                                    new Summary(line.text().orElseThrow()),
                                    project.description()));
            case "visible" ->
                    by(
                            owner,
                            line,
                            new ProjectCommand.ChangeVisibility(
                                    project.id(), Coded.of(Visibility.class, line.word(1))));
            case "offer" ->
                    by(
                            owner,
                            line,
                            new ProjectCommand.OfferHandover(
                                    project.id(), bodies.id(line.word(1))));
            case "retire" ->
                    by(
                            owner,
                            line,
                            new ProjectCommand.Retire(project.id(), new ProjectId(line.word(1))));
            case "accept" ->
                    by(
                            bodies.acting(line.word(1)),
                            line,
                            new ProjectCommand.AcceptHandover(project.id()));
            case "consent" ->
                    by(
                            bodies.acting(line.word(1)),
                            line,
                            new ProjectCommand.ConsentToRetirement(project.id()));
            default -> response(line);
        };
    }

    private Step response(Line line) {
        return by(
                bodies.acting(line.word(1)),
                line,
                new ProjectCommand.Respond(
                        project.id(), Coded.of(Stance.class, line.verb()),
                        line.text().map(Note::new), line.wordIfAny(2).map(ProjectId::new)));
    }

    private static Step by(Actor actor, Line line, Command command) {
        return Step.of(line.daysAgo(), actor, command);
    }

    private static List<PlannedStage> planned(Line line, IntFunction<LocalDate> day) {
        var words = line.words().subList(1, line.words().size());
        return IntStream.range(0, words.size() / 2)
                .mapToObj(
                        i ->
                                new PlannedStage(
                                        Coded.of(Stage.class, words.get(2 * i)),
                                        day.apply(
                                                line.daysAgo()
                                                        - Integer.parseInt(words.get(2 * i + 1)))))
                .toList();
    }
}
