package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.TODAY;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.RecordDecision;
import org.allmende.kernel.community.CommunityEvent.DecisionRecorded;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

/// Flensburg coordinates, Brunsbüttel is a member.
class DecisionTest {
    private static final Title TITLE = new Title("We build in Java");
    private static final Optional<Markdown> TEXT = Optional.of(new Markdown("Of one mind"));
    private static final Optional<Link.Url> DOCUMENT =
            Optional.of(new Link.Url("https://example.org/minutes.pdf"));

    private final Scenario scenario =
            threeBodies()
                    .given(
                            formed(FLENSBURG, Admission.OPEN, Visibility.PUBLIC),
                            new MemberAdmitted(GUILD, BRUNSBUETTEL, MemberRole.MEMBER));

    @Test
    void aCoordinatorRecordsWhatTheMembersDecided() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, decided(TODAY, Optional.empty()))
                .refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.empty()))
                .happens(recorded(1, TODAY, Optional.empty()))
                .made("guild", "1");
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY.minusYears(1), Optional.empty()))
                .happens(recorded(2, TODAY.minusYears(1), Optional.empty()))
                .made("guild", "2");
    }

    @Test
    void nothingIsDecidedInTheFuture() {
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY.plusDays(1), Optional.empty()))
                .refused(Code.IN_THE_FUTURE, "decidedOn");
    }

    @Test
    void aDecisionReplacesAnEarlierOneOnce() {
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.of(1)))
                .refused(Code.UNKNOWN_DECISION, "replaces");
        scenario.given(recorded(1, TODAY, Optional.empty()));
        for (var unknown : new int[] {-1, 0, 2}) {
            scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.of(unknown)))
                    .refused(Code.UNKNOWN_DECISION, "replaces");
        }
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.of(1)))
                .happens(recorded(2, TODAY, Optional.of(1)));
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.of(1)))
                .refused(Code.ALREADY_REPLACED);
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.of(2)))
                .happens(recorded(3, TODAY, Optional.of(2)));
    }

    @Test
    void afterFiveHundredThereIsNoRoomForMore() {
        for (var n = 1; n <= 500; n++) {
            scenario.given(recorded(n, TODAY, Optional.empty()));
        }
        scenario.when(ANNA_FOR_FLENSBURG, decided(TODAY, Optional.empty()))
                .refused(Code.LIMIT_REACHED);
    }

    private static RecordDecision decided(LocalDate on, Optional<Integer> replaces) {
        return new RecordDecision(GUILD, TITLE, TEXT, on, Outcome.ACCEPTED, DOCUMENT, replaces);
    }

    private static DecisionRecorded recorded(int n, LocalDate on, Optional<Integer> replaces) {
        return new DecisionRecorded(
                GUILD, n, TITLE, TEXT, on, Outcome.ACCEPTED, DOCUMENT, replaces);
    }
}
