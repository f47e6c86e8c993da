package org.allmende.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.query.timeline.Listing.Count;
import org.allmende.query.timeline.Story.Project;
import org.allmende.query.timeline.Touches.Touch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A [Story] told to timelines, and the comparison of what they say with what it amounts to.
final class Told implements AutoCloseable {
    final Timelines timelines;
    final Timelines.Opened opened;
    private final Story story;
    private final Timeline towns;
    private final Facet land;
    private final IntColumn inhabitants;
    private final Timeline projects;
    private final Facet stage;
    private final Facet topic;
    private final Facet town;
    private final LongColumn changed;
    private final TitleColumn title;
    private final IntsColumn covers;

    Told(Story story, Path folder) {
        this(story, folder, "1", Long.MAX_VALUE);
    }

    Told(Story story, Path folder, String shape, long atMost) {
        this.story = story;
        timelines = new Timelines(folder);
        towns = timelines.timeline("town");
        land = towns.facet("land");
        inhabitants = towns.ints("inhabitants");
        projects = timelines.timeline("project");
        stage = projects.facet("stage");
        topic = projects.facet("topic");
        town = projects.reference("town", towns);
        changed = projects.longs("changed");
        title = projects.titles("title");
        covers = projects.intLists("covers");
        opened = timelines.open(() -> shape, atMost);
    }

    /// Goes on telling from where the timelines stand, up to the position.
    void tell(int upTo) {
        while (timelines.position() < upTo) {
            tellNext();
        }
    }

    void tellNext() {
        var position = timelines.position() + 1;
        var step = story.steps.get((int) position - 1);
        timelines.recordedTimes().append(position, step.stamp());
        for (var each : step.towns()) {
            towns.append(
                    each.id(),
                    position,
                    new Row().set(land, each.land()).set(inhabitants, each.inhabitants()));
        }
        step.projects().forEach(each -> tell(each, position));
        step.ended().forEach(id -> projects.close(id, position));
        step.touched()
                .forEach(
                        id ->
                                timelines
                                        .touches()
                                        .append(
                                                id,
                                                position,
                                                "a" + position % 7,
                                                position,
                                                "t" + position % 3));
        timelines.publish(position);
    }

    private void tell(Project each, long position) {
        var slot = projects.current(each.id());
        var kept = slot >= 0 && new String(projects.payload(slot)).equals(each.payload());
        projects.amend(
                each.id(),
                position,
                row -> {
                    row.set(stage, each.stage()).set(topic, each.topics()).set(town, each.town());
                    row.set(changed, each.changed()).set(title, each.title());
                    row.set(covers, each.covers().stream().mapToInt(i -> i).toArray());
                    if (!kept) {
                        row.payload(each.payload());
                    }
                });
    }

    /// Everything there is to ask, as of the position; what is asked for is drawn at random.
    void agreesAt(long position, SplittableRandom random) {
        var at = timelines.at(position);
        var world = story.worlds.get((int) position);
        var states = List.copyOf(world.projects().values());
        var view = at.of(projects);
        agreeOnStates(view, states);
        agreeOnLists(view, states, random);
        agreeOnFigures(at, world, states);
        agreeOnTimesAndTouches(at, world, random);
    }

    private void agreeOnStates(View view, List<Project> states) {
        assertThat(view.alive().toArray())
                .isEqualTo(slots(states, Comparator.comparing(Project::slot)));
        for (var id = -1; id < 40; id++) {
            var expected =
                    states.stream()
                            .filter(named("p" + id))
                            .mapToInt(Project::slot)
                            .findAny()
                            .orElse(-1);
            assertThat(view.slot("p" + id)).isEqualTo(expected);
        }
        for (var state : states) {
            var slot = state.slot();
            assertThat(projects.id(slot)).isEqualTo(state.id());
            assertThat(stage.first(slot)).isEqualTo(state.stage());
            assertThat(topic.all(slot)).isEqualTo(state.topics());
            assertThat(town.first(slot)).isEqualTo(state.town());
            assertThat(changed.get(slot)).isEqualTo(state.changed());
            assertThat(title.get(slot)).isEqualTo(state.title());
            assertThat(covers.get(slot))
                    .isEqualTo(state.covers().stream().mapToInt(i -> i).toArray());
            assertThat(new String(projects.payload(slot))).isEqualTo(state.payload());
        }
    }

    private static Predicate<Project> named(String id) {
        return state -> state.id().equals(id);
    }

    private static int[] slots(List<Project> states, Comparator<Project> order) {
        return states.stream().sorted(order).mapToInt(Project::slot).toArray();
    }

    private void agreeOnLists(View view, List<Project> states, SplittableRandom random) {
        Map<Facet, Function<Project, Stream<String>>> facets =
                Map.of(
                        stage, state -> Stream.ofNullable(state.stage()),
                        topic, state -> state.topics().stream(),
                        town, state -> Stream.ofNullable(state.town()));
        var visible = view.alive().filter(slot -> slot % 5 != 0);
        var list = view.list(visible);
        Map<Facet, Predicate<Project>> filters = new HashMap<>();
        for (var facet : facets.keySet()) {
            if (random.nextBoolean()) {
                var wanted = wanted(facet, random);
                list.where(facet, wanted);
                filters.put(
                        facet, state -> facets.get(facet).apply(state).anyMatch(wanted::contains));
            }
        }
        var seen = states.stream().filter(state -> state.slot() % 5 != 0).toList();
        for (var facet : facets.keySet()) {
            var others = new HashMap<>(filters);
            others.remove(facet);
            var counts =
                    seen.stream()
                            .filter(
                                    state ->
                                            others.values().stream()
                                                    .allMatch(each -> each.test(state)))
                            .flatMap(facets.get(facet))
                            .collect(
                                    Collectors.groupingBy(
                                            value -> value, Collectors.summingInt(_ -> 1)));
            assertThat(list.counts(facet))
                    .containsExactlyElementsOf(
                            counts.entrySet().stream()
                                    .map(count -> new Count(count.getKey(), count.getValue()))
                                    .sorted(
                                            Comparator.comparing(Count::count)
                                                    .reversed()
                                                    .thenComparing(Count::value))
                                    .toList());
        }
        var kept =
                seen.stream()
                        .filter(
                                state ->
                                        filters.values().stream()
                                                .allMatch(each -> each.test(state)))
                        .toList();
        assertThat(list.total()).isEqualTo(kept.size());
        agreeOnPages(list, kept, random);
    }

    private static List<String> wanted(Facet facet, SplittableRandom random) {
        var values = new ArrayList<String>(List.of("unheard of"));
        for (var number = 0; number < facet.numbers(); number++) {
            if (random.nextInt(3) == 0) {
                values.add(facet.name(number));
            }
        }
        return values;
    }

    private void agreeOnPages(Listing list, List<Project> kept, SplittableRandom random) {
        var bySlot = Comparator.comparing(Project::slot);
        var byChange = Comparator.comparing(Project::changed);
        agree(list, kept, changed.descending(), byChange.thenComparing(bySlot).reversed(), random);
        agree(list, kept, changed.ascending(), byChange.thenComparing(bySlot), random);
        Function<Project, String> key = state -> FoldedKey.of(state.title());
        agree(
                list,
                kept,
                title.ascending(),
                Comparator.comparing(key).thenComparing(bySlot),
                random);
        var byThing = IntStream.range(0, 20).map(_ -> random.nextInt(5)).toArray();
        Function<Project, Integer> thing = state -> projects.number(state.id());
        agree(
                list,
                kept,
                Order.byThing(projects, byThing),
                Comparator.comparing(thing.andThen(number -> number < 20 ? byThing[number] : 0))
                        .thenComparing(bySlot)
                        .reversed(),
                random);
        var scored = list.bits().filter(_ -> random.nextBoolean()).toArray();
        var scores = new float[scored.length];
        var scoreOf = new TreeMap<Integer, Float>();
        for (var i = 0; i < scored.length; i++) {
            scores[i] = random.nextInt(4);
            scoreOf.put(scored[i], scores[i]);
        }
        Function<Project, Float> score = state -> -scoreOf.getOrDefault(state.slot(), -1f);
        agree(
                list,
                kept,
                Order.byScore(scored, scores),
                Comparator.comparing(score).thenComparing(bySlot),
                random);
    }

    private static void agree(
            Listing list,
            List<Project> kept,
            Order order,
            Comparator<Project> plain,
            SplittableRandom random) {
        var all = slots(kept, plain);
        var offset = random.nextInt(all.length + 2);
        var size = 1 + random.nextInt(7);
        var from = Math.min(offset, all.length);
        var expected = Arrays.copyOfRange(all, from, Math.min(from + size, all.length));
        assertThat(list.page(order, offset, size)).isEqualTo(expected);
        if (from > 0) {
            assertThat(list.pageAfter(order, all[from - 1], size)).isEqualTo(expected);
        }
    }

    private void agreeOnFigures(At at, Story.World world, List<Project> states) {
        var facts = Tally.of(at.of(projects).alive()).covering(covers, member -> 10L * member + 1);
        agree(facts.total(), states);
        var groups = new TreeMap<Integer, List<Project>>();
        for (var state : states) {
            state.topics().forEach(each -> group(groups, topic.number(each), state));
        }
        agree(facts.by(topic), groups);
        var byLand = new TreeMap<Integer, List<Project>>();
        for (var state : states) {
            var there = state.town() == null ? null : world.towns().get(state.town());
            if (there != null) {
                group(byLand, land.number(there.land()), state);
            }
        }
        agree(facts.by(Keys.through(town, at.of(towns), land)), byLand);
        assertThat(at.of(towns).alive().count()).isEqualTo(world.towns().size());
        for (var each : world.towns().values()) {
            assertThat(inhabitants.get(at.of(towns).slot(each.id()))).isEqualTo(each.inhabitants());
            var referring =
                    states.stream().filter(state -> each.id().equals(state.town())).toList();
            var slots = slots(referring, Comparator.comparing(Project::slot));
            assertThat(at.of(projects).where(town, each.id()).toArray()).isEqualTo(slots);
            assertThat(at.of(projects).slots(town, each.id())).isEqualTo(slots);
        }
    }

    private static void group(Map<Integer, List<Project>> groups, int key, Project state) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(state);
    }

    private static void agree(List<Tally.Group> groups, TreeMap<Integer, List<Project>> plain) {
        assertThat(groups).extracting(Tally.Group::key).containsExactlyElementsOf(plain.keySet());
        groups.forEach(group -> agree(group, plain.get(group.key())));
    }

    private static void agree(Tally.Group group, List<Project> states) {
        assertThat(group.slots()).isEqualTo(slots(states, Comparator.comparing(Project::slot)));
        var members = new HashSet<Integer>();
        states.forEach(state -> members.addAll(state.covers()));
        assertThat(group.members()).isEqualTo(members.size());
        assertThat(group.weight())
                .isEqualTo(members.stream().mapToLong(member -> 10L * member + 1).sum());
    }

    private void agreeOnTimesAndTouches(At at, Story.World world, SplittableRandom random) {
        assertThat(at.recorded()).isEqualTo(world.recorded());
        var moment = world.recorded().plusMillis(random.nextInt(50) - 25L);
        var last = at.position();
        while (last > 0 && story.worlds.get((int) last).recorded().isAfter(moment)) {
            last--;
        }
        assertThat(timelines.recordedTimes().lastAt(moment, at.position())).isEqualTo(last);

        var id = (random.nextBoolean() ? "p" : "t") + random.nextInt(12);
        var touches = new ArrayList<Touch>();
        for (var position = at.position(); position > 0; position--) {
            if (story.steps.get((int) position - 1).touched().contains(id)) {
                touches.add(new Touch(position, "a" + position % 7, position, "t" + position % 3));
            }
        }
        assertThat(at.touches(id)).isEqualTo(touches.size());
        var paged = new ArrayList<Touch>();
        for (var page = at.touches(id, Long.MAX_VALUE, 3); !page.isEmpty(); ) {
            paged.addAll(page);
            page = at.touches(id, page.getLast().position(), 3);
        }
        assertThat(paged).isEqualTo(touches);
    }

    @Override
    public void close() {
        timelines.close();
    }
}
