package org.allmende.standalone.fifty;

import org.allmende.standalone.fifty.World.Community;
import org.allmende.standalone.fifty.World.Project;
import org.allmende.standalone.fifty.World.Reuse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The world as somebody of today sees it as of then: what is hidden today is hidden in its past.
///
/// @param body of which the reader is; null for a visitor
record Seen(World then, World now, String body) {

    /// A list with its filters: what values a thing has under each.
    record Listing<T>(
            List<T> all,
            Map<String, Function<T, Collection<String>>> filters,
            Set<String> facets,
            Function<T, String> id) {

        List<T> where(Map<String, List<String>> wanted) {
            return all.stream()
                    .filter(
                            it ->
                                    wanted.entrySet().stream()
                                            .allMatch(
                                                    one ->
                                                            filters
                                                                    .get(one.getKey())
                                                                    .apply(it)
                                                                    .stream()
                                                                    .anyMatch(
                                                                            one.getValue()
                                                                                    ::contains)))
                    .toList();
        }

        Set<String> ids(Map<String, List<String>> wanted) {
            return where(wanted).stream().map(id).collect(Collectors.toSet());
        }

        /// The counts of a facet ignore that facet's own filter.
        Map<String, Integer> counts(String facet, Map<String, List<String>> wanted) {
            var others = new LinkedHashMap<>(wanted);
            others.remove(facet);
            var counts = new LinkedHashMap<String, Integer>();
            for (var one : where(others)) {
                filters.get(facet).apply(one).forEach(it -> counts.merge(it, 1, Integer::sum));
            }
            return counts;
        }

        /// Every value that occurs under a filter.
        List<String> values(String filter) {
            return all.stream()
                    .flatMap(it -> filters.get(filter).apply(it).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    Listing<Project> projects() {
        var filters = new LinkedHashMap<String, Function<Project, Collection<String>>>();
        filters.put("topic", Project::topics);
        filters.put("field", Project::fields);
        filters.put("stage", it -> List.of(it.stage()));
        filters.put("land", it -> of(it).lands());
        filters.put("kind", it -> List.of(of(it).kind()));
        filters.put("sizeClass", it -> of(it).sizeClasses());
        filters.put("stance", it -> Set.copyOf(it.responses().values()));
        filters.put("ozgId", Project::ozgIds);
        filters.put("organisation", it -> List.of(it.body()));
        filters.put("visibility", it -> List.of(it.visibility()));
        filters.put("community", it -> around(it.id()));
        var all =
                then.projects().values().stream()
                        .filter(it -> then.sees(body, it))
                        .filter(it -> now.sees(body, now.projects().get(it.id())))
                        .toList();
        return new Listing<>(
                all,
                filters,
                Set.of("topic", "field", "stage", "land", "kind", "sizeClass"),
                Project::id);
    }

    private Body of(Project it) {
        return then.bodies().get(it.body());
    }

    private List<String> around(String project) {
        return communities().all().stream()
                .filter(it -> it.projects().contains(project))
                .map(Community::id)
                .toList();
    }

    Set<String> communitiesOf(String project) {
        return Set.copyOf(around(project));
    }

    boolean seesProject(String id) {
        return then.projects().containsKey(id)
                && then.sees(body, then.projects().get(id))
                && now.sees(body, now.projects().get(id));
    }

    Listing<Body> bodies() {
        var filters = new LinkedHashMap<String, Function<Body, Collection<String>>>();
        filters.put("kind", it -> List.of(it.kind()));
        filters.put("land", Body::lands);
        filters.put("sizeClass", Body::sizeClasses);
        filters.put("status", it -> List.of(it.status()));
        return new Listing<>(
                World.list(then.bodies().values()), filters, filters.keySet(), Body::id);
    }

    Listing<Community> communities() {
        var filters = new LinkedHashMap<String, Function<Community, Collection<String>>>();
        filters.put("organisation", it -> it.members().keySet());
        filters.put("project", it -> it.projects().stream().filter(this::seesProject).toList());
        filters.put(
                "land",
                it ->
                        it.members().keySet().stream()
                                .flatMap(one -> then.bodies().get(one).lands().stream())
                                .distinct()
                                .toList());
        filters.put("status", it -> List.of(it.status()));
        filters.put("visibility", it -> List.of(it.visibility()));
        var all =
                then.communities().values().stream()
                        .filter(it -> then.sees(body, it))
                        .filter(it -> now.sees(body, now.communities().get(it.id())))
                        .toList();
        return new Listing<>(all, filters, Set.of("status"), Community::id);
    }

    Listing<Reuse> reuses() {
        var all =
                then.reuses().values().stream()
                        .filter(it -> then.sees(body, it))
                        .filter(it -> now.sees(body, now.reuses().get(it.id())))
                        .toList();
        return listing(all);
    }

    /// What figures count, for everybody.
    Listing<Reuse> counted() {
        var all =
                then.reuses().values().stream()
                        .filter(then::counts)
                        .filter(it -> now.counts(now.reuses().get(it.id())))
                        .toList();
        return listing(all);
    }

    private Listing<Reuse> listing(List<Reuse> all) {
        var filters = new LinkedHashMap<String, Function<Reuse, Collection<String>>>();
        filters.put("stage", it -> List.of(it.stage()));
        filters.put("status", it -> List.of(it.status()));
        filters.put("how", it -> List.of(it.how()));
        filters.put("operation", it -> Stream.of(it.operation()).filter(Objects::nonNull).toList());
        filters.put("land", it -> reuser(it).lands());
        filters.put("district", it -> reuser(it).district().stream().toList());
        filters.put("sizeClass", it -> reuser(it).sizeClasses());
        filters.put("organisation", it -> List.of(it.body()));
        filters.put("project", it -> List.of(it.project()));
        filters.put("topic", it -> then.projects().get(it.project()).topics());
        filters.put("field", it -> then.projects().get(it.project()).fields());
        return new Listing<>(
                all, filters, Set.of("stage", "status", "how", "operation", "land"), Reuse::id);
    }

    private Body reuser(Reuse it) {
        return then.bodies().get(it.body());
    }

    long publicProjects(String of, boolean idea) {
        return then.projects().values().stream()
                .filter(it -> it.open() && now.projects().get(it.id()).open())
                .filter(it -> of == null || it.body().equals(of))
                .filter(it -> of != null || it.stage().equals("idea") == idea)
                .count();
    }

    List<Community> publicCommunities() {
        return then.communities().values().stream()
                .filter(it -> it.visibility().equals("public"))
                .toList();
    }
}
