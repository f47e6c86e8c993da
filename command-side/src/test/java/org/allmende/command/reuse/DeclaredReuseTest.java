package org.allmende.command.reuse;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.TODAY;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.command.Scenario;
import org.allmende.kernel.Berlin;
import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand.ChangeStage;
import org.allmende.kernel.reuse.ReuseCommand.ChangeVisibility;
import org.allmende.kernel.reuse.ReuseCommand.Confirm;
import org.allmende.kernel.reuse.ReuseCommand.Correct;
import org.allmende.kernel.reuse.ReuseCommand.Declare;
import org.allmende.kernel.reuse.ReuseCommand.ReportExperience;
import org.allmende.kernel.reuse.ReuseCommand.Retract;
import org.allmende.kernel.reuse.ReuseEvent.Confirmed;
import org.allmende.kernel.reuse.ReuseEvent.Corrected;
import org.allmende.kernel.reuse.ReuseEvent.Declared;
import org.allmende.kernel.reuse.ReuseEvent.Ended;
import org.allmende.kernel.reuse.ReuseEvent.ExperienceReported;
import org.allmende.kernel.reuse.ReuseEvent.Retracted;
import org.allmende.kernel.reuse.ReuseEvent.VisibilityChanged;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The district Dithmarschen reuses Flensburg's desk and says more about it.
class DeclaredReuseTest {

    private static final ReuseId REUSE = ReuseId.of(DESK, DITHMARSCHEN, 1);
    private static final ReuseId SECOND = ReuseId.of(DESK, DITHMARSCHEN, 2);
    private static final Ended END = new Ended(REUSE, ReuseStage.PRODUCTIVE, TODAY, WHY.get());
    private static final Experience GOOD =
            new Experience(4, Optional.of(30), new Markdown("It runs."));

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.PRODUCTIVE, Visibility.PUBLIC),
                            declared(REUSE));

    @Test
    void whatIsNotPublicIsThereForItsOwnBodyAlone() {
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeVisibility(REUSE, false))
                .refused(Code.NOT_ALLOWED);
        scenario.when(CARO_FOR_DITHMARSCHEN, new ChangeVisibility(REUSE, false))
                .happens(new VisibilityChanged(REUSE, false))
                .made("desk~01051~1", null);
        scenario.when(CARO_FOR_DITHMARSCHEN, new ChangeVisibility(REUSE, false)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeVisibility(REUSE, true))
                .refused(Code.NOT_FOUND);
        scenario.when(CARO_FOR_DITHMARSCHEN, new ChangeVisibility(REUSE, true))
                .happens(new VisibilityChanged(REUSE, true));
    }

    @Test
    void theReuserMayHideItEvenWhenTheProjectIsHiddenFromIt() {
        scenario.given(
                new ProjectEvent.VisibilityChanged(DESK, Visibility.PUBLIC, Visibility.DRAFT));
        scenario.when(CARO_FOR_DITHMARSCHEN, new ChangeVisibility(REUSE, false))
                .happens(new VisibilityChanged(REUSE, false));
        scenario.when(BERT_FOR_BRUNSBUETTEL, new ChangeVisibility(REUSE, false))
                .refused(Code.NOT_FOUND);
    }

    @Test
    void aCorrectionSaysEverythingAnewButTheStage() {
        var since = Optional.of(LocalDate.of(2025, 3, 1));
        var correct =
                new Correct(
                        REUSE,
                        How.ADAPTED,
                        Optional.of(Operation.OWN),
                        since,
                        WHY,
                        List.of(new Ags("01051011"), new Ags("01051003")));
        scenario.when(CARO_FOR_DITHMARSCHEN, correct)
                .happens(
                        new Corrected(
                                REUSE,
                                How.ADAPTED,
                                Optional.of(Operation.OWN),
                                since,
                                WHY,
                                List.of(new Ags("01051003"), new Ags("01051011"))));
        scenario.when(CARO_FOR_DITHMARSCHEN, correct).changesNothing();
        scenario.when(CARO_FOR_DITHMARSCHEN, correct(Optional.empty()))
                .happens(corrected(Optional.empty()));
    }

    @Test
    void whatWasDeclaredIsNoCorrection() {
        scenario.when(
                        CARO_FOR_DITHMARSCHEN,
                        new Correct(
                                REUSE,
                                How.UNCHANGED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                .changesNothing();
    }

    @Test
    void aCorrectionNamesMunicipalitiesOfTheRegisterAndNoDayToCome() {
        scenario.when(
                        CARO_FOR_DITHMARSCHEN,
                        correct(Optional.empty(), new Ags("01051003"), new Ags("01051099")))
                .refused(Code.UNKNOWN_KEY, "covers[1]");
        scenario.when(CARO_FOR_DITHMARSCHEN, correct(Optional.of(TODAY.plusDays(1))))
                .refused(Code.IN_THE_FUTURE, "since");
        var town = ReuseId.of(DESK, BRUNSBUETTEL, 1);
        scenario.given(declared(town));
        scenario.when(
                        BERT_FOR_BRUNSBUETTEL,
                        new Correct(
                                town,
                                How.CONCEPT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new Ags("01051003"))))
                .refused(Code.COVERS_ITSELF, "covers");
    }

    @Test
    void theEndIsNoEndOfBeingPutRightAndReportedOn() {
        scenario.given(END);
        scenario.when(CARO_FOR_DITHMARSCHEN, correct(Optional.empty()))
                .happens(corrected(Optional.empty()));
        scenario.when(CARO_FOR_DITHMARSCHEN, new ReportExperience(REUSE, GOOD))
                .happens(new ExperienceReported(REUSE, GOOD));
        scenario.when(CARO_FOR_DITHMARSCHEN, new ChangeVisibility(REUSE, false))
                .happens(new VisibilityChanged(REUSE, false));
    }

    @Test
    void aMistakeIsTakenBackOnceAndForGood() {
        var retract = new Retract(REUSE, WHY.get());
        scenario.when(ANNA_FOR_FLENSBURG, retract).refused(Code.NOT_ALLOWED);
        scenario.when(CARO_FOR_DITHMARSCHEN, retract)
                .happens(new Retracted(REUSE, WHY.get()))
                .made("desk~01051~1", null);
        scenario.when(CARO_FOR_DITHMARSCHEN, retract).changesNothing().made("desk~01051~1", null);
        scenario.when(ANNA_FOR_FLENSBURG, retract).refused(Code.NOT_FOUND);
        for (var command :
                List.of(
                        new ChangeStage(
                                REUSE, ReuseStage.DECIDED, Optional.empty(), Optional.empty()),
                        new ChangeVisibility(REUSE, true),
                        correct(Optional.empty()),
                        new Confirm(REUSE),
                        new ReportExperience(REUSE, GOOD))) {
            scenario.when(CARO_FOR_DITHMARSCHEN, command).refused(Code.RETRACTED);
        }
    }

    @Test
    void afterAMistakeTheNextDeclarationHasTheNextNumber() {
        scenario.given(new Retracted(REUSE, WHY.get()));
        scenario.when(CARO_FOR_DITHMARSCHEN, declare())
                .happens(declared(SECOND))
                .made("desk~01051~2", null);
        scenario.when(CARO_FOR_DITHMARSCHEN, declare())
                .refused(Code.ALREADY_DECLARED)
                .saying("reuse", "desk~01051~2");
    }

    @Test
    void anEndedDeclarationMayTurnOutAMistakeWhileTheNextRuns() {
        scenario.given(END, declared(SECOND));
        scenario.when(CARO_FOR_DITHMARSCHEN, new Retract(REUSE, WHY.get()))
                .happens(new Retracted(REUSE, WHY.get()));
        scenario.when(CARO_FOR_DITHMARSCHEN, declare())
                .refused(Code.ALREADY_DECLARED)
                .saying("reuse", "desk~01051~2");
    }

    @Test
    void whatRunsIsConfirmedOnceADay() {
        scenario.when(ANNA_FOR_FLENSBURG, new Confirm(REUSE)).refused(Code.NOT_ALLOWED);
        scenario.when(CARO_FOR_DITHMARSCHEN, new Confirm(REUSE))
                .happens(new Confirmed(REUSE, TODAY));
        scenario.when(CARO_FOR_DITHMARSCHEN, new Confirm(REUSE)).changesNothing();
        var later = TODAY.plusYears(1);
        scenario.at(later.atTime(0, 30).atZone(Berlin.ZONE).toInstant());
        scenario.when(CARO_FOR_DITHMARSCHEN, new Confirm(REUSE))
                .happens(new Confirmed(REUSE, later));
        scenario.given(END);
        scenario.when(CARO_FOR_DITHMARSCHEN, new Confirm(REUSE)).refused(Code.ENDED);
    }

    @Test
    void aNewReportTakesThePlaceOfTheLast() {
        var better = new Experience(5, Optional.empty(), new Markdown("It runs by itself."));
        scenario.when(ANNA_FOR_FLENSBURG, new ReportExperience(REUSE, GOOD))
                .refused(Code.NOT_ALLOWED);
        scenario.when(CARO_FOR_DITHMARSCHEN, new ReportExperience(REUSE, GOOD))
                .happens(new ExperienceReported(REUSE, GOOD));
        scenario.when(CARO_FOR_DITHMARSCHEN, new ReportExperience(REUSE, GOOD)).changesNothing();
        scenario.when(CARO_FOR_DITHMARSCHEN, new ReportExperience(REUSE, better))
                .happens(new ExperienceReported(REUSE, better));
    }

    @Test
    void aReportRatesFromOneToFiveAndSavesNoImpossibleNumberOfDays() {
        var text = new Markdown("It runs.");
        for (var rating : List.of(0, 6)) {
            assertThatThrownBy(() -> new Experience(rating, Optional.empty(), text))
                    .isInstanceOf(Refused.class);
        }
        for (var days : List.of(-1, 100_001)) {
            assertThatThrownBy(() -> new Experience(3, Optional.of(days), text))
                    .isInstanceOf(Refused.class);
        }
    }

    private static Declare declare() {
        return new Declare(
                DESK,
                DITHMARSCHEN,
                ReuseStage.PRODUCTIVE,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    private static Declared declared(ReuseId reuse) {
        return new Declared(
                reuse,
                ReuseStage.PRODUCTIVE,
                TODAY,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    private static Correct correct(Optional<LocalDate> since, Ags... covers) {
        return new Correct(
                REUSE, How.CONCEPT, Optional.empty(), since, Optional.empty(), List.of(covers));
    }

    private static Corrected corrected(Optional<LocalDate> since) {
        return new Corrected(
                REUSE, How.CONCEPT, Optional.empty(), since, Optional.empty(), List.of());
    }
}
