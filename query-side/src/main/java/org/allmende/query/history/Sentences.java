package org.allmende.query.history;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Event;
import org.allmende.kernel.Language;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.ReuseEvent;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in one sentence what happened, in the reader's language.
final class Sentences {
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// A body, project or community by its name.
    interface Called {
        String organisation(OrganisationId id);

        /// Empty where the reader may not see it.
        Optional<String> project(ProjectId id);

        String community(CommunityId id);
    }

    private final Language language;
    private final Called names;
    private final Actor actor;

    private Sentences(Language language, Called names, Actor actor) {
        this.language = language;
        this.names = names;
        this.actor = actor;
    }

    static String of(Language language, Event event, Actor actor, Called names) {
        return new Sentences(language, names, actor).of(event);
    }

    private String of(Event event) {
        return switch (event) {
            case OrganisationEvent it -> organisation(it, names.organisation(it.organisation()));
            case ProjectEvent it -> project(it, title(it.project()));
            case CommunityEvent it -> community(it, names.community(it.community()));
            case ReuseEvent it -> reuse(it, title(it.reuse().project()));
            case RegisterEvent.Founded it ->
                    say(
                            "Das Register der Kommunen gilt nach dem Stand vom %s.",
                            "The register of bodies is in force as of %s.", day(it.date()));
            case RegisterEvent.Changed it ->
                    say(
                            "Das Register der Kommunen gilt jetzt nach dem Stand vom %s.",
                            "The register of bodies is now in force as of %s.", day(it.date()));
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private String organisation(OrganisationEvent event, String body) {
        return switch (event) {
            case OrganisationEvent.Claimed _ ->
                    say(
                            "Eine Person möchte für %s sprechen.",
                            "A person claims to speak for %s.", body);
            case OrganisationEvent.ClaimVerified _ ->
                    say("%s ist bestätigt und nimmt teil.", "%s is verified and takes part.", body);
            case OrganisationEvent.ClaimRejected _ ->
                    say(
                            "Der Antrag, für %s zu sprechen, wurde abgelehnt.",
                            "The claim to speak for %s was rejected.", body);
            case OrganisationEvent.MembershipRequested _ ->
                    say(
                            "Eine Person möchte zu %s gehören.",
                            "A person asked to belong to %s.", body);
            case OrganisationEvent.RequestDeclined it ->
                    actor.person().filter(it.person()::equals).isPresent()
                            ? say(
                                    "Die Anfrage, zu %s zu gehören, wurde zurückgezogen.",
                                    "The request to belong to %s was taken back.", body)
                            : say(
                                    "Die Anfrage, zu %s zu gehören, wurde abgelehnt.",
                                    "The request to belong to %s was declined.", body);
            case OrganisationEvent.Invited it ->
                    say(
                            "Eine Einladung zu %s wurde erstellt (%s).",
                            "An invitation to belong to %s was made (%s).",
                            body,
                            labels(it.roles()));
            case OrganisationEvent.InvitationAccepted it ->
                    say(
                            "Eine Person hat die Einladung zu %s angenommen (%s).",
                            "A person accepted the invitation to belong to %s (%s).",
                            body,
                            labels(it.roles()));
            case OrganisationEvent.InvitationEnded _ ->
                    say(
                            "Eine Einladung zu %s wurde zurückgenommen.",
                            "An invitation to belong to %s was taken back.", body);
            case OrganisationEvent.PersonAdmitted it ->
                    say(
                            "Eine Person gehört jetzt zu %s (%s).",
                            "A person now belongs to %s (%s).", body, labels(it.roles()));
            case OrganisationEvent.RolesChanged it ->
                    say(
                            "Eine Person hat bei %s jetzt andere Rollen (%s).",
                            "A person of %s now has other roles (%s).", body, labels(it.roles()));
            case OrganisationEvent.PersonRemoved _ ->
                    say(
                            "Eine Person gehört nicht mehr zu %s.",
                            "A person no longer belongs to %s.", body);
            case OrganisationEvent.Renamed it ->
                    say(
                            "%s heißt nach dem Register jetzt „%s“, bisher „%s“.",
                            "By the register %s is now called \"%s\", until then \"%s\".",
                            body,
                            it.official(),
                            it.from());
            case OrganisationEvent.Dissolved it ->
                    it.heir()
                            .map(
                                    heir ->
                                            say(
                                                    "%s ist nach dem Register vom %s unter diesem"
                                                            + " Schlüssel aufgelöst und führt dort"
                                                            + " den Schlüssel %s.",
                                                    "By the register of %2$s %1$s is dissolved"
                                                            + " under this key and has the key %3$s"
                                                            + " there.",
                                                    body,
                                                    day(it.date()),
                                                    heir))
                            .orElseGet(
                                    () ->
                                            say(
                                                    "%s ist nach dem Register vom %s aufgelöst,"
                                                            + " Nachfolge offen.",
                                                    "By the register of %2$s %1$s is dissolved, its"
                                                            + " successor open.",
                                                    body,
                                                    day(it.date())));
            case OrganisationEvent.Restored it ->
                    say(
                            "%s steht nach dem Stand vom %s wieder im Register.",
                            "%s is in the register again as of %s.", body, day(it.date()));
        };
    }

    private String project(ProjectEvent event, String title) {
        return switch (event) {
            case ProjectEvent.Proposed it when it.stage() == Stage.IDEA ->
                    say(
                            "%s hat die Idee „%s“ vorgeschlagen.",
                            "%s proposed the idea “%s”.",
                            names.organisation(it.responsible()),
                            title);
            case ProjectEvent.Proposed it ->
                    say(
                            "%s hat das Projekt „%s“ vorgestellt.",
                            "%s presented the project “%s”.",
                            names.organisation(it.responsible()),
                            title);
            case ProjectEvent.Described _ ->
                    say("%s hat „%s“ neu beschrieben.", "%s described “%s” anew.", who(), title);
            case ProjectEvent.Classified _ ->
                    say("%s hat „%s“ neu eingeordnet.", "%s classified “%s” anew.", who(), title);
            case ProjectEvent.StageChanged it when it.from() == it.stage() ->
                    say(
                            "%s hat berichtigt, seit wann „%s“ im Stand „%s“ ist: %s.",
                            "%s corrected since when “%s” is at the stage “%s”: %s.",
                            who(),
                            title,
                            label(it.stage()),
                            day(it.on()));
            case ProjectEvent.StageChanged it ->
                    say(
                            "%s hat den Stand von „%s“ von „%s“ auf „%s“ geändert.",
                            "%s moved “%s” from the stage “%s” to “%s”.",
                            who(),
                            title,
                            label(it.from()),
                            label(it.stage()));
            case ProjectEvent.VisibilityChanged it ->
                    say(
                            "%s hat die Sichtbarkeit von „%s“ von „%s“ auf „%s“ geändert.",
                            "%s changed the visibility of “%s” from “%s” to “%s”.",
                            who(),
                            title,
                            label(it.from()),
                            label(it.visibility()));
            case ProjectEvent.Responded it ->
                    it.own()
                            .flatMap(names::project)
                            .map(
                                    own ->
                                            say(
                                                    "%s antwortet auf „%s“: %s, „%s“.",
                                                    "%s responds to “%s”: %s, “%s”.",
                                                    names.organisation(it.body()),
                                                    title,
                                                    label(it.stance()),
                                                    own))
                            .orElseGet(
                                    () ->
                                            say(
                                                    "%s antwortet auf „%s“: %s.",
                                                    "%s responds to “%s”: %s.",
                                                    names.organisation(it.body()),
                                                    title,
                                                    label(it.stance())));
            case ProjectEvent.ResponseWithdrawn it ->
                    say(
                            "%s hat die Antwort auf „%s“ zurückgenommen.",
                            "%s took back the response to “%s”.",
                            names.organisation(it.body()),
                            title);
            case ProjectEvent.DraftDeleted _ ->
                    say(
                            "%s hat den Entwurf „%s“ gelöscht.",
                            "%s deleted the draft “%s”.", who(), title);
            case ProjectEvent.Planned it when it.dates().isEmpty() ->
                    say(
                            "%s plant für „%s“ keine Termine mehr.",
                            "%s plans no more dates for “%s”.", who(), title);
            case ProjectEvent.Planned it ->
                    say(
                            "%s hat für „%s“ geplant: %s.",
                            "%s planned for “%s”: %s.", who(), title, plan(it.dates()));
            case ProjectEvent.TermsChanged it when it.terms().equals(Terms.NONE) ->
                    say(
                            "%s hat die Bedingungen der Nachnutzung von „%s“ entfernt.",
                            "%s removed the terms of reuse of “%s”.", who(), title);
            case ProjectEvent.TermsChanged _ ->
                    say(
                            "%s hat die Bedingungen der Nachnutzung von „%s“ neu gefasst.",
                            "%s said the terms of reuse of “%s” anew.", who(), title);
            case ProjectEvent.LinkAdded it ->
                    say(
                            "%s hat bei „%s“ einen Link hinzugefügt: %s (%s).",
                            "%s added a link to “%s”: %s (%s).",
                            who(),
                            title,
                            it.link().label().value(),
                            label(it.link().kind()));
            case ProjectEvent.LinkRemoved it ->
                    say(
                            "%s hat bei „%s“ den Link Nr. %s entfernt.",
                            "%1$s removed link no. %3$s of “%2$s”.",
                            who(),
                            title,
                            String.valueOf(it.n()));
            case ProjectEvent.HandoverOffered it ->
                    say(
                            "%s hat %s angeboten, die Verantwortung für „%s“ zu übernehmen.",
                            "%s offered %s to become responsible for “%s”.",
                            names.organisation(it.from()),
                            names.organisation(it.to()),
                            title);
            case ProjectEvent.HandoverEnded it when actor.body().equals(Optional.of(it.to())) ->
                    say(
                            "%s hat die Verantwortung für „%s“ nicht übernommen.",
                            "%s declined to become responsible for “%s”.",
                            names.organisation(it.to()),
                            title);
            case ProjectEvent.HandoverEnded it ->
                    say(
                            "%s bietet %s die Verantwortung für „%s“ nicht mehr an.",
                            "%s no longer offers %s to become responsible for “%s”.",
                            who(),
                            names.organisation(it.to()),
                            title);
            case ProjectEvent.HandedOver it ->
                    say(
                            "%s hat die Verantwortung für „%s“ von %s übernommen.",
                            "%s took over “%s” from %s.",
                            names.organisation(it.to()),
                            title,
                            names.organisation(it.from()));
            case ProjectEvent.RetirementAsked it ->
                    say(
                            "%s möchte „%s“ zugunsten von „%s“ zurückziehen; %s wird gefragt.",
                            "%s asked to retire “%s” in favour of “%s” of %s.",
                            who(),
                            title,
                            title(it.inFavourOf()),
                            names.organisation(it.of()));
            case ProjectEvent.RetirementEnded it ->
                    say(
                            "%s: „%s“ wird nicht zugunsten von „%s“ zurückgezogen.",
                            "%s: “%s” is not retired in favour of “%s”.",
                            who(),
                            title,
                            title(it.inFavourOf()));
            case ProjectEvent.Retired it ->
                    say(
                            "Das Vorhaben „%s“ ist zugunsten von „%s“ zurückgezogen.",
                            "The project “%s” is retired in favour of “%s”.",
                            title,
                            title(it.inFavourOf()));
            case ProjectEvent.RetirementUndone it ->
                    say(
                            "%s: „%s“ ist nicht mehr zugunsten von „%s“ zurückgezogen.",
                            "%s: “%s” is no longer retired in favour of “%s”.",
                            who(),
                            title,
                            title(it.inFavourOf()));
        };
    }

    private String community(CommunityEvent event, String name) {
        return switch (event) {
            case CommunityEvent.Formed it ->
                    say(
                            "%s hat die Entwicklungsgemeinschaft „%s“ gebildet.",
                            "%s formed the community “%s”.",
                            names.organisation(it.coordinator()),
                            name);
            case CommunityEvent.CharterChanged _ ->
                    say(
                            "%s hat Ziele und Spielregeln der Gemeinschaft „%s“ geändert.",
                            "%s changed purpose and rules of the community “%s”.", who(), name);
            case CommunityEvent.VisibilityChanged it ->
                    say(
                            "%s hat die Sichtbarkeit der Gemeinschaft „%s“ von „%s“ auf „%s“"
                                    + " geändert.",
                            "%s changed the visibility of the community “%s” from “%s” to “%s”.",
                            who(),
                            name,
                            label(it.from()),
                            label(it.visibility()));
            case CommunityEvent.Invited it ->
                    say(
                            "%s hat %s in die Gemeinschaft „%s“ eingeladen (%s).",
                            "%s invited %s to the community “%s” (%s).",
                            who(),
                            names.organisation(it.organisation()),
                            name,
                            label(it.role()));
            case CommunityEvent.InvitationEnded it ->
                    actor.body().filter(it.organisation()::equals).isPresent()
                            ? say(
                                    "%s hat die Einladung in die Gemeinschaft „%s“ abgelehnt.",
                                    "%s declined the invitation to the community “%s”.",
                                    who(),
                                    name)
                            : say(
                                    "%s hat die Einladung von %s in die Gemeinschaft „%s“"
                                            + " zurückgenommen.",
                                    "%s took back the invitation of %s to the community “%s”.",
                                    who(),
                                    names.organisation(it.organisation()),
                                    name);
            case CommunityEvent.ContributionIntended it ->
                    say(
                            "%s möchte in die Gemeinschaft „%s“ einbringen: %s.",
                            "%s means to bring into the community “%s”: %s.",
                            names.organisation(it.organisation()),
                            name,
                            said(it.contribution()));
            case CommunityEvent.ContributionWithdrawn it ->
                    say(
                            "%s hat eine Beitragsabsicht in der Gemeinschaft „%s“ zurückgenommen.",
                            "%s took back what it meant to bring into the community “%s”.",
                            names.organisation(it.organisation()),
                            name);
            case CommunityEvent.DecisionRecorded it ->
                    say(
                            "Die Gemeinschaft „%s“ hat über „%s“ beschlossen (%s): %s.",
                            "The community “%s” decided about “%s” (%s): %s.",
                            name,
                            it.title().value(),
                            day(it.decidedOn()),
                            label(it.outcome()));
            case CommunityEvent.JoinAsked it ->
                    say(
                            "%s möchte zur Gemeinschaft „%s“ gehören (%s).",
                            "%s asked to join the community “%s” (%s).",
                            names.organisation(it.organisation()),
                            name,
                            label(it.as()));
            case CommunityEvent.MemberAdmitted it ->
                    say(
                            "%s gehört jetzt zur Gemeinschaft „%s“ (%s).",
                            "%s now belongs to the community “%s” (%s).",
                            names.organisation(it.organisation()),
                            name,
                            label(it.role()));
            case CommunityEvent.RequestDeclined it ->
                    say(
                            "%s hat die Anfrage von %s an die Gemeinschaft „%s“ abgelehnt.",
                            "%s declined the request of %s to the community “%s”.",
                            who(),
                            names.organisation(it.organisation()),
                            name);
            case CommunityEvent.RequestWithdrawn it ->
                    say(
                            "%s hat die Anfrage an die Gemeinschaft „%s“ zurückgezogen.",
                            "%s took back the request to the community “%s”.",
                            names.organisation(it.organisation()),
                            name);
            case CommunityEvent.RoleChanged it ->
                    say(
                            "%s hat in der Gemeinschaft „%s“ jetzt eine andere Rolle: %s statt %s.",
                            "%s now has another role in the community “%s”: %s instead of %s.",
                            names.organisation(it.organisation()),
                            name,
                            label(it.role()),
                            label(it.from()));
            case CommunityEvent.MemberRemoved it ->
                    say(
                            "%s hat %s aus der Gemeinschaft „%s“ entfernt.",
                            "%s removed %s from the community “%s”.",
                            who(),
                            names.organisation(it.organisation()),
                            name);
            case CommunityEvent.MemberLeft it ->
                    say(
                            "%s hat die Gemeinschaft „%s“ verlassen.",
                            "%s left the community “%s”.",
                            names.organisation(it.organisation()),
                            name);
            case CommunityEvent.Dissolved _ ->
                    say(
                            "Die Gemeinschaft „%s“ ist aufgelöst.",
                            "The community “%s” is dissolved.", name);
        };
    }

    private String reuse(ReuseEvent event, String title) {
        var body = names.organisation(event.reuse().body());
        return switch (event) {
            case ReuseEvent.Declared it ->
                    say(
                            "%s hat die Nachnutzung von „%s“ erklärt (%s, %s).",
                            "%s declared reuse of “%s” (%s, %s).",
                            body,
                            title,
                            label(it.stage()),
                            label(it.how()));
            case ReuseEvent.StageChanged it when it.from() == it.stage() ->
                    say(
                            "%s hat berichtigt, seit wann die Nachnutzung von „%s“ im Stand „%s“"
                                    + " ist: %s.",
                            "%s corrected since when the reuse of “%s” is at the stage “%s”: %s.",
                            body,
                            title,
                            label(it.stage()),
                            day(it.on()));
            case ReuseEvent.StageChanged it ->
                    say(
                            "%s hat den Stand der Nachnutzung von „%s“ von „%s“ auf „%s“"
                                    + " geändert.",
                            "%s moved the reuse of “%s” from the stage “%s” to “%s”.",
                            body,
                            title,
                            label(it.from()),
                            label(it.stage()));
            case ReuseEvent.Ended _ ->
                    say(
                            "%s hat die Nachnutzung von „%s“ beendet.",
                            "%s ended the reuse of “%s”.", body, title);
            case ReuseEvent.VisibilityChanged it when it.open() ->
                    say(
                            "%s zeigt die Nachnutzung von „%s“ jetzt allen, die das Projekt sehen.",
                            "%s now shows the reuse of “%s” to everybody who sees the project.",
                            body,
                            title);
            case ReuseEvent.VisibilityChanged _ ->
                    say(
                            "%s zeigt die Nachnutzung von „%s“ nicht mehr öffentlich.",
                            "%s no longer shows the reuse of “%s” in public.", body, title);
            case ReuseEvent.Corrected _ ->
                    say(
                            "%s hat die Angaben zur Nachnutzung von „%s“ berichtigt.",
                            "%s corrected what it had declared about the reuse of “%s”.",
                            body,
                            title);
            case ReuseEvent.Retracted _ ->
                    say(
                            "%s hatte die Nachnutzung von „%s“ irrtümlich erklärt und nimmt das"
                                    + " zurück.",
                            "%s had declared the reuse of “%s” by mistake and takes it back.",
                            body,
                            title);
            case ReuseEvent.Confirmed _ ->
                    say(
                            "%s hat die Nachnutzung von „%s“ bestätigt.",
                            "%s confirmed the reuse of “%s”.", body, title);
            case ReuseEvent.ExperienceReported it ->
                    say(
                            "%s berichtet von der Nachnutzung von „%s“: %d von 5.",
                            "%s reports on the reuse of “%s”: %d out of 5.",
                            body,
                            title,
                            it.experience().rating());
        };
    }

    private String said(Contribution it) {
        var amount = it.amount().map(this::number);
        return switch (it.kind()) {
            case PERSON_DAYS -> amount.orElseThrow() + " " + label(it.kind());
            case MONEY -> amount.orElseThrow() + " " + Contribution.EURO;
            case IN_KIND ->
                    label(it.kind())
                            + amount.map(
                                            some ->
                                                    " ("
                                                            + some
                                                            + it.unit()
                                                                    .map(one -> " " + one.value())
                                                                    .orElse("")
                                                            + ")")
                                    .orElse("");
        };
    }

    private String number(Amount amount) {
        return NumberFormat.getNumberInstance(
                        language == Language.DE ? Locale.GERMAN : Locale.ENGLISH)
                .format(amount.number());
    }

    private String who() {
        if (actor.body().isPresent()) {
            return names.organisation(actor.body().get());
        }
        if (actor.operator()) {
            return say("Der Betrieb der Plattform", "The operator of the platform");
        }
        return actor.person().isPresent()
                ? say("Eine Person", "A person")
                : say("Die Plattform", "The platform");
    }

    private String title(ProjectId project) {
        return names.project(project).orElse("…");
    }

    private String plan(List<PlannedStage> dates) {
        return dates.stream()
                .map(it -> label(it.stage()) + " " + day(it.planned()))
                .collect(Collectors.joining(", "));
    }

    private String label(Coded code) {
        return code.label(language);
    }

    private String day(LocalDate day) {
        return (language == Language.DE ? GERMAN : ENGLISH).format(day);
    }

    private String labels(Set<Role> roles) {
        return roles.stream().sorted().map(this::label).collect(Collectors.joining(", "));
    }

    private String say(String german, String english, Object... named) {
        return (language == Language.DE ? german : english).formatted(named);
    }
}
