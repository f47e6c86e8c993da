package org.allmende.command.organisation;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Cast.propose;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.command.Scenario;
import org.allmende.command.SmallRegister;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationCommand.Claim;
import org.allmende.kernel.organisation.OrganisationCommand.FollowRegister;
import org.allmende.kernel.organisation.OrganisationCommand.VerifyClaim;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.OrganisationEvent.Dissolved;
import org.allmende.kernel.organisation.OrganisationEvent.Renamed;
import org.allmende.kernel.organisation.OrganisationEvent.Restored;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.RegisterCommand.Import;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.text.Name;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

/// What the platform lets the bodies do when the register changes.
class FollowRegisterTest {

    private static final LocalDate LATER = LocalDate.of(2025, 12, 31);
    private static final Optional<Name> BEFORE = Optional.of(new Name("Brunsbüttel, Stadt"));

    private final Scenario scenario =
            new Scenario().verified(FLENSBURG, ANNA).verified(BRUNSBUETTEL, BERT);

    private void inForce(RegisterEdition edition) {
        scenario.when(OPERATOR, new Import(RegisterText.pack(edition))).events();
    }

    private Scenario.Then follows(OrganisationId body, Optional<Name> before) {
        return scenario.when(Actor.platform(), new FollowRegister(body, before, Optional.empty()));
    }

    @Test
    void aRenamedBodyBearsItsNewName() {
        inForce(SmallRegister.renamed(LATER, "01051011", "Brunsbüttel, Seestadt"));

        follows(BRUNSBUETTEL, BEFORE)
                .happens(
                        new Renamed(
                                BRUNSBUETTEL,
                                new Name("Brunsbüttel, Stadt"),
                                new Name("Brunsbüttel, Seestadt"),
                                new Name("Brunsbüttel"),
                                OrganisationKind.TOWN,
                                LATER));
        assertThat(body(BRUNSBUETTEL).standing(BERT).name()).contains("Brunsbüttel");
    }

    @Test
    void aBodyThatHasFollowedDoesNotFollowAgain() {
        inForce(SmallRegister.renamed(LATER, "01051011", "Brunsbüttel, Seestadt"));
        follows(BRUNSBUETTEL, BEFORE).events();

        follows(BRUNSBUETTEL, BEFORE).changesNothing();
        inForce(SmallRegister.renamed(LATER.plusDays(1), "01051011", "Brunsbüttel, Kurort"));
        follows(BRUNSBUETTEL, Optional.of(new Name("Brunsbüttel, Seestadt"))).events();
        follows(BRUNSBUETTEL, BEFORE).changesNothing();
    }

    @Test
    void aBodyThatTheRegisterNamesAsBeforeStaysAsItIs() {
        follows(BRUNSBUETTEL, Optional.empty()).changesNothing();
        follows(BRUNSBUETTEL, BEFORE).changesNothing();
    }

    @Test
    void aBodyThatIsGoneIsDissolvedAndKeepsItsPeople() {
        inForce(SmallRegister.without(LATER, "01051011"));

        follows(BRUNSBUETTEL, Optional.empty())
                .happens(new Dissolved(BRUNSBUETTEL, LATER, Optional.empty()));
        follows(BRUNSBUETTEL, Optional.empty()).changesNothing();

        assertThat(body(BRUNSBUETTEL).standing(BERT).speaks()).isTrue();
        assertThat(
                        scenario.when(
                                        BERT_FOR_BRUNSBUETTEL,
                                        propose(DESK, Stage.IDEA, Visibility.PUBLIC))
                                .isRefused())
                .as("it can still hand over what it has")
                .isFalse();
    }

    @Test
    void itsHeirIsNamedWhereTheRegisterShowsOne() {
        inForce(SmallRegister.without(LATER, "01051011"));

        scenario.when(
                        Actor.platform(),
                        new FollowRegister(BRUNSBUETTEL, Optional.empty(), Optional.of(FLENSBURG)))
                .happens(new Dissolved(BRUNSBUETTEL, LATER, Optional.of(FLENSBURG)));
    }

    @Test
    void aBodyThatIsBackIsRestored() {
        inForce(SmallRegister.without(LATER, "01051011"));
        follows(BRUNSBUETTEL, Optional.empty()).events();
        inForce(SmallRegister.without(LATER.plusDays(1)));

        follows(BRUNSBUETTEL, Optional.empty())
                .happens(new Restored(BRUNSBUETTEL, LATER.plusDays(1)));
    }

    @Test
    void aKeyThatIsGoneCanNoLongerBeClaimed() {
        inForce(SmallRegister.without(LATER, "01051010"));

        scenario.when(
                        Actor.person(ANNA),
                        new Claim(
                                new OrganisationId("01051010"), Optional.empty(), Optional.empty()))
                .refused(Code.UNKNOWN_KEY, "key");
    }

    @Test
    void anOpenClaimToABodyThatIsGoneIsStillTheOperatorsToDecide() {
        var town = new OrganisationId("01051003");
        scenario.given(Scenario.claimed(town, 1, BERT));
        inForce(SmallRegister.without(LATER, "01051003"));

        follows(town, Optional.empty()).happens(new Dissolved(town, LATER, Optional.empty()));
        scenario.when(OPERATOR, new VerifyClaim(town, Optional.empty()))
                .happens(new ClaimVerified(town, ClaimId.of(1), BERT));
    }

    @Test
    void nobodyButThePlatformLetsABodyFollow() {
        var command = new FollowRegister(FLENSBURG, Optional.empty(), Optional.empty());
        scenario.when(OPERATOR, command).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, command).refused(Code.NOT_ALLOWED);
    }

    private Organisation body(OrganisationId id) {
        return (Organisation) scenario.states().get(id.value());
    }
}
