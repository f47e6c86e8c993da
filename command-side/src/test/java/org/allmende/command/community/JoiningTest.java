package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.kernel.community.MemberRole.COORDINATOR;
import static org.allmende.kernel.community.MemberRole.MEMBER;
import static org.allmende.kernel.community.MemberRole.OBSERVER;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.AskToJoin;
import org.allmende.kernel.community.CommunityCommand.DecideRequest;
import org.allmende.kernel.community.CommunityCommand.WithdrawRequest;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.RequestDeclined;
import org.allmende.kernel.community.CommunityEvent.RequestWithdrawn;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class JoiningTest {

    private final Scenario scenario = community(Admission.ON_REQUEST, Visibility.PUBLIC);

    @Test
    void aBodyAsksAndWaitsForTheCoordinator() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, new AskToJoin(GUILD, OBSERVER, WHY))
                .happens(new JoinAsked(GUILD, BRUNSBUETTEL, OBSERVER, WHY));
        scenario.when(BERT_FOR_BRUNSBUETTEL, ask(OBSERVER)).refused(Code.ALREADY_ASKED);
        scenario.when(ANNA_FOR_FLENSBURG, ask(MEMBER)).refused(Code.ALREADY_MEMBER);
    }

    @Test
    void nobodyAsksToCoordinate() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, ask(COORDINATOR)).refused(Code.UNKNOWN_CODE, "as");
    }

    @Test
    void whereAdmissionIsOpenABodyIsAMemberAtOnce() {
        var open = community(Admission.OPEN, Visibility.PUBLIC);
        open.when(BERT_FOR_BRUNSBUETTEL, ask(MEMBER))
                .happens(new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));
        open.when(BERT_FOR_BRUNSBUETTEL, ask(MEMBER)).refused(Code.ALREADY_MEMBER);
    }

    @Test
    void whereOneIsInvitedNobodyAsks() {
        community(Admission.BY_INVITATION, Visibility.PUBLIC)
                .when(BERT_FOR_BRUNSBUETTEL, ask(MEMBER))
                .refused(Code.BY_INVITATION_ONLY);
    }

    @Test
    void theCoordinatorAdmitsAsAskedOrInAnotherRole() {
        asked();
        scenario.when(ANNA_FOR_FLENSBURG, decide(Decision.ADMITTED))
                .happens(new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));
        scenario.when(ANNA_FOR_FLENSBURG, decide(Decision.ADMITTED)).changesNothing();
        scenario.given(new JoinAsked(GUILD, DITHMARSCHEN, MEMBER, Optional.empty()));
        scenario.when(
                        ANNA_FOR_FLENSBURG,
                        new DecideRequest(
                                GUILD,
                                DITHMARSCHEN,
                                Decision.ADMITTED,
                                Optional.of(OBSERVER),
                                Optional.empty()))
                .happens(new MemberAdmitted(GUILD, DITHMARSCHEN, OBSERVER));
    }

    @Test
    void theCoordinatorDeclinesWithAReason() {
        asked();
        scenario.when(ANNA_FOR_FLENSBURG, decide(Decision.DECLINED))
                .refused(Code.REASON_NEEDED, "reason");
        var decline =
                new DecideRequest(GUILD, BRUNSBUETTEL, Decision.DECLINED, Optional.empty(), WHY);
        scenario.when(ANNA_FOR_FLENSBURG, decline)
                .happens(new RequestDeclined(GUILD, BRUNSBUETTEL, WHY.get()));
        scenario.when(ANNA_FOR_FLENSBURG, decline).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, decide(Decision.ADMITTED)).refused(Code.NOT_ASKED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, ask(MEMBER))
                .happens(new JoinAsked(GUILD, BRUNSBUETTEL, MEMBER, Optional.empty()));
    }

    @Test
    void onlyACoordinatorDecidesAndOnlyWhatWasAsked() {
        scenario.when(ANNA_FOR_FLENSBURG, decide(Decision.ADMITTED)).refused(Code.NOT_ASKED);
        asked();
        scenario.when(BERT_FOR_BRUNSBUETTEL, decide(Decision.ADMITTED)).refused(Code.NOT_ALLOWED);
        scenario.given(new MemberAdmitted(GUILD, DITHMARSCHEN, MEMBER));
        scenario.when(CARO_FOR_DITHMARSCHEN, decide(Decision.ADMITTED)).refused(Code.NOT_ALLOWED);
    }

    @Test
    void theAskerAloneTakesItsRequestBack() {
        asked();
        var withdraw = new WithdrawRequest(GUILD, BRUNSBUETTEL);
        scenario.when(CARO_FOR_DITHMARSCHEN, withdraw).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw)
                .happens(new RequestWithdrawn(GUILD, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw).changesNothing();
    }

    @Test
    void whoWasAdmittedMeanwhileCannotTakeItsRequestBack() {
        scenario.given(new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));
        scenario.when(BERT_FOR_BRUNSBUETTEL, new WithdrawRequest(GUILD, BRUNSBUETTEL))
                .refused(Code.NOT_ASKED);
    }

    @Test
    void aDraftIsThereForItsMembersAlone() {
        var draft = community(Admission.OPEN, Visibility.DRAFT);
        draft.when(BERT_FOR_BRUNSBUETTEL, ask(MEMBER)).refused(Code.NOT_FOUND);
        draft.when(ANNA_FOR_FLENSBURG, ask(MEMBER)).refused(Code.ALREADY_MEMBER);
    }

    private void asked() {
        scenario.given(new JoinAsked(GUILD, BRUNSBUETTEL, MEMBER, Optional.empty()));
    }

    private static Scenario community(Admission admission, Visibility visibility) {
        return threeBodies().given(formed(FLENSBURG, admission, visibility));
    }

    private static AskToJoin ask(MemberRole as) {
        return new AskToJoin(GUILD, as, Optional.empty());
    }

    private static DecideRequest decide(Decision decision) {
        return new DecideRequest(GUILD, BRUNSBUETTEL, decision, Optional.empty(), Optional.empty());
    }
}
