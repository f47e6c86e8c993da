package org.allmende.command.organisation;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.CARO;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Cast.WHY;
import static org.allmende.kernel.organisation.Role.ADMINISTRATOR;
import static org.allmende.kernel.organisation.Role.EDITOR;

import org.allmende.command.Scenario;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.organisation.OrganisationCommand.RemovePerson;
import org.allmende.kernel.organisation.OrganisationCommand.RequestMembership;
import org.allmende.kernel.organisation.OrganisationCommand.SetRoles;
import org.allmende.kernel.organisation.OrganisationEvent.MembershipRequested;
import org.allmende.kernel.organisation.OrganisationEvent.PersonAdmitted;
import org.allmende.kernel.organisation.OrganisationEvent.PersonRemoved;
import org.allmende.kernel.organisation.OrganisationEvent.RequestDeclined;
import org.allmende.kernel.organisation.OrganisationEvent.RolesChanged;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Note;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

class BelongingTest {

    private final Scenario scenario = new Scenario().verified(FLENSBURG, ANNA);

    @Test
    void aPersonAsksToBelongOnce() {
        var message = Optional.of(new Note("I am new in the town hall"));
        var request = new RequestMembership(FLENSBURG, message);
        scenario.when(Actor.person(BERT), request)
                .happens(new MembershipRequested(FLENSBURG, BERT, message));
        scenario.when(Actor.person(BERT), request).changesNothing();
        scenario.when(Actor.person(ANNA), request).refused(Code.ALREADY_BELONGS);
    }

    @Test
    void anAdministratorAdmitsWhoAskedAndNobodyElse() {
        asked(BERT);
        scenario.when(ANNA_FOR_FLENSBURG, roles(BERT, EDITOR))
                .happens(new PersonAdmitted(FLENSBURG, BERT, Set.of(EDITOR), Optional.empty()));
        scenario.when(ANNA_FOR_FLENSBURG, roles(BERT, EDITOR)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, roles(CARO, EDITOR)).refused(Code.NOT_ASKED);
        scenario.when(ANNA_FOR_FLENSBURG, roles(BERT)).refused(Code.REQUIRED, "roles");
    }

    @Test
    void anEditorDoesNotDecideWhoBelongs() {
        scenario.belongs(FLENSBURG, BERT, EDITOR);
        asked(CARO);
        var bert = Actor.of(BERT, FLENSBURG);
        scenario.when(bert, roles(CARO, EDITOR)).refused(Code.NOT_ALLOWED);
        scenario.when(bert, new RemovePerson(FLENSBURG, CARO)).refused(Code.NOT_ALLOWED);
    }

    @Test
    void anAdministratorRemovesAPersonOrDeclinesARequest() {
        scenario.belongs(FLENSBURG, BERT, EDITOR);
        asked(CARO);
        scenario.when(ANNA_FOR_FLENSBURG, new RemovePerson(FLENSBURG, BERT))
                .happens(new PersonRemoved(FLENSBURG, BERT));
        scenario.when(ANNA_FOR_FLENSBURG, new RemovePerson(FLENSBURG, CARO))
                .happens(new RequestDeclined(FLENSBURG, CARO));
        scenario.when(ANNA_FOR_FLENSBURG, new RemovePerson(FLENSBURG, CARO)).changesNothing();
    }

    @Test
    void aPersonGoesByItselfAndItsRightsGoWithIt() {
        scenario.belongs(FLENSBURG, BERT, ADMINISTRATOR);
        scenario.when(ANNA_FOR_FLENSBURG, new RemovePerson(FLENSBURG, ANNA))
                .happens(new PersonRemoved(FLENSBURG, ANNA));
        scenario.when(ANNA_FOR_FLENSBURG, roles(BERT, EDITOR)).refused(Code.NOT_ALLOWED);
    }

    @Test
    void aPersonTakesItsRequestBack() {
        asked(CARO);
        scenario.when(Actor.person(CARO), new RemovePerson(FLENSBURG, CARO))
                .happens(new RequestDeclined(FLENSBURG, CARO));
    }

    @Test
    void theLastAdministratorCannotGo() {
        scenario.belongs(FLENSBURG, BERT, EDITOR);
        scenario.when(ANNA_FOR_FLENSBURG, roles(ANNA, EDITOR)).refused(Code.LAST_ADMINISTRATOR);
        scenario.when(ANNA_FOR_FLENSBURG, new RemovePerson(FLENSBURG, ANNA))
                .refused(Code.LAST_ADMINISTRATOR);
        scenario.when(ANNA_FOR_FLENSBURG, roles(BERT, EDITOR, ADMINISTRATOR))
                .happens(
                        new RolesChanged(
                                FLENSBURG, BERT, Set.of(EDITOR, ADMINISTRATOR), Optional.empty()));
        scenario.when(ANNA_FOR_FLENSBURG, roles(ANNA, EDITOR))
                .happens(new RolesChanged(FLENSBURG, ANNA, Set.of(EDITOR), Optional.empty()));
    }

    @Test
    void theOperatorAppointsAnAdministratorWithAReasonAndNothingElse() {
        scenario.when(OPERATOR, roles(BERT, ADMINISTRATOR)).refused(Code.REASON_NEEDED, "reason");
        scenario.when(OPERATOR, new SetRoles(FLENSBURG, BERT, Set.of(ADMINISTRATOR), WHY))
                .happens(new PersonAdmitted(FLENSBURG, BERT, Set.of(ADMINISTRATOR), WHY));
        scenario.when(OPERATOR, new SetRoles(FLENSBURG, BERT, Set.of(EDITOR), WHY))
                .refused(Code.NOT_ALLOWED);
        scenario.when(OPERATOR, new RemovePerson(FLENSBURG, ANNA)).refused(Code.NOT_ALLOWED);
    }

    private void asked(PersonId person) {
        scenario.given(new MembershipRequested(FLENSBURG, person, Optional.empty()));
    }

    private static SetRoles roles(PersonId person, Role... roles) {
        return new SetRoles(FLENSBURG, person, Set.of(roles), Optional.empty());
    }
}
