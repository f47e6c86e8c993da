package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.register.Ags;
import org.allmende.kernel.reuse.Experience;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseEvent.Confirmed;
import org.allmende.kernel.reuse.ReuseEvent.Corrected;
import org.allmende.kernel.reuse.ReuseEvent.Declared;
import org.allmende.kernel.reuse.ReuseEvent.Ended;
import org.allmende.kernel.reuse.ReuseEvent.ExperienceReported;
import org.allmende.kernel.reuse.ReuseEvent.StageChanged;
import org.allmende.kernel.reuse.ReuseEvent.VisibilityChanged;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ReuseDocumentTest {
    private static final ReuseId FIRST = new ReuseId("proj0001~01001000~1");
    private static final ReuseId SECOND = new ReuseId("proj0001~01001000~2");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void whatIsEvaluatedIsIntendedAndWhatIsIntroducedIsCurrent() {
        assertThat(after(declare(FIRST, ReuseStage.EVALUATION)).of(FIRST).orElseThrow().status())
                .isEqualTo(ReuseStatus.INTENDED);
        assertThat(after(declare(FIRST, ReuseStage.INTRODUCING)).of(FIRST).orElseThrow().status())
                .isEqualTo(ReuseStatus.CURRENT);
    }

    @Test
    void whatEndedInUseIsFormerAndWhatEndedBeforeWasDropped() {
        assertThat(ended(ReuseStage.PRODUCTIVE).status()).isEqualTo(ReuseStatus.FORMER);
        assertThat(ended(ReuseStage.DECIDED).status()).isEqualTo(ReuseStatus.DROPPED);
    }

    @Test
    void anEndSaysWhenAndWhy() {
        var reuse = ended(ReuseStage.PRODUCTIVE);

        assertThat(reuse.endedAt()).contains(AT);
        assertThat(reuse.reason()).contains("Ersetzt.");
    }

    @Test
    void theSameStageAgainCorrectsItsDay() {
        var reuse =
                after(
                                declare(FIRST, ReuseStage.PRODUCTIVE),
                                new StageChanged(
                                        FIRST,
                                        ReuseStage.PRODUCTIVE,
                                        ReuseStage.PRODUCTIVE,
                                        DAY.minusDays(3),
                                        Optional.empty()))
                        .of(FIRST)
                        .orElseThrow();

        assertThat(reuse.steps())
                .containsExactly(new ReuseDocument.Step(ReuseStage.PRODUCTIVE, DAY.minusDays(3)));
    }

    @Test
    void aNewDeclarationLeavesTheEndedOneAsItWas() {
        var document =
                after(
                        declare(FIRST, ReuseStage.DECIDED),
                        new Ended(FIRST, ReuseStage.DECIDED, DAY, new Note("Kein Geld.")),
                        declare(SECOND, ReuseStage.PRODUCTIVE));

        assertThat(document.of(FIRST).orElseThrow().status()).isEqualTo(ReuseStatus.DROPPED);
        assertThat(document.of(SECOND).orElseThrow().status()).isEqualTo(ReuseStatus.CURRENT);
    }

    @Test
    void whatIsSaidLaterTakesThePlaceOfWhatWasDeclared() {
        var learned = new Experience(4, Optional.of(30), new Markdown("Es läuft."));
        var reuse =
                after(
                                declare(FIRST, ReuseStage.PRODUCTIVE),
                                new Corrected(
                                        FIRST,
                                        How.CONCEPT,
                                        Optional.of(Operation.OWN),
                                        Optional.of(DAY),
                                        Optional.of(new Note("Nur die Idee.")),
                                        List.of(new Ags("01051003"))),
                                new VisibilityChanged(FIRST, false),
                                new Confirmed(FIRST, DAY),
                                new ExperienceReported(FIRST, learned))
                        .of(FIRST)
                        .orElseThrow();

        assertThat(reuse.how()).isEqualTo(How.CONCEPT);
        assertThat(reuse.operation()).contains(Operation.OWN);
        assertThat(reuse.since()).contains(DAY);
        assertThat(reuse.note()).contains("Nur die Idee.");
        assertThat(reuse.covers()).containsExactly(new Ags("01051003"));
        assertThat(reuse.isPublic()).isFalse();
        assertThat(reuse.confirmedAt()).contains(AT);
        assertThat(reuse.experience()).contains(learned);
        assertThat(reuse.status()).isEqualTo(ReuseStatus.CURRENT);
    }

    private static ReuseDocument.Declaration ended(ReuseStage from) {
        return after(declare(FIRST, from), new Ended(FIRST, from, DAY, new Note("Ersetzt.")))
                .of(FIRST)
                .orElseThrow();
    }

    private static Declared declare(ReuseId reuse, ReuseStage stage) {
        return new Declared(
                reuse,
                stage,
                DAY,
                How.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    private static ReuseDocument after(ReuseEvent... events) {
        ReuseDocument document = null;
        for (var event : events) {
            document = ReuseDocument.fold(document, event, AT);
        }
        return document;
    }
}
