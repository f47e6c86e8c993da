package org.allmende.command.reuse;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.DORA;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.TODAY;

import org.allmende.command.Scenario;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectEvent.StageChanged;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseCommand.ChangeStage;
import org.allmende.kernel.reuse.ReuseCommand.Declare;
import org.allmende.kernel.reuse.ReuseEvent.Declared;
import org.allmende.kernel.reuse.ReuseEvent.Ended;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Flensburg has a productive desk and an idea of parking.
class DeclarationTest {

    private static final ReuseId FIRST = ReuseId.of(DESK, BRUNSBUETTEL, 1);

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.PRODUCTIVE, Visibility.PUBLIC),
                            proposed(PARKING, FLENSBURG, Stage.IDEA, Visibility.PUBLIC));

    @Test
    void aBodyDeclaresThatItReusesTheProjectOfAnother() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(DESK, ReuseStage.INTRODUCING))
                .happens(declared(FIRST, ReuseStage.INTRODUCING))
                .made("desk~01051011~1", null);
    }

    @Test
    void notItsOwn() {
        var own = declare(DESK, FLENSBURG, ReuseStage.PRODUCTIVE);
        scenario.when(ANNA_FOR_FLENSBURG, own).refused(Code.OWN_PROJECT);
    }

    @Test
    void notForAnotherBody() {
        scenario.when(CARO_FOR_DITHMARSCHEN, declare(DESK, ReuseStage.PRODUCTIVE))
                .refused(Code.NOT_ALLOWED);
    }

    @Test
    void oneIsOpenAtATimeAndTheNextIsCountedOn() {
        scenario.given(declared(FIRST, ReuseStage.PRODUCTIVE));
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(DESK, ReuseStage.EVALUATION))
                .refused(Code.ALREADY_DECLARED)
                .saying("reuse", "desk~01051011~1");
        scenario.given(new Ended(FIRST, ReuseStage.PRODUCTIVE, TODAY, WHY.get()));
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(DESK, ReuseStage.EVALUATION))
                .made("desk~01051011~2", null);
    }

    @Test
    void nothingBeginsWithItsEnd() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(DESK, ReuseStage.ENDED))
                .refused(Code.UNKNOWN_CODE, "stage");
    }

    @Test
    void anIdeaAndAPlanCanOnlyBeEvaluated() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(PARKING, ReuseStage.DECIDED))
                .refused(Code.NOTHING_TO_REUSE);
        scenario.given(move(Stage.IDEA, Stage.PLANNED));
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(PARKING, ReuseStage.PRODUCTIVE))
                .refused(Code.NOTHING_TO_REUSE);
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(PARKING, ReuseStage.EVALUATION)).events();
    }

    @Test
    void whatIsPausedOrDiscontinuedCountsAsWhatItWasBefore() {
        scenario.given(move(Stage.IDEA, Stage.PAUSED), move(Stage.PAUSED, Stage.DISCONTINUED));
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(PARKING, ReuseStage.DECIDED))
                .refused(Code.NOTHING_TO_REUSE);
        scenario.given(
                move(Stage.DISCONTINUED, Stage.IN_PROGRESS), move(Stage.IN_PROGRESS, Stage.PAUSED));
        scenario.when(BERT_FOR_BRUNSBUETTEL, declare(PARKING, ReuseStage.DECIDED)).events();
    }

    @Test
    void aProjectThatIsNotThereCannotBeReused() {
        var draft = new ProjectId("draft");
        scenario.given(proposed(draft, FLENSBURG, Stage.PILOT, Visibility.DRAFT));
        for (var hidden : List.of(draft, new ProjectId("nowhere"))) {
            scenario.when(BERT_FOR_BRUNSBUETTEL, declare(hidden, ReuseStage.EVALUATION))
                    .refused(Code.NOT_FOUND);
        }
        scenario.when(Actor.person(DORA), declare(DESK, ReuseStage.EVALUATION))
                .refused(Code.NOT_ALLOWED);
    }

    @Test
    void theDayIsNotAfterToday() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, since(TODAY.plusDays(1)))
                .refused(Code.IN_THE_FUTURE, "since");
        scenario.when(BERT_FOR_BRUNSBUETTEL, since(TODAY.minusDays(1))).events();
    }

    @Test
    void aMunicipalityCoversItselfAlone() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, covering(BRUNSBUETTEL, "01051003"))
                .refused(Code.COVERS_ITSELF, "covers");
        scenario.when(BERT_FOR_BRUNSBUETTEL, covering(BRUNSBUETTEL, "01051011"))
                .happens(declared(FIRST, ReuseStage.PRODUCTIVE));
    }

    @Test
    void othersCoverTheMunicipalitiesTheyName() {
        scenario.when(
                        CARO_FOR_DITHMARSCHEN,
                        covering(DITHMARSCHEN, "01051010", "01051999", "01051003", "01051200"))
                .refused(Code.UNKNOWN_KEY, "covers[1]", "covers[3]");
        scenario.when(
                        CARO_FOR_DITHMARSCHEN,
                        covering(DITHMARSCHEN, "01051010", "01051003", "01051010"))
                .happens(
                        declared(
                                ReuseId.of(DESK, DITHMARSCHEN, 1),
                                ReuseStage.PRODUCTIVE,
                                "01051003",
                                "01051010"));
    }

    @Test
    void whatIsNotOpenIsThereForItsOwnBodyAlone() {
        var closed = declared(FIRST, ReuseStage.PRODUCTIVE);
        scenario.given(
                new Declared(
                        FIRST,
                        closed.stage(),
                        closed.on(),
                        closed.how(),
                        closed.operation(),
                        closed.since(),
                        closed.note(),
                        closed.covers(),
                        false));
        var end = new ChangeStage(FIRST, ReuseStage.ENDED, Optional.empty(), WHY);
        scenario.when(ANNA_FOR_FLENSBURG, end).refused(Code.NOT_FOUND);
        scenario.when(BERT_FOR_BRUNSBUETTEL, end).events();
    }

    private static Declare declare(ProjectId project, ReuseStage stage) {
        return declare(project, BRUNSBUETTEL, stage);
    }

    private static Declare declare(ProjectId project, OrganisationId body, ReuseStage stage) {
        return declare(project, body, stage, Optional.empty(), List.of());
    }

    private static Declare since(LocalDate day) {
        return declare(DESK, BRUNSBUETTEL, ReuseStage.PRODUCTIVE, Optional.of(day), List.of());
    }

    private static Declare covering(OrganisationId body, String... keys) {
        var covers = Stream.of(keys).map(Ags::new).toList();
        return declare(DESK, body, ReuseStage.PRODUCTIVE, Optional.empty(), covers);
    }

    private static Declare declare(
            ProjectId project,
            OrganisationId body,
            ReuseStage stage,
            Optional<LocalDate> since,
            List<Ags> covers) {
        return new Declare(
                project,
                body,
                stage,
                How.ADAPTED,
                Optional.empty(),
                since,
                Optional.empty(),
                covers,
                true);
    }

    private static Declared declared(ReuseId reuse, ReuseStage stage, String... covers) {
        return new Declared(
                reuse,
                stage,
                TODAY,
                How.ADAPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stream.of(covers).map(Ags::new).toList(),
                true);
    }

    private static StageChanged move(Stage from, Stage to) {
        return new StageChanged(PARKING, from, to, TODAY, WHY);
    }
}
