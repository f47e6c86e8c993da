package org.allmende.command.organisation;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.CARO;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Scenario.claimed;

import org.allmende.command.Scenario;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationCommand.Claim;
import org.allmende.kernel.organisation.OrganisationCommand.Named;
import org.allmende.kernel.organisation.OrganisationCommand.RejectClaim;
import org.allmende.kernel.organisation.OrganisationCommand.RequestMembership;
import org.allmende.kernel.organisation.OrganisationCommand.VerifyClaim;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimRejected;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.OrganisationEvent.Claimed;
import org.allmende.kernel.organisation.OrganisationEvent.MembershipRequested;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class ClaimTest {

    private static final Optional<ClaimId> FIRST = Optional.of(ClaimId.of(1));
    private static final Optional<ClaimId> SECOND = Optional.of(ClaimId.of(2));
    private static final Actor ANNA_HERSELF = Actor.person(ANNA);

    private final Scenario scenario = new Scenario();

    @Test
    void aPersonClaimsABodyAsTheRegisterKnowsIt() {
        var evidence = Optional.of(new Note("I work in the town hall"));
        scenario.when(ANNA_HERSELF, new Claim(FLENSBURG, Optional.empty(), evidence))
                .happens(
                        new Claimed(
                                FLENSBURG,
                                ClaimId.of(1),
                                ANNA,
                                new Name("Flensburg"),
                                OrganisationKind.INDEPENDENT_CITY,
                                Optional.empty(),
                                Optional.of(new LandKey("01")),
                                evidence))
                .made("01001000", "1");
    }

    @Test
    void claimingAgainChangesNothingAndNamesTheClaim() {
        scenario.given(claimed(FLENSBURG, 1, BERT), claimed(FLENSBURG, 2, ANNA));
        scenario.when(ANNA_HERSELF, claim(FLENSBURG)).changesNothing().made("01001000", "2");
    }

    @Test
    void severalMayClaimUntilOneIsVerified() {
        scenario.given(claimed(FLENSBURG, 1, ANNA));
        scenario.when(Actor.person(BERT), claim(FLENSBURG)).made("01001000", "2");
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, FIRST));
        scenario.when(Actor.person(CARO), claim(FLENSBURG))
                .refused(Code.ALREADY_REGISTERED)
                .saying("organisation", "01001000");
        scenario.when(ANNA_HERSELF, claim(FLENSBURG)).refused(Code.ALREADY_REGISTERED);
    }

    @Test
    void aKeyTheRegisterDoesNotKnowIsRefused() {
        for (var unknown : new String[] {"99", "01999", "01001999", "019999999", "01051200"}) {
            scenario.when(ANNA_HERSELF, claim(new OrganisationId(unknown)))
                    .refused(Code.UNKNOWN_KEY, "key");
        }
    }

    @Test
    void anotherKeyOfTheSameBodyNamesTheOneToUse() {
        scenario.when(ANNA_HERSELF, claim(new OrganisationId("01001")))
                .refused(Code.USE_KEY, "key")
                .saying("key", "01001000");
    }

    @Test
    void aBodyOutsideTheRegisterIsKnownByItsNameAndSeat() {
        var name = new Name("Zweckverband Küste");
        var seat = Optional.of(new Name("Brunsbüttel"));
        var id = OrganisationId.named(name, seat.get());
        var kind = OrganisationKind.SPECIAL_PURPOSE_ASSOCIATION;
        var land = Optional.of(new LandKey("01"));
        var named = Optional.of(new Named(name, kind, seat, land));
        scenario.when(ANNA_HERSELF, new Claim(id, named, Optional.empty()))
                .happens(
                        new Claimed(
                                id, ClaimId.of(1), ANNA, name, kind, seat, land, Optional.empty()));
        scenario.when(ANNA_HERSELF, new Claim(new OrganisationId("other"), named, Optional.empty()))
                .refused(Code.MALFORMED);
    }

    @Test
    void aKindThatTheRegisterKnowsNeedsItsKey() {
        scenario.when(ANNA_HERSELF, named(OrganisationKind.TOWN, Optional.empty()))
                .refused(Code.KEY_NEEDED, "key");
        scenario.when(ANNA_HERSELF, named(OrganisationKind.LAND, Optional.empty()))
                .refused(Code.KEY_NEEDED, "key");
        scenario.when(ANNA_HERSELF, named(OrganisationKind.OTHER, Optional.of(new LandKey("16"))))
                .refused(Code.UNKNOWN_KEY, "land");
        scenario.when(ANNA_HERSELF, claim(new OrganisationId("nameless")))
                .refused(Code.REQUIRED, "name");
    }

    @Test
    void theVerifiedClaimantAdministersAndTheOthersAskToBelong() {
        scenario.given(
                claimed(FLENSBURG, 1, BERT),
                claimed(FLENSBURG, 2, ANNA),
                claimed(FLENSBURG, 3, CARO),
                new ClaimRejected(FLENSBURG, ClaimId.of(3), CARO, Optional.empty()));
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, SECOND))
                .happens(
                        new ClaimVerified(FLENSBURG, ClaimId.of(2), ANNA),
                        new MembershipRequested(FLENSBURG, BERT, Optional.empty()));
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, SECOND)).changesNothing();
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, Optional.empty())).changesNothing();
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, FIRST)).refused(Code.NO_SUCH_CLAIM);
        scenario.when(OPERATOR, new RejectClaim(FLENSBURG, SECOND, Optional.empty()))
                .refused(Code.NO_SUCH_CLAIM);
    }

    @Test
    void theOperatorNamesTheClaimWhereSeveralAreOpen() {
        scenario.given(claimed(FLENSBURG, 1, ANNA), claimed(FLENSBURG, 2, BERT));
        var none = Optional.<ClaimId>empty();
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, none)).refused(Code.CLAIM_NEEDED);
        scenario.when(OPERATOR, new RejectClaim(FLENSBURG, none, Optional.empty()))
                .refused(Code.CLAIM_NEEDED);
        scenario.when(OPERATOR, new RejectClaim(FLENSBURG, FIRST, Optional.empty()))
                .happens(new ClaimRejected(FLENSBURG, ClaimId.of(1), ANNA, Optional.empty()));
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, none))
                .happens(new ClaimVerified(FLENSBURG, ClaimId.of(2), BERT));
    }

    @Test
    void aRejectedKeyIsFreeAgain() {
        scenario.given(claimed(FLENSBURG, 1, ANNA));
        var reject = new RejectClaim(FLENSBURG, Optional.empty(), Optional.of(new Note("No")));
        scenario.when(OPERATOR, reject)
                .happens(new ClaimRejected(FLENSBURG, ClaimId.of(1), ANNA, reject.reason()));
        scenario.when(OPERATOR, reject).changesNothing();
        scenario.when(Actor.person(BERT), claim(FLENSBURG)).made("01001000", "2");
        scenario.when(ANNA_HERSELF, claim(FLENSBURG)).made("01001000", "3");
        scenario.when(OPERATOR, new VerifyClaim(FLENSBURG, FIRST)).refused(Code.NO_SUCH_CLAIM);
    }

    @Test
    void untilVerifiedABodyIsThereForItsClaimantsAndTheOperatorAlone() {
        scenario.given(claimed(FLENSBURG, 1, ANNA));
        var request = new RequestMembership(FLENSBURG, Optional.empty());
        scenario.when(Actor.person(BERT), request).refused(Code.NOT_FOUND);
        scenario.when(Actor.of(ANNA, FLENSBURG), request).refused(Code.NOT_VERIFIED);
        scenario.when(OPERATOR, request).refused(Code.NOT_ALLOWED);
        scenario.when(Actor.person(ANNA), new VerifyClaim(FLENSBURG, FIRST))
                .refused(Code.NOT_VERIFIED);
    }

    private static Claim claim(OrganisationId body) {
        return new Claim(body, Optional.empty(), Optional.empty());
    }

    private static Claim named(OrganisationKind kind, Optional<LandKey> land) {
        var name = new Name("Something new");
        return new Claim(
                OrganisationId.named(name, null),
                Optional.of(new Named(name, kind, Optional.empty(), land)),
                Optional.empty());
    }
}
