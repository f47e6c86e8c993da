package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.ProjectCommand.ConsentToRetirement;
import org.allmende.kernel.project.ProjectCommand.EndRetirement;
import org.allmende.kernel.project.ProjectCommand.Retire;
import org.allmende.kernel.project.ProjectEvent.Retired;
import org.allmende.kernel.project.ProjectEvent.RetirementAsked;
import org.allmende.kernel.project.ProjectEvent.RetirementEnded;
import org.allmende.kernel.project.ProjectEvent.RetirementUndone;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.junit.jupiter.api.Test;

/// Flensburg and Brunsbüttel find that they built the same.
class RetirementTest {

    private static final ProjectId OTHER_DESK = new ProjectId("desk2");
    private static final ProjectId DRAFT = new ProjectId("draft");

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.PILOT, Visibility.PUBLIC),
                            proposed(OTHER_DESK, FLENSBURG, Stage.PILOT, Visibility.PUBLIC),
                            proposed(DRAFT, FLENSBURG, Stage.IDEA, Visibility.DRAFT),
                            proposed(PARKING, BRUNSBUETTEL, Stage.PILOT, Visibility.PUBLIC));

    @Test
    void itTakesEffectWithTheConsentOfTheOthersBody() {
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING))
                .happens(new RetirementAsked(DESK, PARKING, BRUNSBUETTEL));
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, new ConsentToRetirement(DESK)).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, new ConsentToRetirement(DESK))
                .happens(new Retired(DESK, PARKING));
        scenario.when(BERT_FOR_BRUNSBUETTEL, new ConsentToRetirement(DESK)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).changesNothing();
    }

    @Test
    void oneBodyForBothRetiresAtOnceAndMayUndoIt() {
        scenario.when(ANNA_FOR_FLENSBURG, retire(OTHER_DESK))
                .happens(new Retired(DESK, OTHER_DESK));
        scenario.when(ANNA_FOR_FLENSBURG, new EndRetirement(DESK))
                .happens(new RetirementUndone(DESK, OTHER_DESK));
        scenario.when(ANNA_FOR_FLENSBURG, new EndRetirement(DESK)).changesNothing();
    }

    @Test
    void eitherSideEndsTheAskingAndTheRetirement() {
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).events();
        scenario.when(CARO_FOR_DITHMARSCHEN, new EndRetirement(DESK)).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, new EndRetirement(DESK))
                .happens(new RetirementEnded(DESK, PARKING));
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new ConsentToRetirement(DESK)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new EndRetirement(DESK))
                .happens(new RetirementUndone(DESK, PARKING));
    }

    @Test
    void anotherWishTakesThePlaceOfTheFirst() {
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).events();
        scenario.when(ANNA_FOR_FLENSBURG, retire(OTHER_DESK))
                .happens(new RetirementEnded(DESK, PARKING), new Retired(DESK, OTHER_DESK));
    }

    @Test
    void neverItselfNorInFavourOfWhatIsHiddenOrRetired() {
        scenario.when(ANNA_FOR_FLENSBURG, retire(DESK)).refused(Code.NOT_RETIRABLE);
        scenario.when(ANNA_FOR_FLENSBURG, retire(DRAFT)).refused(Code.NOT_RETIRABLE);
        scenario.when(ANNA_FOR_FLENSBURG, new Retire(DRAFT, DESK)).refused(Code.STILL_A_DRAFT);
        scenario.when(ANNA_FOR_FLENSBURG, retire(new ProjectId("nowhere")))
                .refused(Code.UNKNOWN_PROJECT, "inFavourOf");
        scenario.when(BERT_FOR_BRUNSBUETTEL, new Retire(PARKING, DRAFT))
                .refused(Code.UNKNOWN_PROJECT, "inFavourOf");
        scenario.when(ANNA_FOR_FLENSBURG, retire(OTHER_DESK)).events();
        scenario.when(ANNA_FOR_FLENSBURG, new Retire(OTHER_DESK, DESK)).refused(Code.NOT_RETIRABLE);
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).refused(Code.NOT_RETIRABLE);
    }

    @Test
    void twoThatWantToRetireInFavourOfEachOtherDoNotBothGo() {
        scenario.when(ANNA_FOR_FLENSBURG, retire(PARKING)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new Retire(PARKING, DESK)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new ConsentToRetirement(DESK)).events();
        scenario.when(ANNA_FOR_FLENSBURG, new ConsentToRetirement(PARKING))
                .refused(Code.NOT_RETIRABLE);
    }

    private static Retire retire(ProjectId inFavourOf) {
        return new Retire(DESK, inFavourOf);
    }
}
