package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.OPERATOR;
import static org.allmende.command.Cast.PARKING;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.Form;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class FormingTest {

    private final Scenario scenario =
            threeBodies()
                    .given(
                            proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.PUBLIC),
                            proposed(PARKING, BRUNSBUETTEL, Stage.IDEA, Visibility.DRAFT));

    @Test
    void aBodyFormsACommunityAroundProjectsAndCoordinatesIt() {
        scenario.when(ANNA_FOR_FLENSBURG, around(DESK, DESK))
                .happens(formed(FLENSBURG, Admission.ON_REQUEST, Visibility.PUBLIC))
                .made("guild", null);
        scenario.when(ANNA_FOR_FLENSBURG, around(DESK)).refused(Code.CONFLICT);
    }

    @Test
    void itIsAroundAtLeastOneProjectThatIsThere() {
        scenario.when(ANNA_FOR_FLENSBURG, around()).refused(Code.REQUIRED, "projects");
        scenario.when(ANNA_FOR_FLENSBURG, around(new ProjectId("nowhere"), DESK, PARKING))
                .refused(Code.UNKNOWN_PROJECT, "projects[0]", "projects[2]");
        scenario.when(BERT_FOR_BRUNSBUETTEL, around(DESK, PARKING)).events();
    }

    @Test
    void itIsNotAroundEverything() {
        var many =
                IntStream.rangeClosed(0, Chartering.MOST_PROJECTS)
                        .mapToObj(i -> new ProjectId("many" + i))
                        .toArray(ProjectId[]::new);
        scenario.when(ANNA_FOR_FLENSBURG, around(many)).refused(Code.TOO_MANY, "projects");
    }

    @Test
    void onlyAVerifiedBodyForms() {
        scenario.when(OPERATOR, around(DESK)).refused(Code.NOT_ALLOWED);
    }

    private static Form around(ProjectId... projects) {
        var guild = formed(FLENSBURG, Admission.ON_REQUEST, Visibility.PUBLIC);
        return new Form(
                GUILD,
                guild.name(),
                guild.purpose(),
                guild.rules(),
                List.of(projects),
                guild.admission(),
                guild.visibility());
    }
}
