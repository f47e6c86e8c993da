package org.allmende.command.reuse;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.TODAY;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseCommand.ChangeStage;
import org.allmende.kernel.reuse.ReuseEvent.Declared;
import org.allmende.kernel.reuse.ReuseEvent.Ended;
import org.allmende.kernel.reuse.ReuseEvent.StageChanged;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Brunsbüttel evaluates Flensburg's desk.
class ReuseStageTest {

    private static final ReuseId REUSE = ReuseId.of(DESK, BRUNSBUETTEL, 1);

    private final Scenario scenario = evaluating(Stage.PRODUCTIVE);

    @Test
    void theReuserMovesItsReuse() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, to(ReuseStage.PRODUCTIVE))
                .happens(changed(ReuseStage.EVALUATION, ReuseStage.PRODUCTIVE, TODAY))
                .made("desk~01051011~1", null);
        scenario.when(BERT_FOR_BRUNSBUETTEL, to(ReuseStage.PRODUCTIVE))
                .changesNothing()
                .made("desk~01051011~1", null);
        scenario.when(BERT_FOR_BRUNSBUETTEL, to(ReuseStage.INTRODUCING))
                .happens(changed(ReuseStage.PRODUCTIVE, ReuseStage.INTRODUCING, TODAY));
        scenario.when(ANNA_FOR_FLENSBURG, to(ReuseStage.PRODUCTIVE)).refused(Code.NOT_ALLOWED);
    }

    @Test
    void theDayOfAStageMayBeCorrectedButNotIntoTheFuture() {
        var earlier = TODAY.minusMonths(2);
        scenario.when(BERT_FOR_BRUNSBUETTEL, on(ReuseStage.EVALUATION, TODAY)).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, on(ReuseStage.EVALUATION, earlier))
                .happens(changed(ReuseStage.EVALUATION, ReuseStage.EVALUATION, earlier));
        scenario.when(BERT_FOR_BRUNSBUETTEL, on(ReuseStage.DECIDED, TODAY.plusDays(1)))
                .refused(Code.IN_THE_FUTURE, "on");
    }

    @Test
    void theEndNeedsAReasonAndIsTheEnd() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, to(ReuseStage.ENDED))
                .refused(Code.REASON_NEEDED, "reason");
        var end = new ChangeStage(REUSE, ReuseStage.ENDED, Optional.empty(), WHY);
        scenario.when(BERT_FOR_BRUNSBUETTEL, end)
                .happens(new Ended(REUSE, ReuseStage.EVALUATION, TODAY, WHY.get()));
        scenario.when(BERT_FOR_BRUNSBUETTEL, end).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, to(ReuseStage.PRODUCTIVE)).refused(Code.ENDED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, on(ReuseStage.ENDED, TODAY.minusDays(1)))
                .refused(Code.ENDED);
    }

    @Test
    void anIdeaStaysEvaluatedOrIsDropped() {
        var idea = evaluating(Stage.IDEA);
        idea.when(BERT_FOR_BRUNSBUETTEL, to(ReuseStage.DECIDED)).refused(Code.NOTHING_TO_REUSE);
        idea.when(
                        BERT_FOR_BRUNSBUETTEL,
                        new ChangeStage(REUSE, ReuseStage.ENDED, Optional.empty(), WHY))
                .happens(new Ended(REUSE, ReuseStage.EVALUATION, TODAY, WHY.get()));
    }

    @Test
    void aDeclarationThatWasNeverMadeIsNotThere() {
        var second = ReuseId.of(DESK, BRUNSBUETTEL, 2);
        scenario.when(
                        BERT_FOR_BRUNSBUETTEL,
                        new ChangeStage(
                                second, ReuseStage.PRODUCTIVE, Optional.empty(), Optional.empty()))
                .refused(Code.NOT_FOUND);
    }

    private static Scenario evaluating(Stage stage) {
        return threeBodies()
                .given(
                        proposed(DESK, FLENSBURG, stage, Visibility.PUBLIC),
                        new Declared(
                                REUSE,
                                ReuseStage.EVALUATION,
                                TODAY,
                                How.UNCHANGED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                true));
    }

    private static StageChanged changed(ReuseStage from, ReuseStage to, LocalDate on) {
        return new StageChanged(REUSE, from, to, on, Optional.empty());
    }

    private static ChangeStage to(ReuseStage stage) {
        return new ChangeStage(REUSE, stage, Optional.empty(), Optional.empty());
    }

    private static ChangeStage on(ReuseStage stage, LocalDate day) {
        return new ChangeStage(REUSE, stage, Optional.of(day), Optional.empty());
    }
}
