package org.allmende.query;

import org.allmende.kernel.Coded;
import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Language;
import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.ProjectQuery.ReuseCounts;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseQuery;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.query.documents.CommunityDocument;
import org.allmende.query.documents.OrganisationDocument;
import org.allmende.query.documents.ProjectDocument;
import org.allmende.query.documents.ReuseDocument;
import org.allmende.query.timeline.FoldedKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The answers as they must be: what was known at one time, seen by the rights of today.
final class NaiveAnswers {
    private final Naive then;
    private final Naive today;
    private final Viewer viewer;
    private final Set<String> own;
    private final Instant asOf;
    private final long position;

    NaiveAnswers(Naive then, Naive today, Viewer viewer, Instant asOf, long position) {
        this.then = then;
        this.today = today;
        this.viewer = viewer;
        this.own = today.bodiesOf(viewer);
        this.asOf = asOf;
        this.position = position;
    }

    /// A property of a thing that can be filtered by; with a label where it is counted.
    private record Property<T>(Function<T, List<String>> values, Function<String, String> label) {}

    private static <T> Property<T> only(Function<T, List<String>> values) {
        return new Property<>(values, null);
    }

    private record Narrowed<T>(List<T> found, Map<String, List<FacetCount>> facets) {}

    private static <T> Narrowed<T> narrow(
            List<T> all, Map<String, Property<T>> properties, Map<String, List<String>> filters) {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        properties.forEach(
                (name, property) -> {
                    if (property.label != null) {
                        facets.put(name, counts(all, properties, filters, name));
                    }
                });
        return new Narrowed<>(
                all.stream().filter(passes(properties, filters, "")).toList(), facets);
    }

    private static <T> List<FacetCount> counts(
            List<T> all,
            Map<String, Property<T>> properties,
            Map<String, List<String>> filters,
            String name) {
        var counts = new LinkedHashMap<String, Integer>();
        all.stream()
                .filter(passes(properties, filters, name))
                .flatMap(it -> properties.get(name).values.apply(it).stream().distinct())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(
                        it ->
                                new FacetCount(
                                        it.getKey(),
                                        properties.get(name).label.apply(it.getKey()),
                                        it.getValue()))
                .sorted(
                        Comparator.comparingInt(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                .toList();
    }

    private static <T> Predicate<T> passes(
            Map<String, Property<T>> properties,
            Map<String, List<String>> filters,
            String without) {
        return it ->
                filters.entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(without))
                        .allMatch(
                                filter ->
                                        properties.get(filter.getKey()).values.apply(it).stream()
                                                .anyMatch(filter.getValue()::contains));
    }

    private static <T> List<T> page(List<T> all, Page page) {
        return all.stream().skip(page.offset()).limit(page.size()).toList();
    }

    private static <T extends Enum<T> & Coded> Function<String, String> label(Class<T> codes) {
        return code -> Coded.of(codes, code).label(Language.DE);
    }

    private static String place(String key) {
        return Bodies.REGISTER.find(key).map(RegisterEntry::name).orElse(key);
    }

    private static Optional<RegisterEntry> entry(String body) {
        return Bodies.REGISTER.find(body);
    }

    private List<String> land(String body) {
        return entry(body)
                .map(it -> it.land())
                .or(
                        () ->
                                Optional.ofNullable(then.bodies.get(body))
                                        .flatMap(OrganisationDocument::land))
                .map(it -> it.value())
                .stream()
                .toList();
    }

    private static List<String> district(String body) {
        return entry(body).flatMap(RegisterEntry::district).map(it -> it.value()).stream().toList();
    }

    private static List<String> size(String body) {
        return entry(body).map(it -> SizeClass.of(it.population()).code()).stream().toList();
    }

    private Ref body(String id) {
        return new Ref(id, then.bodies.containsKey(id) ? then.bodies.get(id).name() : id);
    }

    private boolean project(String id) {
        return then.seesProject(viewer, own, id) && today.seesProject(viewer, own, id);
    }

    private boolean community(String id) {
        return then.seesCommunity(own, id) && today.seesCommunity(own, id);
    }

    private Optional<Ref> projectRef(String id) {
        return project(id)
                ? Optional.of(new Ref(id, then.projects.get(id).title()))
                : Optional.empty();
    }

    private boolean counted(ReuseDocument.Declaration it) {
        var id = it.reuse().value();
        return then.publicReuse(id) && today.publicReuse(id) && it.how() != How.INSPIRED;
    }

    private Stream<ReuseDocument.Declaration> countedReuses(ReuseStatus status) {
        return then.reuses.values().stream()
                .filter(this::counted)
                .filter(it -> it.status() == status);
    }

    private int reuses(String project, ReuseStatus status) {
        return (int)
                countedReuses(status)
                        .filter(it -> it.reuse().project().value().equals(project))
                        .count();
    }

    ProjectQuery.Found projects(
            Map<String, List<String>> filters, boolean retired, Optional<Sort> sort, Page page) {
        var properties = new LinkedHashMap<String, Property<ProjectDocument>>();
        properties.put(
                "topic",
                new Property<>(it -> codes(it.classification().topics()), label(Topic.class)));
        properties.put(
                "field",
                new Property<>(it -> codes(it.classification().fields()), label(Field.class)));
        properties.put(
                "stage", new Property<>(it -> List.of(it.stage().code()), label(Stage.class)));
        properties.put("land", new Property<>(it -> land(of(it)), NaiveAnswers::place));
        properties.put(
                "kind",
                new Property<>(
                        it ->
                                Optional.ofNullable(then.bodies.get(of(it)))
                                        .map(b -> b.kind().code())
                                        .stream()
                                        .toList(),
                        label(OrganisationKind.class)));
        properties.put("sizeClass", new Property<>(it -> size(of(it)), label(SizeClass.class)));
        properties.put(
                "stance", only(it -> codes(it.responses().stream().map(r -> r.stance()).toList())));
        properties.put(
                "ozgId",
                only(it -> it.classification().ozgIds().stream().map(o -> o.value()).toList()));
        properties.put("organisation", only(it -> List.of(of(it))));
        properties.put("visibility", only(it -> List.of(it.visibility().code())));
        properties.put(
                "community",
                only(
                        it ->
                                then.communities.values().stream()
                                        .filter(c -> c.charter().projects().contains(it.id()))
                                        .map(c -> c.id().value())
                                        .filter(this::community)
                                        .toList()));
        var narrowed =
                narrow(
                        then.projects.values().stream()
                                .filter(it -> project(it.id().value()))
                                .filter(it -> retired || it.retiredInFavourOf().isEmpty())
                                .toList(),
                        properties,
                        filters);
        Comparator<ProjectDocument> order =
                switch (sort.orElse(Sort.CHANGED)) {
                    case NEWEST -> Comparator.comparing(ProjectDocument::createdAt).reversed();
                    case TITLE -> Comparator.comparing(it -> FoldedKey.of(it.title()));
                    default -> Comparator.comparing(ProjectDocument::changedAt).reversed();
                };
        return new ProjectQuery.Found(
                page(narrowed.found.stream().sorted(order).map(this::item).toList(), page),
                narrowed.found.size(),
                narrowed.facets,
                asOf,
                position);
    }

    private static String of(ProjectDocument it) {
        return it.responsible().value();
    }

    private static List<String> codes(List<? extends Coded> all) {
        return all.stream().map(Coded::code).toList();
    }

    private ProjectQuery.Item item(ProjectDocument it) {
        var id = it.id().value();
        return new ProjectQuery.Item(
                id,
                then.versions.get(id),
                it.title(),
                it.summary(),
                it.stage(),
                it.visibility(),
                body(of(it)),
                body(it.proposedBy().value()),
                it.classification().topics(),
                it.classification().fields(),
                it.classification().lagen().stream().map(o -> o.value()).toList(),
                it.classification().ozgIds().stream().map(o -> o.value()).toList(),
                it.classification().leikaKeys().stream().map(o -> o.value()).toList(),
                communitiesOf(id),
                new ReuseCounts(
                        reuses(id, ReuseStatus.CURRENT),
                        reuses(id, ReuseStatus.INTENDED),
                        reuses(id, ReuseStatus.FORMER),
                        reuses(id, ReuseStatus.DROPPED)),
                it.handoverTo().map(to -> body(to.value())),
                it.retirementAsked().flatMap(other -> projectRef(other.value())),
                it.retiredInFavourOf().isPresent(),
                it.retiredInFavourOf().flatMap(other -> projectRef(other.value())),
                it.createdAt(),
                it.changedAt());
    }

    private List<Ref> communitiesOf(String project) {
        return then.communities.values().stream()
                .filter(
                        it ->
                                it.charter().projects().stream()
                                        .anyMatch(p -> p.value().equals(project)))
                .filter(it -> community(it.id().value()))
                .sorted(Comparator.comparing(it -> FoldedKey.of(it.charter().name())))
                .map(it -> new Ref(it.id().value(), it.charter().name()))
                .toList();
    }

    OrganisationQuery.Found organisations(Map<String, List<String>> filters, Page page) {
        var properties = new LinkedHashMap<String, Property<OrganisationDocument>>();
        properties.put(
                "kind",
                new Property<>(it -> List.of(it.kind().code()), label(OrganisationKind.class)));
        properties.put("land", new Property<>(it -> land(it.id().value()), NaiveAnswers::place));
        properties.put(
                "sizeClass", new Property<>(it -> size(it.id().value()), label(SizeClass.class)));
        properties.put(
                "status",
                new Property<>(it -> List.of(it.status().code()), label(OrganisationStatus.class)));
        var narrowed =
                narrow(
                        then.bodies.values().stream()
                                .filter(
                                        it ->
                                                then.seesBody(viewer, it.id().value())
                                                        && today.seesBody(viewer, it.id().value()))
                                .toList(),
                        properties,
                        filters);
        return new OrganisationQuery.Found(
                page(
                        narrowed.found.stream()
                                .sorted(Comparator.comparing(it -> FoldedKey.of(it.name())))
                                .map(this::item)
                                .toList(),
                        page),
                narrowed.found.size(),
                narrowed.facets,
                asOf,
                position);
    }

    private OrganisationQuery.Item item(OrganisationDocument it) {
        var id = it.id().value();
        return new OrganisationQuery.Item(
                id,
                then.versions.get(id),
                Optional.of(id).filter(key -> Character.isDigit(key.charAt(0))),
                it.name(),
                it.kind(),
                district(id).stream().findFirst().map(key -> new Ref(key, place(key))),
                land(id).stream().findFirst().map(key -> new Ref(key, place(key))),
                entry(id).map(RegisterEntry::population),
                entry(id).map(entry -> SizeClass.of(entry.population())),
                it.status(),
                (int)
                        then.projects.values().stream()
                                .filter(p -> of(p).equals(id))
                                .filter(p -> p.retiredInFavourOf().isEmpty())
                                .map(p -> p.id().value())
                                .filter(p -> then.publicProject(p) && today.publicProject(p))
                                .count(),
                (int)
                        then.communities.values().stream()
                                .filter(
                                        c ->
                                                c.members().stream()
                                                        .anyMatch(m -> m.body().equals(it.id())))
                                .map(c -> c.id().value())
                                .filter(c -> then.publicCommunity(c) && today.publicCommunity(c))
                                .count(),
                (int)
                        countedReuses(ReuseStatus.CURRENT)
                                .filter(r -> r.reuse().body().equals(it.id()))
                                .count());
    }

    CommunityQuery.Found communities(Map<String, List<String>> filters, Page page) {
        var properties = new LinkedHashMap<String, Property<CommunityDocument>>();
        properties.put(
                "status",
                new Property<>(it -> List.of(it.status().code()), label(CommunityStatus.class)));
        properties.put("visibility", only(it -> List.of(it.visibility().code())));
        properties.put("organisation", only(NaiveAnswers::members));
        properties.put(
                "project",
                only(
                        it ->
                                it.charter().projects().stream()
                                        .map(p -> p.value())
                                        .filter(this::project)
                                        .toList()));
        properties.put(
                "land", only(it -> members(it).stream().flatMap(m -> land(m).stream()).toList()));
        var narrowed =
                narrow(
                        then.communities.values().stream()
                                .filter(it -> community(it.id().value()))
                                .toList(),
                        properties,
                        filters);
        var items = new ArrayList<CommunityQuery.Item>();
        narrowed.found.stream()
                .sorted(Comparator.comparing(it -> FoldedKey.of(it.charter().name())))
                .map(this::item)
                .forEach(items::add);
        return new CommunityQuery.Found(
                page(items, page), narrowed.found.size(), narrowed.facets, asOf, position);
    }

    private static List<String> members(CommunityDocument it) {
        return it.members().stream().map(m -> m.body().value()).toList();
    }

    private CommunityQuery.Item item(CommunityDocument it) {
        return new CommunityQuery.Item(
                it.id().value(),
                then.versions.get(it.id().value()),
                it.charter().name(),
                it.charter().purpose(),
                it.charter().admission(),
                it.visibility(),
                it.status(),
                it.charter().projects().stream()
                        .map(p -> projectRef(p.value()))
                        .flatMap(Optional::stream)
                        .toList(),
                it.members().size(),
                it.createdAt());
    }

    ReuseQuery.Found reuses(Map<String, List<String>> filters, Page page) {
        var properties = new LinkedHashMap<String, Property<ReuseDocument.Declaration>>();
        properties.put(
                "stage", new Property<>(it -> List.of(it.stage().code()), label(ReuseStage.class)));
        properties.put(
                "status",
                new Property<>(it -> List.of(it.status().code()), label(ReuseStatus.class)));
        properties.put("how", new Property<>(it -> List.of(it.how().code()), label(How.class)));
        properties.put(
                "operation",
                new Property<>(
                        it -> it.operation().map(Coded::code).stream().toList(),
                        label(Operation.class)));
        properties.put("land", new Property<>(it -> land(by(it)), NaiveAnswers::place));
        properties.put("district", only(it -> district(by(it))));
        properties.put("sizeClass", only(it -> size(by(it))));
        properties.put("organisation", only(it -> List.of(by(it))));
        properties.put("project", only(it -> List.of(it.reuse().project().value())));
        properties.put(
                "topic",
                only(
                        it ->
                                Optional.ofNullable(then.projects.get(it.reuse().project().value()))
                                        .map(p -> codes(p.classification().topics()))
                                        .orElse(List.of())));
        var narrowed =
                narrow(
                        then.reuses.values().stream()
                                .filter(
                                        it ->
                                                then.seesReuse(viewer, own, it.reuse().value())
                                                        && today.seesReuse(
                                                                viewer, own, it.reuse().value()))
                                .toList(),
                        properties,
                        filters);
        return new ReuseQuery.Found(
                page(
                        narrowed.found.stream()
                                .sorted(
                                        Comparator.comparing(ReuseDocument.Declaration::declaredAt)
                                                .reversed())
                                .map(this::item)
                                .toList(),
                        page),
                narrowed.found.size(),
                narrowed.facets,
                asOf,
                position);
    }

    private static String by(ReuseDocument.Declaration it) {
        return it.reuse().body().value();
    }

    private ReuseQuery.Item item(ReuseDocument.Declaration it) {
        var project = it.reuse().project().value();
        return new ReuseQuery.Item(
                it.reuse().value(),
                then.versions.get(it.reuse().aggregate()),
                projectRef(project).orElse(new Ref(project, project)),
                body(by(it)),
                land(by(it)).stream().findFirst().map(key -> new Ref(key, place(key))),
                it.stage(),
                it.status(),
                it.how(),
                it.operation(),
                it.since(),
                reach(it),
                it.isPublic(),
                it.declaredAt(),
                it.confirmedAt(),
                it.endedAt(),
                it.reason());
    }

    private ReuseQuery.Reach reach(ReuseDocument.Declaration it) {
        var body = by(it);
        var named = it.covers().stream().map(a -> a.value()).toList();
        var covered =
                body.length() == 8
                        ? List.of(body)
                        : body.length() == 9 && named.isEmpty()
                                ? Bodies.REGISTER.membersOf(new AssociationKey(body)).stream()
                                        .map(m -> m.key().value())
                                        .toList()
                                : named;
        return new ReuseQuery.Reach(
                covered.size(),
                covered.stream()
                        .mapToLong(key -> entry(key).map(RegisterEntry::population).orElse(0))
                        .sum());
    }
}
