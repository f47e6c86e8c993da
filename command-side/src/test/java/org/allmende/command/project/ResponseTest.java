package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.ProjectCommand.Respond;
import org.allmende.kernel.project.ProjectCommand.WithdrawResponse;
import org.allmende.kernel.project.ProjectEvent.DraftDeleted;
import org.allmende.kernel.project.ProjectEvent.Responded;
import org.allmende.kernel.project.ProjectEvent.ResponseWithdrawn;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class ResponseTest {

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.PUBLIC),
                            proposed(PARKING, BRUNSBUETTEL, Stage.PRODUCTIVE, Visibility.DRAFT));

    @Test
    void anotherBodySaysWhatItThinksAndMayChangeItsMind() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.NEED))
                .happens(responded(Stance.NEED, Optional.empty()));
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.NEED)).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.TAKES_PART))
                .happens(responded(Stance.TAKES_PART, Optional.empty()));
        scenario.when(
                        BERT_FOR_BRUNSBUETTEL,
                        new Respond(DESK, Stance.TAKES_PART, WHY, Optional.empty()))
                .happens(
                        new Responded(
                                DESK, BRUNSBUETTEL, Stance.TAKES_PART, WHY, Optional.empty()));
    }

    @Test
    void aBodySaysNothingToItsOwn() {
        scenario.when(ANNA_FOR_FLENSBURG, says(Stance.NEED)).refused(Code.OWN_PROJECT);
        scenario.when(OPERATOR, says(Stance.NEED)).refused(Code.NOT_ALLOWED);
    }

    @Test
    void whoHasItAlreadyMayNameItsOwnProject() {
        var own = Optional.of(PARKING);
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.ALREADY_HAS, PARKING))
                .happens(responded(Stance.ALREADY_HAS, own));
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.NEED, PARKING))
                .refused(Code.UNKNOWN_FIELD, "project");
    }

    @Test
    void theProjectNamedHasToBeItsOwnAndThere() {
        scenario.when(CARO_FOR_DITHMARSCHEN, says(Stance.ALREADY_HAS, PARKING))
                .refused(Code.UNKNOWN_PROJECT, "project");
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.ALREADY_HAS, DESK))
                .refused(Code.UNKNOWN_PROJECT, "project");
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.ALREADY_HAS, new ProjectId("nowhere")))
                .refused(Code.UNKNOWN_PROJECT, "project");
        scenario.given(new DraftDeleted(PARKING));
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.ALREADY_HAS, PARKING))
                .refused(Code.UNKNOWN_PROJECT, "project");
    }

    @Test
    void whatWasSaidCanBeTakenBack() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, new WithdrawResponse(DESK)).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, says(Stance.NOT_FOR_US)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new WithdrawResponse(DESK))
                .happens(new ResponseWithdrawn(DESK, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, new WithdrawResponse(DESK)).changesNothing();
    }

    private static Respond says(Stance stance) {
        return new Respond(DESK, stance, Optional.empty(), Optional.empty());
    }

    private static Respond says(Stance stance, ProjectId own) {
        return new Respond(DESK, stance, Optional.empty(), Optional.of(own));
    }

    private static Responded responded(Stance stance, Optional<ProjectId> own) {
        return new Responded(DESK, BRUNSBUETTEL, stance, Optional.empty(), own);
    }
}
