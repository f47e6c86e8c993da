package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.DORA;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.propose;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.command.Scenario;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimRejected;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectCommand.ChangeVisibility;
import org.allmende.kernel.project.ProjectCommand.Classify;
import org.allmende.kernel.project.ProjectCommand.DeleteDraft;
import org.allmende.kernel.project.ProjectCommand.Describe;
import org.allmende.kernel.project.ProjectCommand.Respond;
import org.allmende.kernel.project.ProjectEvent.DraftDeleted;
import org.allmende.kernel.project.ProjectEvent.Proposed;
import org.allmende.kernel.project.ProjectEvent.VisibilityChanged;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class DraftTest {

    private static final Respond NEEDED =
            new Respond(DESK, Stance.NEED, Optional.empty(), Optional.empty());
    private static final Describe DESCRIBED =
            new Describe(
                    DESK,
                    new Title("A desk that changed"),
                    new Summary("With other words than before"),
                    Optional.empty());

    private final Scenario scenario = threeBodies();

    @Test
    void aDraftIsThereForItsOwnBodyAlone() {
        scenario.given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.DRAFT));
        scenario.when(BERT_FOR_BRUNSBUETTEL, NEEDED).refused(Code.NOT_FOUND);
        scenario.when(OPERATOR, NEEDED).refused(Code.NOT_FOUND);
        scenario.when(Actor.person(ANNA), DESCRIBED).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, NEEDED).refused(Code.OWN_PROJECT);
    }

    @Test
    void whatIsForBodiesIsThereForPeopleOfVerifiedBodies() {
        scenario.given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.BODIES));
        scenario.when(Actor.person(DORA), NEEDED).refused(Code.NOT_FOUND);
        scenario.when(BERT_FOR_BRUNSBUETTEL, DESCRIBED).refused(Code.NOT_ALLOWED);
    }

    @Test
    void theResponsibleBodyShowsItToMoreAndToFewer() {
        scenario.given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.DRAFT));
        show(Visibility.DRAFT).changesNothing();
        show(Visibility.PUBLIC)
                .happens(new VisibilityChanged(DESK, Visibility.DRAFT, Visibility.PUBLIC));
        show(Visibility.DRAFT)
                .happens(new VisibilityChanged(DESK, Visibility.PUBLIC, Visibility.DRAFT));
    }

    @Test
    void aDraftThatWasNeverShownCanBeDeleted() {
        scenario.given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.DRAFT));
        scenario.when(ANNA_FOR_FLENSBURG, new DeleteDraft(DESK)).happens(new DraftDeleted(DESK));
        scenario.when(ANNA_FOR_FLENSBURG, new DeleteDraft(DESK)).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, DESCRIBED).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, propose(DESK, Stage.IDEA, Visibility.DRAFT))
                .refused(Code.CONFLICT);
    }

    @Test
    void whatWasOnceShownStays() {
        scenario.given(
                proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.DRAFT),
                new VisibilityChanged(DESK, Visibility.DRAFT, Visibility.BODIES),
                new VisibilityChanged(DESK, Visibility.BODIES, Visibility.DRAFT));
        scenario.when(ANNA_FOR_FLENSBURG, new DeleteDraft(DESK)).refused(Code.WAS_PUBLISHED);
        scenario.given(proposed(PARKING, FLENSBURG, Stage.IDEA, Visibility.PUBLIC));
        scenario.when(ANNA_FOR_FLENSBURG, new DeleteDraft(PARKING)).refused(Code.WAS_PUBLISHED);
    }

    @Test
    void whoClaimsItsBodyPreparesDraftsAndShowsNothing() {
        var fresh = new Scenario().given(claimed(FLENSBURG, 1, ANNA));
        fresh.when(ANNA_FOR_FLENSBURG, propose(PARKING, Stage.IDEA, Visibility.PUBLIC))
                .refused(Code.NOT_VERIFIED);
        fresh.when(ANNA_FOR_FLENSBURG, propose(PARKING, Stage.IDEA, Visibility.BODIES))
                .refused(Code.NOT_VERIFIED);
        var draft =
                fresh.when(ANNA_FOR_FLENSBURG, propose(DESK, Stage.IDEA, Visibility.DRAFT))
                        .events()
                        .getFirst();
        assertThat(((Proposed) draft).claim()).contains(ClaimId.of(1));
        fresh.when(ANNA_FOR_FLENSBURG, DESCRIBED).events();
        fresh.when(ANNA_FOR_FLENSBURG, new Classify(DESK, Classification.NONE)).changesNothing();
        fresh.when(ANNA_FOR_FLENSBURG, new ChangeVisibility(DESK, Visibility.PUBLIC))
                .refused(Code.NOT_VERIFIED);
        fresh.when(ANNA_FOR_FLENSBURG, NEEDED).refused(Code.NOT_VERIFIED);
        fresh.when(ANNA_FOR_FLENSBURG, new DeleteDraft(DESK)).happens(new DraftDeleted(DESK));
    }

    @Test
    void aDraftUnderAClaimGoesTheWayOfTheClaim() {
        var fresh = new Scenario().given(claimed(FLENSBURG, 1, ANNA), claimed(FLENSBURG, 2, BERT));
        var annas = ANNA_FOR_FLENSBURG;
        var berts = Actor.of(BERT, FLENSBURG);
        fresh.when(annas, propose(DESK, Stage.IDEA, Visibility.DRAFT)).events();
        fresh.when(berts, propose(PARKING, Stage.IDEA, Visibility.DRAFT)).events();
        fresh.when(berts, DESCRIBED).refused(Code.NOT_FOUND);

        fresh.given(new ClaimVerified(FLENSBURG, ClaimId.of(1), ANNA))
                .belongs(FLENSBURG, BERT, Role.EDITOR)
                .belongs(FLENSBURG, CARO, Role.EDITOR);
        fresh.when(Actor.of(CARO, FLENSBURG), DESCRIBED).events();
        fresh.when(annas, new ChangeVisibility(DESK, Visibility.PUBLIC)).events();
        fresh.when(berts, new DeleteDraft(PARKING)).refused(Code.NOT_FOUND);
    }

    @Test
    void aDraftUnderARejectedClaimIsGone() {
        var fresh = new Scenario().given(claimed(DITHMARSCHEN, 1, CARO));
        var caro = Actor.of(CARO, DITHMARSCHEN);
        fresh.when(caro, propose(DESK, Stage.IDEA, Visibility.DRAFT)).events();
        fresh.given(new ClaimRejected(DITHMARSCHEN, ClaimId.of(1), CARO, Optional.empty()));
        fresh.when(caro, DESCRIBED).refused(Code.NOT_FOUND);
        fresh.given(
                claimed(DITHMARSCHEN, 2, CARO),
                new ClaimVerified(DITHMARSCHEN, ClaimId.of(2), CARO));
        fresh.when(caro, DESCRIBED).refused(Code.NOT_FOUND);
    }

    private Scenario.Then show(Visibility visibility) {
        return scenario.when(ANNA_FOR_FLENSBURG, new ChangeVisibility(DESK, visibility));
    }
}
