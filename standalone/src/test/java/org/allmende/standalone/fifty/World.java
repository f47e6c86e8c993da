package org.allmende.standalone.fifty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What was said in commands and accepted, as plain maps: the naive side of the comparison.
record World(
        Map<String, Body> bodies,
        Map<String, Project> projects,
        Map<String, Community> communities,
        Map<String, Reuse> reuses) {

    /// @param responses stances by body
    record Project(
            String id,
            int version,
            int changed,
            String title,
            String stage,
            String visibility,
            String body,
            Set<String> topics,
            Set<String> fields,
            Set<String> ozgIds,
            Map<String, String> responses) {

        boolean open() {
            return visibility.equals("public");
        }
    }

    /// @param members roles by body
    record Community(
            String id,
            int version,
            String name,
            String visibility,
            boolean dissolved,
            List<String> projects,
            Map<String, String> members,
            Set<String> askers) {

        String status() {
            return dissolved ? "dissolved" : "active";
        }
    }

    /// @param was the stage before the end
    record Reuse(
            String id,
            int version,
            String project,
            String body,
            String stage,
            String was,
            String how,
            String operation,
            boolean open,
            Set<String> covers) {

        String status() {
            var running = Set.of("introducing", "productive");
            if (stage.equals("ended")) {
                return running.contains(was) ? "former" : "dropped";
            }
            return running.contains(stage) ? "current" : "intended";
        }

        boolean sameAggregate(Reuse other) {
            return project.equals(other.project) && body.equals(other.body);
        }
    }

    static World empty() {
        return new World(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    World copy() {
        return new World(
                new LinkedHashMap<>(bodies),
                new LinkedHashMap<>(projects),
                new LinkedHashMap<>(communities),
                new LinkedHashMap<>(reuses));
    }

    /// Whether people of a body see the project; null is the visitor.
    boolean sees(String body, Project it) {
        return it.open()
                || body != null && (it.visibility().equals("bodies") || it.body().equals(body));
    }

    boolean sees(String body, Community it) {
        return it.visibility().equals("public")
                || body != null
                        && (it.visibility().equals("bodies")
                                || it.members().containsKey(body)
                                || it.askers().contains(body));
    }

    boolean sees(String body, Reuse it) {
        return it.body().equals(body) || it.open() && sees(body, projects.get(it.project()));
    }

    /// Whether figures count it, at least under its status.
    boolean counts(Reuse it) {
        return it.open() && projects.get(it.project()).open() && !it.how().equals("inspired");
    }

    /// The version of a reuse is that of all declarations of the body for the project.
    int version(Reuse it) {
        return reuses.values().stream()
                .filter(it::sameAggregate)
                .mapToInt(Reuse::version)
                .max()
                .orElseThrow();
    }

    static Map<String, String> with(Map<String, String> all, String key, String value) {
        var more = new TreeMap<>(all);
        if (value == null) {
            more.remove(key);
        } else {
            more.put(key, value);
        }
        return more;
    }

    static <T> List<T> list(Collection<T> all) {
        return new ArrayList<>(all);
    }
}
