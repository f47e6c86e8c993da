package org.allmende.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.kernel.Code;
import org.allmende.kernel.Language;
import org.allmende.kernel.Page;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.PlannedStage;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.platform.store.Recorded;
import org.allmende.query.documents.DocumentProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Whatever happens, in whatever order it arrives twice or after a restart: every list, facet and
/// count at every position, for everybody, is what a plain fold of the events up to there says.
class ViewsPropertyTest {
    private static final int EVENTS = 120;
    private static final Clock LATER =
            Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void startDocuments() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("documents");
    }

    @AfterEach
    void stopDocuments() {
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyAnswerAtEveryPositionIsThatOfAPlainFold(long seed) {
        var random = new SplittableRandom(seed);
        var world = new World(random);
        var node = new Running(folder, world.events, database, LATER);
        var segments = new Segments(database, random.split());
        try {
            while (world.events.head() < EVENTS) {
                for (var i = random.nextInt(1, 30); i > 0; i--) {
                    world.step();
                }
                segments.deliver(world.events.read(0, 10_000));
                if (random.nextInt(3) == 0) {
                    node.close();
                    node = new Running(folder, world.events, database, LATER);
                    assertThat(node.opened.reason()).as("seed " + seed).isNull();
                }
                node.catchUp();
                var events = world.events.read(0, 10_000);
                var today = new Naive(events);
                var last = events.size() >= EVENTS;
                var stride = last ? 1 : 12;
                for (var position = 0; position <= events.size(); ) {
                    compare(node, random, events, position, today, "seed " + seed);
                    position += random.nextInt(1, stride + 1);
                }
                compareAtTheHead(node, random, events, today, "seed " + seed);
            }
        } finally {
            node.close();
        }
    }

    private static void compare(
            Running node,
            SplittableRandom random,
            List<Recorded> events,
            int position,
            Naive today,
            String seed) {
        var then = new Naive(events.subList(0, position));
        var viewer = viewer(random);
        var recorded = position == 0 ? Instant.EPOCH : events.get(position - 1).at();
        var asked =
                random.nextInt(2) == 0 || position == 0
                        ? Optional.<Instant>empty()
                        : Optional.of(recorded.plusSeconds(random.nextInt(600)));
        var reading =
                new Reading(
                        viewer,
                        Language.DE,
                        asked,
                        asked.isPresent() ? Optional.empty() : Optional.of((long) position),
                        0);
        var answers = new NaiveAnswers(then, today, viewer, asked.orElse(recorded), position);
        var page = random.nextInt(3) > 0 ? new Page(0, 100) : new Page(random.nextInt(4), 3);
        var who = "%s at %d of %d for %s".formatted(seed, position, events.size(), viewer);

        var sort =
                one(
                        random,
                        List.of(
                                Optional.<Sort>empty(),
                                Optional.of(Sort.NEWEST),
                                Optional.of(Sort.TITLE)));
        var filters = filters(random, PROJECT_FILTERS);
        var retired = random.nextBoolean();
        assertThat(
                        node.projects.find(
                                new ProjectQuery.Find(
                                        Optional.empty(), filters, retired, sort, page, reading)))
                .as(who + " " + filters)
                .isEqualTo(answers.projects(filters, retired, sort, page));
        var ofBodies = filters(random, BODY_FILTERS);
        assertThat(
                        node.organisations.find(
                                new OrganisationQuery.Find(
                                        Optional.empty(), ofBodies, page, reading)))
                .as(who + " " + ofBodies)
                .isEqualTo(answers.organisations(ofBodies, page));
        var ofCommunities = filters(random, COMMUNITY_FILTERS);
        assertThat(
                        node.communities.find(
                                new CommunityQuery.Find(
                                        Optional.empty(), ofCommunities, page, reading)))
                .as(who + " " + ofCommunities)
                .isEqualTo(answers.communities(ofCommunities, page));
        var ofReuses = filters(random, REUSE_FILTERS);
        assertThat(node.reuses.find(new ReuseQuery.Find(ofReuses, page, reading)))
                .as(who + " " + ofReuses)
                .isEqualTo(answers.reuses(ofReuses, page));
        if (position % 8 == 0 || position == events.size()) {
            compareSingly(node, answers, then, reading, who);
        }
    }

    private static void compareAtTheHead(
            Running node,
            SplittableRandom random,
            List<Recorded> events,
            Naive today,
            String seed) {
        for (var i = 0; i < 4; i++) {
            compare(node, random, events, events.size(), today, seed);
        }
    }

    /// Each thing by itself shows what its item in the list shows, and more; what is not in the
    /// list is not there.
    private static void compareSingly(
            Running node, NaiveAnswers answers, Naive then, Reading reading, String who) {
        var listed = new HashMap<String, ProjectQuery.Item>();
        answers.projects(Map.of(), true, Optional.empty(), new Page(0, 1000))
                .items()
                .forEach(it -> listed.put(it.id(), it));
        for (var id : then.projects.keySet()) {
            var query = new ProjectQuery.One(new ProjectId(id), reading);
            var item = listed.get(id);
            if (item == null) {
                assertThat(refusal(() -> node.projects.one(query)))
                        .as(who)
                        .isEqualTo(Code.NOT_FOUND);
            } else {
                var view = node.projects.one(query);
                var document = then.projects.get(id);
                assertThat(
                                List.of(
                                        view.version(),
                                        view.title(),
                                        view.stage(),
                                        view.reuse(),
                                        view.communities(),
                                        view.changedAt()))
                        .as(who + " " + id)
                        .isEqualTo(
                                List.of(
                                        item.version(),
                                        item.title(),
                                        item.stage(),
                                        item.reuse(),
                                        item.communities(),
                                        item.changedAt()));
                assertThat(view.timeline().stream().filter(it -> it.on().isPresent()))
                        .as(who + " " + id)
                        .hasSameSizeAs(document.steps());
                assertThat(
                                view.timeline().stream()
                                        .flatMap(it -> it.planned().stream())
                                        .sorted()
                                        .toList())
                        .as(who + " " + id)
                        .isEqualTo(
                                document.plan().stream()
                                        .map(PlannedStage::planned)
                                        .sorted()
                                        .toList());
                assertThat(view.responses()).as(who + " " + id).hasSameSizeAs(document.responses());
                assertThat(view.description()).as(who + " " + id).isEqualTo(document.description());
            }
        }
        var shown = new HashSet<String>();
        for (var item : answers.reuses(Map.of(), new Page(0, 1000)).items()) {
            var view = node.reuses.one(new ReuseQuery.One(new ReuseId(item.id()), reading));
            assertThat(
                            List.of(
                                    view.version(),
                                    view.stage(),
                                    view.status(),
                                    view.reach(),
                                    view.reason(),
                                    view.how(),
                                    view.operation(),
                                    view.since(),
                                    view.isPublic(),
                                    view.confirmedAt(),
                                    view.endedAt()))
                    .as(who + " " + item.id())
                    .isEqualTo(
                            List.of(
                                    item.version(),
                                    item.stage(),
                                    item.status(),
                                    item.reach(),
                                    item.reason(),
                                    item.how(),
                                    item.operation(),
                                    item.since(),
                                    item.isPublic(),
                                    item.confirmedAt(),
                                    item.endedAt()));
            shown.add(item.id());
        }
        for (var id : then.reuses.keySet()) {
            if (!shown.contains(id)) {
                var query = new ReuseQuery.One(new ReuseId(id), reading);
                assertThat(refusal(() -> node.reuses.one(query)))
                        .as(who + " " + id)
                        .isEqualTo(Code.NOT_FOUND);
            }
        }
        for (var item : answers.organisations(Map.of(), new Page(0, 1000)).items()) {
            var view =
                    node.organisations.one(
                            new OrganisationQuery.One(new OrganisationId(item.id()), reading));
            assertThat(
                            List.of(
                                    view.version(),
                                    view.name(),
                                    view.status(),
                                    view.projects(),
                                    view.communities(),
                                    view.reuses()))
                    .as(who + " " + item.id())
                    .isEqualTo(
                            List.of(
                                    item.version(),
                                    item.name(),
                                    item.status(),
                                    item.projects(),
                                    item.communities(),
                                    item.reuses()));
        }
        for (var item : answers.communities(Map.of(), new Page(0, 1000)).items()) {
            var view =
                    node.communities.one(
                            new CommunityQuery.One(new CommunityId(item.id()), reading));
            assertThat(
                            List.of(
                                    view.version(),
                                    view.name(),
                                    view.status(),
                                    view.projects(),
                                    view.members().size()))
                    .as(who + " " + item.id())
                    .isEqualTo(
                            List.of(
                                    item.version(),
                                    item.name(),
                                    item.status(),
                                    item.projects(),
                                    item.memberCount()));
        }
    }

    private static Code refusal(Runnable asking) {
        try {
            asking.run();
            return null;
        } catch (Refused refused) {
            return refused.problem().code();
        }
    }

    private static Viewer viewer(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Viewer.visitor();
            case 1 -> new Viewer(Optional.of(one(random, World.PEOPLE)), true);
            default -> Viewer.of(one(random, World.PEOPLE));
        };
    }

    private static <T> T one(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static final Map<String, List<String>> PROJECT_FILTERS =
            Map.of(
                    "topic", List.of("bildung", "umwelt", "gesundheit"),
                    "stage", List.of("idea", "pilot", "productive"),
                    "land", List.of("01", "16", "99"),
                    "kind", List.of("municipality", "district", "association"),
                    "sizeClass", List.of("under-5000", "20000-100000"),
                    "stance", List.of("need", "takes-part"),
                    "ozgId", List.of("10001", "10002"),
                    "organisation", List.of("01001000", "01051", "nobody"),
                    "visibility", List.of("public", "draft"),
                    "community", List.of("comm0020", "comm0030", "nothing"));
    private static final Map<String, List<String>> BODY_FILTERS =
            Map.of(
                    "kind", List.of("municipality", "district", "association"),
                    "land", List.of("01", "16"),
                    "sizeClass", List.of("under-5000", "over-100000"),
                    "status", List.of("verified", "claimed"));
    private static final Map<String, List<String>> COMMUNITY_FILTERS =
            Map.of(
                    "organisation", List.of("01001000", "01051", "16"),
                    "project", List.of("proj0010", "proj0011", "proj0012", "proj0013", "proj0014"),
                    "land", List.of("01", "16"),
                    "status", List.of("active", "dissolved"),
                    "visibility", List.of("public", "draft"));
    private static final Map<String, List<String>> REUSE_FILTERS =
            Map.of(
                    "organisation", List.of("01001000", "01051", "16"),
                    "stage", List.of("evaluation", "productive"),
                    "status", List.of("current", "former"),
                    "land", List.of("01", "16"),
                    "how", List.of("unchanged", "inspired"),
                    "operation", List.of("own"),
                    "district", List.of("01051", "01001"),
                    "sizeClass", List.of("under-5000", "20000-100000"),
                    "topic", List.of("bildung", "umwelt"));

    private static Map<String, List<String>> filters(
            SplittableRandom random, Map<String, List<String>> possible) {
        var chosen = new HashMap<String, List<String>>();
        var names = possible.keySet().stream().sorted().toList();
        for (var i = random.nextInt(3); i > 0; i--) {
            var name = one(random, names);
            var values = new ArrayList<String>();
            for (var j = random.nextInt(1, 3); j > 0; j--) {
                values.add(one(random, possible.get(name)));
            }
            chosen.put(name, values);
        }
        return chosen;
    }

    /// Processors of documents: each of several segments takes the events of its aggregates, in
    /// batches, and some of them again.
    private static final class Segments {
        private static final int COUNT = 3;

        private final DocumentProjection projection;
        private final SplittableRandom random;
        private final int[] done = new int[COUNT];

        Segments(MongoDatabase database, SplittableRandom random) {
            this.projection = new DocumentProjection(database, 1, random.nextBoolean());
            this.random = random;
        }

        void deliver(List<Recorded> events) {
            for (var segment = 0; segment < COUNT; segment++) {
                var mine = segment;
                var all =
                        events.stream()
                                .filter(
                                        it ->
                                                Math.floorMod(it.aggregate().hashCode(), COUNT)
                                                        == mine)
                                .toList();
                while (done[segment] < all.size()) {
                    var again = Math.max(0, done[segment] - random.nextInt(10));
                    var end = Math.min(all.size(), done[segment] + random.nextInt(1, 20));
                    projection.handle(all.subList(again, end));
                    done[segment] = end;
                }
            }
        }
    }
}
