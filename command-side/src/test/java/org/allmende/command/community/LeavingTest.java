package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.days;
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
import org.allmende.kernel.community.CommunityCommand.ChangeRole;
import org.allmende.kernel.community.CommunityCommand.ChangeVisibility;
import org.allmende.kernel.community.CommunityCommand.Contribute;
import org.allmende.kernel.community.CommunityCommand.Dissolve;
import org.allmende.kernel.community.CommunityCommand.EndInvitation;
import org.allmende.kernel.community.CommunityCommand.Leave;
import org.allmende.kernel.community.CommunityCommand.RemoveMember;
import org.allmende.kernel.community.CommunityCommand.WithdrawContribution;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.MemberRemoved;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Flensburg coordinates, Brunsbüttel is a member.
class LeavingTest {

    private final Scenario scenario =
            threeBodies()
                    .given(
                            formed(FLENSBURG, Admission.OPEN, Visibility.PUBLIC),
                            new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));

    @Test
    void aMemberLeavesByItselfAlone() {
        var leave = new Leave(GUILD, BRUNSBUETTEL);
        scenario.when(ANNA_FOR_FLENSBURG, leave).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, leave).happens(new MemberLeft(GUILD, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, leave).changesNothing();
        scenario.when(CARO_FOR_DITHMARSCHEN, new Leave(GUILD, DITHMARSCHEN))
                .refused(Code.NOT_A_MEMBER);
    }

    @Test
    void theLastCoordinatorCannotGoWhileOthersAreThere() {
        scenario.when(ANNA_FOR_FLENSBURG, new Leave(GUILD, FLENSBURG))
                .refused(Code.LAST_COORDINATOR);
        scenario.when(ANNA_FOR_FLENSBURG, new RemoveMember(GUILD, FLENSBURG, WHY.get()))
                .refused(Code.LAST_COORDINATOR);
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeRole(GUILD, FLENSBURG, MEMBER))
                .refused(Code.LAST_COORDINATOR);
        scenario.given(new RoleChanged(GUILD, BRUNSBUETTEL, MEMBER, COORDINATOR));
        scenario.when(ANNA_FOR_FLENSBURG, new Leave(GUILD, FLENSBURG))
                .happens(new MemberLeft(GUILD, FLENSBURG));
        scenario.when(ANNA_FOR_FLENSBURG, new RemoveMember(GUILD, BRUNSBUETTEL, WHY.get()))
                .refused(Code.NOT_ALLOWED);
    }

    @Test
    void whenTheOnlyMemberLeavesTheCommunityIsDissolved() {
        scenario.given(new MemberLeft(GUILD, BRUNSBUETTEL));
        scenario.when(ANNA_FOR_FLENSBURG, new Leave(GUILD, FLENSBURG))
                .happens(new MemberLeft(GUILD, FLENSBURG), new Dissolved(GUILD, Optional.empty()));
        scenario.when(ANNA_FOR_FLENSBURG, new Leave(GUILD, FLENSBURG)).refused(Code.DISSOLVED);
    }

    @Test
    void aCoordinatorRemovesAMemberWithAReason() {
        var remove = new RemoveMember(GUILD, BRUNSBUETTEL, WHY.get());
        scenario.when(BERT_FOR_BRUNSBUETTEL, remove).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, remove)
                .happens(new MemberRemoved(GUILD, BRUNSBUETTEL, WHY.get()));
        scenario.when(ANNA_FOR_FLENSBURG, remove).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, new RemoveMember(GUILD, DITHMARSCHEN, WHY.get()))
                .refused(Code.NOT_A_MEMBER);
    }

    @Test
    void aCoordinatorGivesAMemberAnotherRole() {
        var role = new ChangeRole(GUILD, BRUNSBUETTEL, OBSERVER);
        scenario.when(ANNA_FOR_FLENSBURG, role)
                .happens(new RoleChanged(GUILD, BRUNSBUETTEL, MEMBER, OBSERVER));
        scenario.when(ANNA_FOR_FLENSBURG, role).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeRole(GUILD, DITHMARSCHEN, MEMBER))
                .refused(Code.NOT_A_MEMBER);
    }

    @Test
    void afterTheEndNothingIsWrittenAnyMore() {
        var dissolve = new Dissolve(GUILD, WHY.get());
        scenario.when(OPERATOR, dissolve).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, dissolve).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, dissolve).happens(new Dissolved(GUILD, WHY));
        scenario.when(ANNA_FOR_FLENSBURG, dissolve).changesNothing();
        scenario.when(CARO_FOR_DITHMARSCHEN, new AskToJoin(GUILD, MEMBER, Optional.empty()))
                .refused(Code.DISSOLVED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, new Leave(GUILD, BRUNSBUETTEL))
                .refused(Code.DISSOLVED);
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeRole(GUILD, BRUNSBUETTEL, OBSERVER))
                .refused(Code.DISSOLVED);
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeVisibility(GUILD, Visibility.DRAFT))
                .refused(Code.DISSOLVED);
        scenario.when(ANNA_FOR_FLENSBURG, new EndInvitation(GUILD, DITHMARSCHEN))
                .refused(Code.DISSOLVED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, new Contribute(GUILD, days("1")))
                .refused(Code.DISSOLVED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, new WithdrawContribution(GUILD, 1))
                .refused(Code.DISSOLVED);
    }
}
