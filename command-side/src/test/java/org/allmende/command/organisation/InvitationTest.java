package org.allmende.command.organisation;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.CARO;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.DORA;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.kernel.organisation.Role.ADMINISTRATOR;
import static org.allmende.kernel.organisation.Role.EDITOR;

import org.allmende.command.Scenario;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Berlin;
import org.allmende.kernel.Code;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand.AcceptInvitation;
import org.allmende.kernel.organisation.OrganisationCommand.EndInvitation;
import org.allmende.kernel.organisation.OrganisationCommand.Invite;
import org.allmende.kernel.organisation.OrganisationCommand.RemovePerson;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationAccepted;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationEnded;
import org.allmende.kernel.organisation.OrganisationEvent.Invited;
import org.allmende.kernel.organisation.OrganisationEvent.MembershipRequested;
import org.allmende.kernel.organisation.OrganisationEvent.PersonRemoved;
import org.allmende.kernel.person.PersonId;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

class InvitationTest {

    private static final Instant NOW = Scenario.TODAY.atTime(9, 0).atZone(Berlin.ZONE).toInstant();
    private static final Instant END = NOW.plus(Duration.ofDays(14));
    private static final InvitationId FIRST = InvitationId.of(1);
    private static final Invite INVITE = new Invite(FLENSBURG, Set.of(EDITOR));
    private static final AcceptInvitation ACCEPT = new AcceptInvitation(FLENSBURG, FIRST);

    private final Scenario scenario = new Scenario().verified(FLENSBURG, ANNA).at(NOW);

    @Test
    void anAdministratorInvitesForFourteenDays() {
        scenario.when(ANNA_FOR_FLENSBURG, INVITE)
                .happens(new Invited(FLENSBURG, FIRST, ANNA, Set.of(EDITOR), END))
                .made("01001000", "1");
        scenario.when(ANNA_FOR_FLENSBURG, INVITE).made("01001000", "2");
        scenario.when(ANNA_FOR_FLENSBURG, new Invite(FLENSBURG, Set.of()))
                .refused(Code.REQUIRED, "roles");
    }

    @Test
    void nobodyElseInvites() {
        scenario.belongs(FLENSBURG, BERT, EDITOR);
        scenario.when(Actor.of(BERT, FLENSBURG), INVITE).refused(Code.NOT_ALLOWED);
        scenario.when(OPERATOR, INVITE).refused(Code.NOT_ALLOWED);
        scenario.given(Scenario.claimed(DITHMARSCHEN, 1, DORA));
        scenario.when(Actor.of(DORA, DITHMARSCHEN), new Invite(DITHMARSCHEN, Set.of(EDITOR)))
                .refused(Code.NOT_VERIFIED);
    }

    @Test
    void whoAcceptsBelongsToTheBodyAtOnce() {
        invited();
        accepts(BERT).happens(new InvitationAccepted(FLENSBURG, FIRST, BERT, Set.of(EDITOR)));
        accepts(BERT).changesNothing();
    }

    @Test
    void anInvitationThatWasEndedIsWorthNothing() {
        invited();
        var end = new EndInvitation(FLENSBURG, FIRST);
        scenario.belongs(FLENSBURG, BERT, EDITOR);
        scenario.when(Actor.of(BERT, FLENSBURG), end).refused(Code.NOT_ALLOWED);
        scenario.when(OPERATOR, end).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, end).happens(new InvitationEnded(FLENSBURG, FIRST));
        scenario.when(ANNA_FOR_FLENSBURG, end).changesNothing();
        accepts(CARO).refused(Code.INVITATION_ENDED);
        scenario.when(ANNA_FOR_FLENSBURG, new EndInvitation(FLENSBURG, InvitationId.of(2)))
                .refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, INVITE).made("01001000", "2");
    }

    @Test
    void anInvitationThatWasAcceptedCannotBeEnded() {
        invited();
        accepts(BERT);
        scenario.when(ANNA_FOR_FLENSBURG, new EndInvitation(FLENSBURG, FIRST))
                .refused(Code.LINK_USED);
    }

    @Test
    void anInvitationIsForOnePerson() {
        invited();
        accepts(BERT);
        accepts(CARO).refused(Code.LINK_USED);
        scenario.given(new PersonRemoved(FLENSBURG, BERT));
        accepts(BERT).refused(Code.LINK_USED);
    }

    @Test
    void whoBelongsAlreadyDoesNotUseItUp() {
        invited();
        accepts(ANNA).refused(Code.ALREADY_BELONGS);
        accepts(BERT).happens(new InvitationAccepted(FLENSBURG, FIRST, BERT, Set.of(EDITOR)));
    }

    @Test
    void whoAskedToBelongAsksNoMore() {
        invited();
        scenario.given(new MembershipRequested(FLENSBURG, BERT, Optional.empty()));
        accepts(BERT);
        scenario.given(new PersonRemoved(FLENSBURG, BERT));
        scenario.when(ANNA_FOR_FLENSBURG, new RemovePerson(FLENSBURG, BERT)).changesNothing();
    }

    @Test
    void afterFourteenDaysItIsOfNoUse() {
        invited();
        scenario.at(END);
        accepts(BERT).refused(Code.LINK_EXPIRED);
        scenario.at(END.minusMillis(1));
        accepts(BERT).happens(new InvitationAccepted(FLENSBURG, FIRST, BERT, Set.of(EDITOR)));
    }

    @Test
    void itEndsWithTheRightOfWhoMadeIt() {
        scenario.belongs(FLENSBURG, CARO, ADMINISTRATOR);
        invited();
        scenario.given(new PersonRemoved(FLENSBURG, ANNA));
        accepts(ANNA).refused(Code.INVITATION_ENDED);
        accepts(BERT).refused(Code.INVITATION_ENDED);
    }

    @Test
    void whatWasNeverMadeIsNotThere() {
        accepts(BERT).refused(Code.NOT_FOUND);
    }

    private void invited() {
        scenario.given(new Invited(FLENSBURG, FIRST, ANNA, Set.of(EDITOR), END));
    }

    private Scenario.Then accepts(PersonId person) {
        return scenario.when(Actor.person(person), ACCEPT);
    }
}
