package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.AskToJoin;
import org.allmende.kernel.community.CommunityCommand.ChangeCharter;
import org.allmende.kernel.community.CommunityCommand.ChangeVisibility;
import org.allmende.kernel.community.CommunityEvent.CharterChanged;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.VisibilityChanged;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Flensburg coordinates the guild around its own desk, Brunsbüttel is a member.
class CharterTest {
    private static final Optional<Link.Url> AGREEMENT =
            Optional.of(new Link.Url("https://example.org/agreement.pdf"));

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.PILOT, Visibility.PUBLIC),
                            proposed(PARKING, BRUNSBUETTEL, Stage.PILOT, Visibility.PUBLIC),
                            formed(FLENSBURG, Admission.ON_REQUEST, Visibility.PUBLIC),
                            new MemberAdmitted(GUILD, BRUNSBUETTEL, MemberRole.MEMBER));

    @Test
    void aCoordinatorSaysAnewWhatTheCommunityIsFor() {
        var change = charter(AGREEMENT, DESK, PARKING);
        scenario.when(BERT_FOR_BRUNSBUETTEL, change).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, change).happens(changed(AGREEMENT, DESK, PARKING));
        scenario.when(ANNA_FOR_FLENSBURG, change).changesNothing();
    }

    @Test
    void fromThenOnTheNewAdmissionHolds() {
        scenario.when(ANNA_FOR_FLENSBURG, charter(Optional.empty(), DESK))
                .happens(changed(Optional.empty(), DESK));
        scenario.when(CARO_FOR_DITHMARSCHEN, ask()).refused(Code.BY_INVITATION_ONLY);
    }

    @Test
    void whatIsAbsentIsNoLongerSaid() {
        scenario.when(ANNA_FOR_FLENSBURG, charter(AGREEMENT, DESK));
        scenario.when(ANNA_FOR_FLENSBURG, charter(Optional.empty(), DESK))
                .happens(changed(Optional.empty(), DESK));
    }

    @Test
    void itIsAroundProjectsThatAreThereForTheCoordinator() {
        scenario.when(ANNA_FOR_FLENSBURG, charter(Optional.empty()))
                .refused(Code.REQUIRED, "projects");
        scenario.when(
                        ANNA_FOR_FLENSBURG,
                        charter(Optional.empty(), DESK, new ProjectId("nothing"), PARKING))
                .refused(Code.UNKNOWN_PROJECT, "projects[1]");
    }

    @Test
    void aProjectHiddenMeanwhileStaysUnseen() {
        scenario.when(ANNA_FOR_FLENSBURG, charter(Optional.empty(), DESK, PARKING));
        scenario.given(
                new ProjectEvent.VisibilityChanged(PARKING, Visibility.PUBLIC, Visibility.DRAFT));
        scenario.when(ANNA_FOR_FLENSBURG, charter(AGREEMENT, DESK))
                .happens(changed(AGREEMENT, DESK, PARKING));
    }

    @Test
    void aProjectThatTheCoordinatorSeesGoesWhenItIsNotNamed() {
        scenario.when(ANNA_FOR_FLENSBURG, charter(AGREEMENT, DESK, PARKING));
        scenario.when(ANNA_FOR_FLENSBURG, charter(AGREEMENT, DESK))
                .happens(changed(AGREEMENT, DESK));
    }

    @Test
    void aCoordinatorShowsTheCommunityToFewerOrToAll() {
        var hide = new ChangeVisibility(GUILD, Visibility.DRAFT);
        scenario.when(BERT_FOR_BRUNSBUETTEL, hide).refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, hide)
                .happens(new VisibilityChanged(GUILD, Visibility.PUBLIC, Visibility.DRAFT));
        scenario.when(ANNA_FOR_FLENSBURG, hide).changesNothing();
        scenario.when(CARO_FOR_DITHMARSCHEN, ask()).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, new ChangeVisibility(GUILD, Visibility.BODIES))
                .happens(new VisibilityChanged(GUILD, Visibility.DRAFT, Visibility.BODIES));
        scenario.when(CARO_FOR_DITHMARSCHEN, ask()).events();
    }

    private static AskToJoin ask() {
        return new AskToJoin(GUILD, MemberRole.MEMBER, Optional.empty());
    }

    private static ChangeCharter charter(Optional<Link.Url> agreement, ProjectId... projects) {
        return new ChangeCharter(
                GUILD,
                new Name("The new guild"),
                new Markdown("To build one desk together"),
                Optional.empty(),
                List.of(projects),
                Admission.BY_INVITATION,
                agreement);
    }

    private static CharterChanged changed(Optional<Link.Url> agreement, ProjectId... projects) {
        return new CharterChanged(
                GUILD,
                new Name("The new guild"),
                new Markdown("To build one desk together"),
                Optional.empty(),
                List.of(projects),
                Admission.BY_INVITATION,
                agreement);
    }
}
