package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseEvent.Declared;
import org.allmende.kernel.reuse.ReuseEvent.Ended;
import org.allmende.kernel.reuse.ReuseEvent.StageChanged;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
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
