package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectEvent.Classified;
import org.allmende.kernel.project.ProjectEvent.Described;
import org.allmende.kernel.project.ProjectEvent.Proposed;
import org.allmende.kernel.project.ProjectEvent.Responded;
import org.allmende.kernel.project.ProjectEvent.ResponseWithdrawn;
import org.allmende.kernel.project.ProjectEvent.StageChanged;
import org.allmende.kernel.project.ProjectEvent.VisibilityChanged;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ProjectDocumentTest {
    private static final ProjectId ID = new ProjectId("proj0001");
    private static final OrganisationId FLENSBURG = new OrganisationId("01001000");
    private static final OrganisationId AVERLAK = new OrganisationId("01051003");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final Proposed PROPOSED =
            new Proposed(
                    ID,
                    FLENSBURG,
                    Optional.empty(),
                    new Title("Mängelmelder"),
                    new Summary("Schäden auf Straßen melden."),
                    Optional.of(new Markdown("Genaueres.")),
                    Classification.NONE,
                    Stage.IDEA,
                    DAY,
                    List.of(),
                    Visibility.DRAFT);

    @Test
    void whoProposesIsResponsibleAndStaysNamed() {
        var project = after(PROPOSED);

        assertThat(project.responsible()).isEqualTo(FLENSBURG);
        assertThat(project.proposedBy()).isEqualTo(FLENSBURG);
        assertThat(project.createdAt()).isEqualTo(AT);
    }

    @Test
    void aDescriptionThatIsNotNamedAgainIsGone() {
        var project =
                after(
                        PROPOSED,
                        new Described(
                                ID,
                                new Title("Schadensmelder"),
                                new Summary("Nun heißt es anders."),
                                Optional.empty()));

        assertThat(project.title()).isEqualTo("Schadensmelder");
        assertThat(project.description()).isEmpty();
    }

    @Test
    void eachStageIsKeptWithItsDayAndReason() {
        var project =
                after(
                        PROPOSED,
                        new StageChanged(
                                ID,
                                Stage.IDEA,
                                Stage.PILOT,
                                DAY.plusDays(1),
                                Optional.of(new Note("Es eilte."))));

        assertThat(project.steps())
                .containsExactly(
                        new ProjectDocument.Step(Stage.IDEA, DAY, Optional.empty()),
                        new ProjectDocument.Step(
                                Stage.PILOT, DAY.plusDays(1), Optional.of("Es eilte.")));
    }

    @Test
    void theSameStageAgainCorrectsItsDay() {
        var project =
                after(
                        PROPOSED,
                        new StageChanged(
                                ID, Stage.IDEA, Stage.IDEA, DAY.minusDays(9), Optional.empty()));

        assertThat(project.steps())
                .containsExactly(
                        new ProjectDocument.Step(Stage.IDEA, DAY.minusDays(9), Optional.empty()));
    }

    @Test
    void aBodyHasOneResponseTheLatest() {
        var project =
                after(
                        PROPOSED,
                        responded(AVERLAK, Stance.NEED),
                        responded(AVERLAK, Stance.TAKES_PART));

        assertThat(project.responses())
                .singleElement()
                .extracting(ProjectDocument.Response::stance)
                .isEqualTo(Stance.TAKES_PART);
    }

    @Test
    void aResponseTakenBackIsGone() {
        var project =
                after(
                        PROPOSED,
                        responded(AVERLAK, Stance.NEED),
                        new ResponseWithdrawn(ID, AVERLAK));

        assertThat(project.responses()).isEmpty();
    }

    @Test
    void classificationAndVisibilityAreThoseSaidLast() {
        var classified =
                new Classification(
                        List.of(Topic.BILDUNG), List.of(), List.of(), List.of(), List.of());
        var project =
                after(
                        PROPOSED,
                        new Classified(ID, classified),
                        new VisibilityChanged(ID, Visibility.DRAFT, Visibility.PUBLIC));

        assertThat(project.classification()).isEqualTo(classified);
        assertThat(project.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(project.changedAt()).isEqualTo(AT.plusSeconds(2));
    }

    private static Responded responded(OrganisationId body, Stance stance) {
        return new Responded(ID, body, stance, Optional.empty(), Optional.empty());
    }

    /// Each event a second after the one before.
    private static ProjectDocument after(ProjectEvent... events) {
        ProjectDocument project = null;
        for (var i = 0; i < events.length; i++) {
            project = ProjectDocument.fold(project, events[i], AT.plusSeconds(i));
        }
        return project;
    }
}
