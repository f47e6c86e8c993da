package org.allmende.command;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.util.List;
import java.util.Optional;

/// Who and what the tests tell about.
public final class Cast {

    public static final OrganisationId FLENSBURG = new OrganisationId("01001000");
    public static final OrganisationId BRUNSBUETTEL = new OrganisationId("01051011");
    public static final OrganisationId DITHMARSCHEN = new OrganisationId("01051");
    public static final OrganisationId BURG = new OrganisationId("010515163");

    public static final PersonId ANNA = new PersonId("anna0000");
    public static final PersonId BERT = new PersonId("bert0000");
    public static final PersonId CARO = new PersonId("caro0000");
    public static final PersonId DORA = new PersonId("dora0000");
    public static final PersonId OTTO = new PersonId("otto0000");

    public static final Actor ANNA_FOR_FLENSBURG = Actor.of(ANNA, FLENSBURG);
    public static final Actor BERT_FOR_BRUNSBUETTEL = Actor.of(BERT, BRUNSBUETTEL);
    public static final Actor CARO_FOR_DITHMARSCHEN = Actor.of(CARO, DITHMARSCHEN);
    public static final Actor OPERATOR = Actor.operator(OTTO);

    public static final ProjectId DESK = new ProjectId("desk");
    public static final ProjectId PARKING = new ProjectId("parking");
    public static final CommunityId GUILD = new CommunityId("guild");

    public static final Optional<Note> WHY = Optional.of(new Note("Because it is better so"));

    /// Flensburg, Brunsbüttel and Dithmarschen are verified; Anna, Bert and Caro administer them.
    public static Scenario threeBodies() {
        return new Scenario()
                .verified(FLENSBURG, ANNA)
                .verified(BRUNSBUETTEL, BERT)
                .verified(DITHMARSCHEN, CARO);
    }

    public static ProjectCommand.Propose propose(
            ProjectId project, Stage stage, Visibility visibility) {
        return new ProjectCommand.Propose(
                project,
                new Title("A desk for everybody"),
                new Summary("All services of the town at one desk"),
                Optional.empty(),
                Classification.NONE,
                stage,
                Optional.empty(),
                List.of(),
                visibility);
    }

    public static ProjectEvent.Proposed proposed(
            ProjectId project, OrganisationId body, Stage stage, Visibility visibility) {
        var said = propose(project, stage, visibility);
        return new ProjectEvent.Proposed(
                project,
                body,
                Optional.empty(),
                said.title(),
                said.summary(),
                said.description(),
                said.classification(),
                stage,
                Scenario.TODAY,
                said.links(),
                visibility);
    }

    public static CommunityEvent.Formed formed(
            OrganisationId coordinator, Admission admission, Visibility visibility) {
        return formed(GUILD, coordinator, admission, visibility);
    }

    public static CommunityEvent.Formed formed(
            CommunityId community,
            OrganisationId coordinator,
            Admission admission,
            Visibility visibility) {
        return new CommunityEvent.Formed(
                community,
                coordinator,
                new Name("The guild"),
                new Markdown("To build one desk together"),
                Optional.empty(),
                List.of(DESK),
                admission,
                visibility);
    }

    public static Contribution days(String amount) {
        return new Contribution(
                ContributionKind.PERSON_DAYS,
                Optional.of(new Amount(amount)),
                Optional.empty(),
                Optional.empty());
    }

    private Cast() {}
}
