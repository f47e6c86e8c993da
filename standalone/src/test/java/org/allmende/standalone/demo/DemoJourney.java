package org.allmende.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.allmende.kernel.Berlin;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.platform.command.MessageKeys;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Recorded;
import org.allmende.standalone.StandaloneApplication;
import org.allmende.standalone.Starting;
import org.allmende.standalone.demo.content.DemoContent;
import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.OwnAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// The demo is made, cut off in the middle, made to its end and started again.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourney {
    private static final String PASSWORD = "gemeinsam-statt-einsam";
    private static final DemoContent CONTENT = DemoContent.read();

    @TempDir static Path data;
    private static ConfigurableApplicationContext demo;
    private static long reached;
    private static Api api;

    @BeforeAll
    static void start() {
        assertThatThrownBy(
                        () ->
                                Starting.with(
                                        data,
                                        List.of(StandaloneApplication.class, CutOff.class),
                                        "allmende.demo=true"))
                .hasStackTraceContaining("cut off");
        restart();
        reached = log().head();
    }

    private static void restart() {
        demo = Starting.whole(data, "allmende.demo=true");
        api =
                Api.at(
                        URI.create(
                                "http://127.0.0.1:"
                                        + demo.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    static void stop() {
        if (demo != null) demo.close();
    }

    private static EventLog log() {
        return demo.getBean(EventLog.class);
    }

    private static List<Recorded> events() {
        return log().read(0, 100_000);
    }

    @Test
    @Order(1)
    void everyStepIsDoneOnceAndInItsOrder() {
        var steps = new LinkedHashSet<String>();
        events().stream()
                .map(it -> it.metadata().get(MessageKeys.IDEMPOTENCY_KEY))
                .filter(Objects::nonNull)
                .forEach(steps::add);

        assertThat(steps)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CONTENT.steps().size())
                                .mapToObj(n -> "demo-" + n)
                                .toList());
    }

    @Test
    @Order(1)
    void eventsAscendInTimeOverThreeYearsUntilToday() {
        var events = events();

        assertThat(events).extracting(Recorded::at).isSorted();
        assertThat(Berlin.day(events.getFirst().at()))
                .isEqualTo(Berlin.day(Instant.now()).minusDays(DemoCalendar.DAYS));
        assertThat(events.getLast().at())
                .isBetween(Instant.now().minusSeconds(5 * 86_400), Instant.now());
    }

    @Test
    @Order(1)
    void whatTheContentSaysHasHappened() {
        var told =
                Map.<Class<? extends Command>, Class<? extends Event>>of(
                        OrganisationCommand.Claim.class, OrganisationEvent.Claimed.class,
                        OrganisationCommand.VerifyClaim.class,
                                OrganisationEvent.ClaimVerified.class,
                        ProjectCommand.Propose.class, ProjectEvent.Proposed.class,
                        ProjectCommand.Respond.class, ProjectEvent.Responded.class,
                        CommunityCommand.Form.class, CommunityEvent.Formed.class,
                        CommunityCommand.Contribute.class,
                                CommunityEvent.ContributionIntended.class,
                        CommunityCommand.RecordDecision.class,
                                CommunityEvent.DecisionRecorded.class,
                        ReuseCommand.Declare.class, ReuseEvent.Declared.class,
                        ReuseCommand.Confirm.class, ReuseEvent.Confirmed.class,
                        ReuseCommand.ReportExperience.class, ReuseEvent.ExperienceReported.class);
        var days = DemoCalendar.endingOn(Berlin.day(Instant.now()));
        var commands =
                CONTENT.steps().stream()
                        .map(it -> it.command().apply(days::workday))
                        .collect(groupingBy(Object::getClass, counting()));
        var events = events().stream().collect(groupingBy(it -> it.event().getClass(), counting()));

        told.forEach(
                (command, event) ->
                        assertThat(events.get(event))
                                .as(event.getSimpleName())
                                .isEqualTo(commands.get(command)));
        assertThat(events.get(OrganisationEvent.Claimed.class)).isGreaterThanOrEqualTo(40);
        assertThat(events.get(ProjectEvent.Proposed.class)).isGreaterThanOrEqualTo(60);
        assertThat(events.get(CommunityEvent.Formed.class)).isEqualTo(8);
        assertThat(events.get(ReuseEvent.Declared.class)).isGreaterThanOrEqualTo(150);
    }

    @Test
    @Order(1)
    void everyGroupHasSomethingToShow() {
        var projects = api.get("/projects").expect(200).json().path("facets");
        assertThat(values(projects.path("stage"), "value")).containsAll(codes(Stage.values()));
        assertThat(values(projects.path("topic"), "value")).containsAll(codes(Topic.values()));
        assertThat(values(projects.path("field"), "value")).containsAll(codes(Field.values()));
        for (var stance : Stance.values()) {
            assertThat(total("/projects?stance=" + stance.code())).as(stance.code()).isPositive();
        }
        var bodies = api.get("/organisations?status=verified").expect(200).json().path("facets");
        // A Land is real, and nobody invents what a real one says.
        assertThat(values(bodies.path("kind"), "value"))
                .containsExactlyInAnyOrderElementsOf(
                        codes(OrganisationKind.values()).stream()
                                .filter(it -> !it.equals(OrganisationKind.LAND.code()))
                                .toList());
        assertThat(bodies.path("land")).hasSize(16);
        assertThat(values(bodies.path("sizeClass"), "value"))
                .containsAll(codes(SizeClass.values()));
        for (var status : ReuseStatus.values()) {
            assertThat(total("/reuse?status=" + status.code())).as(status.code()).isPositive();
        }
        assertThat(values(groups("how"), "key"))
                .containsAll(
                        codes(How.values()).stream().filter(it -> !it.equals("inspired")).toList());
        assertThat(events())
                .extracting(Recorded::event)
                .anyMatch(it -> it instanceof ReuseEvent.Declared d && d.how() == How.INSPIRED);
        assertThat(groups("land")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(groups("district")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(groups("month"))
                .hasSize(24)
                .filteredOn(it -> it.path("count").asInt() > 0)
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(total("/communities?status=dissolved")).isOne();
    }

    @Test
    @Order(1)
    void aYearAgoThereWasLess() {
        var yearAgo = Berlin.day(Instant.now()).minusDays(365);
        var now = api.get("/statistics/overview").expect(200).json().path("tiles");
        var then = api.get("/statistics/overview?asOf=" + yearAgo).expect(200).json().path("tiles");

        for (var tile : List.of(0, 2, 4)) {
            assertThat(then.path(tile).path("count").asInt())
                    .as(now.path(tile).path("key").asString())
                    .isPositive()
                    .isLessThan(now.path(tile).path("count").asInt());
        }
        var reuse = api.get("/statistics/reuse?by=land").expect(200).json();
        assertThat(reuse.path("unconfirmed").asInt())
                .isPositive()
                .isLessThan(reuse.path("total").asInt());
        assertThat(api.get("/projects/nachbarhilfe?asOf=" + yearAgo).status()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void theAccountsOfTheStartPageFindWorkWaiting() {
        assertThat(tasks("verwaltung@musterstadt.example"))
                .contains(
                        "membership-request",
                        "community-request",
                        "community-invitation",
                        "retirement-consent",
                        "reuse-confirmation");
        assertThat(tasks("digital@neuhafen.example"))
                .contains("community-request", "handover-offer");
        assertThat(tasks("betrieb@allmende.example")).contains("claim");
        var contact =
                api.as(token("verwaltung@musterstadt.example"))
                        .get("/projects/maengelmelder")
                        .expect(200)
                        .json()
                        .path("contact");
        assertThat(contact.path("email").asString()).isEqualTo("maengelmelder@neuhafen.example");
    }

    @Test
    @Order(2)
    void aSecondStartChangesNothing() {
        demo.close();
        restart();

        assertThat(log().head()).isEqualTo(reached);
        assertThat(demo.getBean(DemoClock.class).instant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    private static List<String> tasks(String email) {
        return values(api.as(token(email)).get("/tasks").expect(200).json().path("items"), "kind");
    }

    private static String token(String email) {
        return new OwnAccounts(api, PASSWORD).signIn(email, PASSWORD);
    }

    private static int total(String path) {
        return api.get(path).expect(200).json().path("total").asInt();
    }

    private static JsonNode groups(String dimension) {
        return api.get("/statistics/reuse?by=" + dimension).expect(200).json().path("groups");
    }

    private static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    private static List<String> codes(Coded[] all) {
        return Arrays.stream(all).map(Coded::code).toList();
    }
}
