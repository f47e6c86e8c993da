package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.propose;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;

import org.allmende.command.Cast;
import org.allmende.command.Scenario;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectCommand.Classify;
import org.allmende.kernel.project.ProjectCommand.Describe;
import org.allmende.kernel.project.ProjectCommand.Propose;
import org.allmende.kernel.project.ProjectEvent.Classified;
import org.allmende.kernel.project.ProjectEvent.Described;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class IdeaTest {

    private final Scenario scenario = threeBodies();

    @Test
    void aBodyProposesAnIdeaAndIsResponsibleForItFromToday() {
        scenario.when(ANNA_FOR_FLENSBURG, propose(DESK, Stage.IDEA, Visibility.PUBLIC))
                .happens(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.PUBLIC))
                .made("desk", null);
    }

    @Test
    void whatWasThereBeforeIsShownWithItsOwnDay() {
        scenario.when(ANNA_FOR_FLENSBURG, since(Scenario.TODAY.minusYears(3))).events();
    }

    @Test
    void aDayAfterTodayIsRefused() {
        scenario.when(ANNA_FOR_FLENSBURG, since(Scenario.TODAY.plusDays(1)))
                .refused(Code.IN_THE_FUTURE, "on");
    }

    @Test
    void anIdentityIsUsedOnce() {
        scenario.given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.PUBLIC));
        scenario.when(ANNA_FOR_FLENSBURG, propose(DESK, Stage.IDEA, Visibility.PUBLIC))
                .refused(Code.CONFLICT);
    }

    @Test
    void onlyWhoSpeaksForAVerifiedBodyProposes() {
        var idea = propose(DESK, Stage.IDEA, Visibility.PUBLIC);
        scenario.when(Actor.person(Cast.DORA), idea).refused(Code.NOT_ALLOWED);
        scenario.when(Actor.of(Cast.DORA, FLENSBURG), idea).refused(Code.NOT_ALLOWED);
        scenario.when(Cast.OPERATOR, idea).refused(Code.NOT_ALLOWED);
    }

    @Test
    void theResponsibleBodyDescribesAndClassifiesAnew() {
        scenario.given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.PUBLIC));
        var describe =
                new Describe(
                        DESK,
                        new Title("Another desk"),
                        new Summary("Still all services at one desk"),
                        Optional.of(new Markdown("*More* about it")));
        scenario.when(ANNA_FOR_FLENSBURG, describe)
                .happens(
                        new Described(
                                DESK,
                                describe.title(),
                                describe.summary(),
                                describe.description()));
        scenario.when(ANNA_FOR_FLENSBURG, describe).changesNothing();

        var education = classification(Topic.BILDUNG);
        scenario.when(ANNA_FOR_FLENSBURG, new Classify(DESK, education))
                .happens(new Classified(DESK, education));
        scenario.when(ANNA_FOR_FLENSBURG, new Classify(DESK, education)).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, describe).refused(Code.NOT_ALLOWED);
    }

    private static Classification classification(Topic topic) {
        return new Classification(List.of(topic), List.of(), List.of(), List.of(), List.of());
    }

    private static Propose since(LocalDate day) {
        var idea = propose(DESK, Stage.PRODUCTIVE, Visibility.PUBLIC);
        return new Propose(
                idea.project(),
                idea.title(),
                idea.summary(),
                idea.description(),
                idea.classification(),
                idea.stage(),
                Optional.of(day),
                idea.links(),
                idea.visibility());
    }
}
