package org.allmende.standalone.demo;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Command;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What the demo shows: five invented bodies with six projects, a community and three reuses.
final class DemoContent {
    static final OrganisationId MUSTERSTADT = id(DemoRegister.MUSTERSTADT.value());
    static final OrganisationId BEISPIELHAUSEN = id(DemoRegister.BEISPIELHAUSEN.value());
    static final OrganisationId NEUHAFEN = id(DemoRegister.NEUHAFEN.value());
    static final OrganisationId MUSTERLAND = id(DemoRegister.MUSTERLAND.value());
    static final OrganisationId DEICHLAND = id(DemoRegister.DEICHLAND.value());

    static final ProjectId DOG_TAX = new ProjectId("hundesteueronline");
    static final ProjectId DEFECTS = new ProjectId("maengelmelder");
    static final ProjectId CLIMATE = new ProjectId("klimadashboard");
    static final ProjectId DAY_CARE = new ProjectId("kitaportal");
    static final ProjectId CLUBS = new ProjectId("vereinsraeume");
    static final ProjectId FLOOD = new ProjectId("pegelwarnung");
    static final CommunityId DEFECTS_TOGETHER = new CommunityId("gemeinsammaengel");

    /// The aggregate of the last step: where it is, the demo is whole.
    static final String LAST = ReuseId.aggregate(DOG_TAX, DEICHLAND);

    private final BiConsumer<Actor, Command> send;

    private DemoContent(BiConsumer<Actor, Command> send) {
        this.send = send;
    }

    static void fill(BiConsumer<Actor, Command> send) {
        var content = new DemoContent(send);
        content.bodies();
        content.projects();
        content.community();
        content.reuses();
    }

    private void bodies() {
        body(DemoPeople.MUSTERSTADT, MUSTERSTADT);
        body(DemoPeople.BEISPIELHAUSEN, BEISPIELHAUSEN);
        body(DemoPeople.NEUHAFEN, NEUHAFEN);
        body(DemoPeople.MUSTERLAND, MUSTERLAND);
        body(DemoPeople.DEICHLAND, DEICHLAND);
    }

    private void body(DemoPeople.Person person, OrganisationId body) {
        var evidence = Optional.of(new Note("Beispiel: Schreiben der Verwaltung vom Demotag."));
        send.accept(
                Actor.person(person.id()),
                new OrganisationCommand.Claim(body, Optional.empty(), evidence));
        send.accept(
                Actor.operator(DemoPeople.OPERATOR.id()),
                new OrganisationCommand.VerifyClaim(body, Optional.empty()));
    }

    private void projects() {
        project(
                DemoPeople.MUSTERSTADT,
                MUSTERSTADT,
                DOG_TAX,
                "Hundesteuer online",
                "An-, Um- und Abmeldung von Hunden mit Bezahlung in einem Vorgang, vom Antrag bis"
                        + " zum Bescheid ohne Papier.",
                "Der Dienst läuft seit dem ersten Tag **ohne Medienbruch**: Der Bescheid geht in"
                    + " das Postfach der Antragstellenden, die Daten gehen in das Fachverfahren.",
                List.of(Topic.STEUERN_ZOLL),
                List.of(Field.VERWALTUNG_INTERN),
                Stage.PRODUCTIVE);
        project(
                DemoPeople.NEUHAFEN,
                NEUHAFEN,
                DEFECTS,
                "Mängelmelder mit Rückmeldung",
                "Schlaglöcher, defekte Laternen und wilder Müll werden mit Foto gemeldet; wer"
                        + " meldet, erfährt, was daraus geworden ist.",
                "Die Meldung geht an den zuständigen Betrieb. *Neu* ist die Rückmeldung: Jede"
                        + " Meldung bekommt eine Antwort.",
                List.of(Topic.UMWELT, Topic.ENGAGEMENT_HOBBY),
                List.of(Field.BETEILIGUNG_EHRENAMT, Field.UMWELT_RESSOURCEN),
                Stage.PILOT);
        project(
                DemoPeople.MUSTERLAND,
                MUSTERLAND,
                CLIMATE,
                "Klimadashboard für den Kreis",
                "Verbrauch und Erzeugung der öffentlichen Gebäude aller Gemeinden des Kreises an"
                        + " einer Stelle, monatlich und vergleichbar.",
                "Die Zähler werden automatisch gelesen. Für kleine Gemeinden gibt es eine Eingabe"
                        + " von Hand.",
                List.of(Topic.UMWELT),
                List.of(Field.ENERGIE_KLIMA, Field.DATENPLATTFORM_INFRASTRUKTUR),
                Stage.IN_PROGRESS);
        project(
                DemoPeople.BEISPIELHAUSEN,
                BEISPIELHAUSEN,
                DAY_CARE,
                "Kitaplatz-Portal",
                "Eltern sehen freie Plätze aller Träger, melden ihr Kind einmal an und verfolgen"
                        + " den Stand ihrer Anmeldung.",
                "Alle Träger der Stadt arbeiten mit demselben Portal.",
                List.of(Topic.FAMILIE_KIND),
                List.of(Field.BILDUNG_KULTUR),
                Stage.PRODUCTIVE);
        project(
                DemoPeople.BEISPIELHAUSEN,
                BEISPIELHAUSEN,
                CLUBS,
                "Räume für Vereine buchen",
                "Vereine buchen Säle und Sporthallen selbst; die Schließanlage öffnet zur"
                        + " gebuchten Zeit von allein.",
                "Gesucht: Kommunen, die dasselbe brauchen und mitdenken wollen.",
                List.of(Topic.ENGAGEMENT_HOBBY),
                List.of(Field.BETEILIGUNG_EHRENAMT),
                Stage.IDEA);
        project(
                DemoPeople.DEICHLAND,
                DEICHLAND,
                FLOOD,
                "Pegelwarnung für Gräben und Siele",
                "Günstige Sensoren messen den Wasserstand und warnen Feuerwehr und Anwohnende,"
                        + " bevor der Graben übertritt.",
                "Die Sensoren funken über ein freies Netz; die Schwellen legt die Feuerwehr fest.",
                List.of(Topic.UMWELT, Topic.RECHT_ORDNUNG),
                List.of(Field.SICHERHEIT_KATASTROPHENSCHUTZ),
                Stage.PLANNED);
        send.accept(
                acting(DemoPeople.MUSTERSTADT, MUSTERSTADT),
                new ProjectCommand.Respond(
                        CLUBS,
                        Stance.NEED,
                        Optional.of(new Note("Unsere Hallen werden noch am Telefon vergeben.")),
                        Optional.empty()));
        send.accept(
                acting(DemoPeople.MUSTERLAND, MUSTERLAND),
                new ProjectCommand.Respond(
                        FLOOD, Stance.TAKES_PART, Optional.empty(), Optional.empty()));
    }

    private void project(
            DemoPeople.Person person,
            OrganisationId body,
            ProjectId project,
            String title,
            String summary,
            String description,
            List<Topic> topics,
            List<Field> fields,
            Stage stage) {
        send.accept(
                acting(person, body),
                new ProjectCommand.Propose(
                        project,
                        new Title(title),
                        new Summary(summary),
                        Optional.of(new Markdown(description)),
                        new Classification(topics, fields, List.of(), List.of(), List.of()),
                        stage,
                        Optional.empty(),
                        List.of(),
                        Visibility.PUBLIC));
    }

    private void community() {
        send.accept(
                acting(DemoPeople.NEUHAFEN, NEUHAFEN),
                new CommunityCommand.Form(
                        DEFECTS_TOGETHER,
                        new Name("Mängelmelder gemeinsam"),
                        new Markdown(
                                "Wir entwickeln den Mängelmelder zusammen weiter und betreiben ihn"
                                        + " nach denselben Regeln."),
                        Optional.of(
                                new Markdown(
                                        "Jede Stelle hat eine Stimme. Änderungen am gemeinsamen"
                                                + " Kern beschließen alle.")),
                        List.of(DEFECTS),
                        Admission.ON_REQUEST,
                        Visibility.PUBLIC));
        send.accept(
                acting(DemoPeople.MUSTERSTADT, MUSTERSTADT),
                new CommunityCommand.AskToJoin(
                        DEFECTS_TOGETHER,
                        MemberRole.MEMBER,
                        Optional.of(new Note("Wir bringen unsere Anbindung an den Bauhof mit."))));
        send.accept(
                acting(DemoPeople.NEUHAFEN, NEUHAFEN),
                new CommunityCommand.DecideRequest(
                        DEFECTS_TOGETHER,
                        MUSTERSTADT,
                        Decision.ADMITTED,
                        Optional.empty(),
                        Optional.empty()));
        send.accept(
                acting(DemoPeople.DEICHLAND, DEICHLAND),
                new CommunityCommand.AskToJoin(
                        DEFECTS_TOGETHER, MemberRole.OBSERVER, Optional.empty()));
    }

    private void reuses() {
        reuse(DemoPeople.MUSTERSTADT, MUSTERSTADT, DEFECTS, ReuseStage.INTRODUCING, How.ADAPTED);
        reuse(DemoPeople.NEUHAFEN, NEUHAFEN, DAY_CARE, ReuseStage.EVALUATION, How.UNCHANGED);
        reuse(DemoPeople.DEICHLAND, DEICHLAND, DOG_TAX, ReuseStage.PRODUCTIVE, How.UNCHANGED);
    }

    private void reuse(
            DemoPeople.Person person,
            OrganisationId body,
            ProjectId project,
            ReuseStage stage,
            How how) {
        send.accept(
                acting(person, body),
                new ReuseCommand.Declare(
                        project,
                        body,
                        stage,
                        how,
                        Optional.of(Operation.IT_PROVIDER),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true));
    }

    private static Actor acting(DemoPeople.Person person, OrganisationId body) {
        return Actor.of(person.id(), body);
    }

    private static OrganisationId id(String value) {
        return new OrganisationId(value);
    }
}
