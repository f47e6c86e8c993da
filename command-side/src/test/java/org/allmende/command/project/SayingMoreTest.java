package org.allmende.command.project;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.DESK;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.WHY;
import static org.allmende.command.Cast.proposed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.command.Scenario.TODAY;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectCommand.AddLink;
import org.allmende.kernel.project.ProjectCommand.Plan;
import org.allmende.kernel.project.ProjectCommand.RemoveLink;
import org.allmende.kernel.project.ProjectCommand.SetTerms;
import org.allmende.kernel.project.ProjectEvent.LinkAdded;
import org.allmende.kernel.project.ProjectEvent.LinkRemoved;
import org.allmende.kernel.project.ProjectEvent.Planned;
import org.allmende.kernel.project.ProjectEvent.TermsChanged;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.text.Name;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What a project says of itself besides its description: plan, terms, links.
class SayingMoreTest {

    private static final PlannedStage PILOT = new PlannedStage(Stage.PILOT, TODAY.plusMonths(3));
    private static final PlannedStage END = new PlannedStage(Stage.COMPLETED, TODAY.plusYears(2));

    private final Scenario scenario =
            threeBodies().given(proposed(DESK, FLENSBURG, Stage.IDEA, Visibility.PUBLIC));

    @Test
    void thePlanNamesEachStageOnceInItsOrder() {
        scenario.when(ANNA_FOR_FLENSBURG, new Plan(DESK, List.of(END, PILOT)))
                .happens(new Planned(DESK, List.of(PILOT, END)));
        scenario.when(ANNA_FOR_FLENSBURG, new Plan(DESK, List.of(PILOT, END))).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, new Plan(DESK, List.of(END, PILOT, PILOT)))
                .refused(Code.DUPLICATE, "dates[2].stage");
        scenario.when(ANNA_FOR_FLENSBURG, new Plan(DESK, List.of()))
                .happens(new Planned(DESK, List.of()));
    }

    @Test
    void nobodyPlansAPauseOrAnEnd() {
        assertThatThrownBy(() -> new PlannedStage(Stage.DISCONTINUED, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it ->
                                org.assertj.core.api.Assertions.assertThat(it.problem().code())
                                        .isEqualTo(Code.UNKNOWN_CODE));
    }

    @Test
    void theTermsAreSaidAnewAsAWhole() {
        var terms =
                new Terms(
                        Optional.of(new Name("EUPL-1.2")),
                        Optional.empty(),
                        List.of(Operation.AS_SERVICE, Operation.OWN, Operation.OWN),
                        Optional.of(
                                new Terms.Cost(
                                        Optional.empty(), Optional.of(900L), Optional.empty())),
                        WHY,
                        Optional.empty(),
                        Optional.of(2));
        scenario.when(ANNA_FOR_FLENSBURG, new SetTerms(DESK, terms))
                .happens(new TermsChanged(DESK, terms));
        scenario.when(ANNA_FOR_FLENSBURG, new SetTerms(DESK, terms)).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, new SetTerms(DESK, Terms.NONE))
                .refused(Code.NOT_ALLOWED);
        scenario.when(ANNA_FOR_FLENSBURG, new SetTerms(DESK, Terms.NONE))
                .happens(new TermsChanged(DESK, Terms.NONE));
    }

    @Test
    void aLinkKeepsItsNumberAndNoOtherGetsIt() {
        scenario.when(ANNA_FOR_FLENSBURG, link("a")).happens(added(1, "a")).made("desk", "1");
        scenario.when(ANNA_FOR_FLENSBURG, link("b")).happens(added(2, "b")).made("desk", "2");
        scenario.when(ANNA_FOR_FLENSBURG, link("a")).changesNothing().made("desk", "1");
        scenario.when(ANNA_FOR_FLENSBURG, new RemoveLink(DESK, 2))
                .happens(new LinkRemoved(DESK, 2));
        scenario.when(ANNA_FOR_FLENSBURG, new RemoveLink(DESK, 2)).changesNothing();
        scenario.when(ANNA_FOR_FLENSBURG, new RemoveLink(DESK, 3)).refused(Code.NOT_FOUND);
        scenario.when(ANNA_FOR_FLENSBURG, link("b")).happens(added(3, "b"));
    }

    @Test
    void aHundredLinksAreEnough() {
        for (var i = 0; i < 100; i++) {
            scenario.when(ANNA_FOR_FLENSBURG, link("n" + i)).events();
        }
        scenario.when(ANNA_FOR_FLENSBURG, link("more")).refused(Code.TOO_MANY, "url");
    }

    private static AddLink link(String path) {
        var it = added(1, path).link();
        return new AddLink(DESK, it.kind(), it.url(), it.label());
    }

    private static LinkAdded added(int n, String path) {
        return new LinkAdded(
                DESK,
                new Link(
                        n,
                        LinkKind.DOCUMENT,
                        new Link.Url("https://example.org/" + path),
                        new Name("A document")));
    }
}
