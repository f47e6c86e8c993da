package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.BURG;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.DORA;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.claimed;
import static org.allmende.kernel.community.MemberRole.COORDINATOR;
import static org.allmende.kernel.community.MemberRole.MEMBER;
import static org.allmende.kernel.community.MemberRole.OBSERVER;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.AcceptInvitation;
import org.allmende.kernel.community.CommunityCommand.AskToJoin;
import org.allmende.kernel.community.CommunityCommand.EndInvitation;
import org.allmende.kernel.community.CommunityCommand.Invite;
import org.allmende.kernel.community.CommunityEvent.Dissolved;
import org.allmende.kernel.community.CommunityEvent.InvitationEnded;
import org.allmende.kernel.community.CommunityEvent.Invited;
import org.allmende.kernel.community.CommunityEvent.JoinAsked;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Flensburg coordinates; members come by invitation only, and nobody else sees the draft.
class InvitingTest {
    private static final AcceptInvitation ACCEPT = new AcceptInvitation(GUILD, BRUNSBUETTEL);
    private static final EndInvitation END = new EndInvitation(GUILD, BRUNSBUETTEL);

    private final Scenario scenario =
            threeBodies().given(formed(FLENSBURG, Admission.BY_INVITATION, Visibility.DRAFT));

    @Test
    void aCoordinatorInvitesAndTheInvitedAccepts() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, ACCEPT).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, invite(BRUNSBUETTEL))
                .happens(new Invited(GUILD, BRUNSBUETTEL, MEMBER));
        scenario.when(ANNA_FOR_FLENSBURG, invite(BRUNSBUETTEL)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, ACCEPT).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, ACCEPT)
                .happens(new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));
        scenario.when(BERT_FOR_BRUNSBUETTEL, ACCEPT).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, invite(BRUNSBUETTEL)).refused(Code.ALREADY_MEMBER);
        scenario.when(BERT_FOR_BRUNSBUETTEL, invite(DITHMARSCHEN)).refused(Code.NOT_ALLOWED);
    }

    @Test
    void eitherSideEndsAnInvitation() {
        invited(MEMBER);
        scenario.when(CARO_FOR_DITHMARSCHEN, END).refused(Code.NOT_FOUND);
        scenario.when(BERT_FOR_BRUNSBUETTEL, END).happens(new InvitationEnded(GUILD, BRUNSBUETTEL));
        // Who is no longer invited no longer sees the draft.
        scenario.when(BERT_FOR_BRUNSBUETTEL, ACCEPT).refused(Code.NOT_FOUND);
        invited(MEMBER);
        scenario.when(ANNA_FOR_FLENSBURG, END).happens(new InvitationEnded(GUILD, BRUNSBUETTEL));
        scenario.when(ANNA_FOR_FLENSBURG, END).changesNothing();
    }

    @Test
    void whoWasNotInvitedOrIsAMemberHasNothingToAcceptOrToEnd() {
        var open = threeBodies().given(formed(FLENSBURG, Admission.OPEN, Visibility.PUBLIC));
        open.when(BERT_FOR_BRUNSBUETTEL, ACCEPT).refused(Code.NOT_INVITED);
        open.given(new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));
        open.when(BERT_FOR_BRUNSBUETTEL, END).refused(Code.NOT_INVITED);
    }

    @Test
    void anInvitationToAnotherRoleIsAnotherOne() {
        invited(MEMBER);
        scenario.when(ANNA_FOR_FLENSBURG, invite(BRUNSBUETTEL, COORDINATOR))
                .happens(
                        new InvitationEnded(GUILD, BRUNSBUETTEL),
                        new Invited(GUILD, BRUNSBUETTEL, COORDINATOR));
        scenario.when(BERT_FOR_BRUNSBUETTEL, ACCEPT)
                .happens(new MemberAdmitted(GUILD, BRUNSBUETTEL, COORDINATOR));
    }

    @Test
    void whoAskedIsAMemberWhenItIsInvited() {
        scenario.given(new JoinAsked(GUILD, BRUNSBUETTEL, OBSERVER, WHY));
        scenario.when(ANNA_FOR_FLENSBURG, invite(BRUNSBUETTEL))
                .happens(new MemberAdmitted(GUILD, BRUNSBUETTEL, OBSERVER));
        scenario.given(new JoinAsked(GUILD, DITHMARSCHEN, OBSERVER, WHY));
        scenario.when(ANNA_FOR_FLENSBURG, invite(DITHMARSCHEN, MEMBER))
                .happens(new MemberAdmitted(GUILD, DITHMARSCHEN, MEMBER));
    }

    @Test
    void whoIsInvitedAcceptsByAskingForNoMoreThanItWasOffered() {
        invited(MEMBER);
        scenario.when(BERT_FOR_BRUNSBUETTEL, ask(OBSERVER))
                .happens(new MemberAdmitted(GUILD, BRUNSBUETTEL, OBSERVER));
        scenario.given(new Invited(GUILD, DITHMARSCHEN, OBSERVER));
        scenario.when(CARO_FOR_DITHMARSCHEN, ask(MEMBER)).refused(Code.BY_INVITATION_ONLY);
    }

    @Test
    void onlyVerifiedBodiesAreInvited() {
        scenario.given(claimed(BURG, 1, DORA));
        for (var body : new OrganisationId[] {BURG, new OrganisationId("nobody-at-all")}) {
            scenario.when(ANNA_FOR_FLENSBURG, invite(body))
                    .refused(Code.UNKNOWN_ORGANISATION, "organisation");
        }
    }

    @Test
    void withTheCommunityItsInvitationsEnd() {
        invited(MEMBER);
        scenario.given(new Dissolved(GUILD, WHY));
        scenario.when(BERT_FOR_BRUNSBUETTEL, ACCEPT).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, invite(DITHMARSCHEN)).refused(Code.DISSOLVED);
    }

    private void invited(MemberRole role) {
        scenario.given(new Invited(GUILD, BRUNSBUETTEL, role));
    }

    private static Invite invite(OrganisationId body) {
        return new Invite(GUILD, body, Optional.empty());
    }

    private static Invite invite(OrganisationId body, MemberRole role) {
        return new Invite(GUILD, body, Optional.of(role));
    }

    private static AskToJoin ask(MemberRole as) {
        return new AskToJoin(GUILD, as, Optional.empty());
    }
}
