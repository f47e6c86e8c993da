package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.DITHMARSCHEN;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.ProjectCommand.AcceptHandover;
import org.allmende.kernel.project.ProjectCommand.AddLink;
import org.allmende.kernel.project.ProjectCommand.EndHandover;
import org.allmende.kernel.project.ProjectCommand.OfferHandover;
import org.allmende.kernel.project.ProjectCommand.Respond;
import org.allmende.kernel.project.ProjectEvent.HandedOver;
import org.allmende.kernel.project.ProjectEvent.HandoverEnded;
import org.allmende.kernel.project.ProjectEvent.HandoverOffered;
import org.allmende.kernel.project.ProjectEvent.ResponseWithdrawn;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.text.Name;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// Flensburg offers its desk to Brunsbüttel.
class HandoverTest {

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.PILOT, Visibility.PUBLIC),
                            proposed(PARKING, FLENSBURG, Stage.IDEA, Visibility.DRAFT));

    @Test
    void anotherBodyBecomesResponsibleWhenItAccepts() {
        scenario.when(ANNA_FOR_FLENSBURG, to(BRUNSBUETTEL))
                .happens(new HandoverOffered(DESK, FLENSBURG, BRUNSBUETTEL));
        scenario.when(ANNA_FOR_FLENSBURG, to(BRUNSBUETTEL)).changesNothing();
        scenario.when(CARO_FOR_DITHMARSCHEN, new AcceptHandover(DESK)).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, new AcceptHandover(DESK))
                .happens(new HandedOver(DESK, FLENSBURG, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, new AcceptHandover(DESK)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, link()).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, link()).events();
    }

    @Test
    void whatTheNewOneSaidToTheProjectOfAnotherEnds() {
        scenario.when(
                        BERT_FOR_BRUNSBUETTEL,
                        new Respond(DESK, Stance.NEED, Optional.empty(), Optional.empty()))
                .events();
        scenario.when(ANNA_FOR_FLENSBURG, to(BRUNSBUETTEL)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new AcceptHandover(DESK))
                .happens(
                        new HandedOver(DESK, FLENSBURG, BRUNSBUETTEL),
                        new ResponseWithdrawn(DESK, BRUNSBUETTEL));
    }

    @Test
    void eitherSideEndsTheOffer() {
        scenario.when(ANNA_FOR_FLENSBURG, new EndHandover(DESK)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, to(BRUNSBUETTEL)).events();
        scenario.when(CARO_FOR_DITHMARSCHEN, new EndHandover(DESK)).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, new EndHandover(DESK))
                .happens(new HandoverEnded(DESK, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, new AcceptHandover(DESK)).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, to(BRUNSBUETTEL)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new EndHandover(DESK))
                .happens(new HandoverEnded(DESK, BRUNSBUETTEL));
    }

    @Test
    void anotherOfferTakesThePlaceOfTheFirst() {
        scenario.when(ANNA_FOR_FLENSBURG, to(BRUNSBUETTEL)).events();
        scenario.when(ANNA_FOR_FLENSBURG, to(DITHMARSCHEN))
                .happens(
                        new HandoverEnded(DESK, BRUNSBUETTEL),
                        new HandoverOffered(DESK, FLENSBURG, DITHMARSCHEN));
    }

    @Test
    void onlyWhatIsShownGoesToAnotherBodyThatTakesPart() {
        scenario.when(ANNA_FOR_FLENSBURG, to(FLENSBURG)).refused(Code.OWN_PROJECT);
        scenario.when(ANNA_FOR_FLENSBURG, to(new OrganisationId("01051999")))
                .refused(Code.UNKNOWN_ORGANISATION, "to");
        scenario.when(ANNA_FOR_FLENSBURG, new OfferHandover(PARKING, BRUNSBUETTEL))
                .refused(Code.STILL_A_DRAFT);
        scenario.when(ANNA_FOR_FLENSBURG, new AcceptHandover(DESK)).refused(Code.NOT_OFFERED);
    }

    private static OfferHandover to(OrganisationId body) {
        return new OfferHandover(DESK, body);
    }

    private static AddLink link() {
        return new AddLink(
                DESK, LinkKind.API, new Link.Url("https://example.org/api"), new Name("The API"));
    }
}
