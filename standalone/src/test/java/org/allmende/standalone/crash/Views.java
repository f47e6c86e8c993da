package org.allmende.standalone.crash;

import org.allmende.standalone.journey.Api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Everything that somebody can read, as it is answered now: every list on all its pages with its
/// facets, every thing, every history, every figure with its facts.
final class Views {
    private static final List<String> DIMENSIONS =
            List.of(
                    "land",
                    "district",
                    "topic",
                    "field",
                    "stage",
                    "how",
                    "operation",
                    "sizeClass",
                    "month",
                    "project",
                    "organisation");
    private static final List<String> STATUSES =
            List.of("current", "intended", "former", "dropped");

    private final Api api;
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();

    private Views(Api api) {
        this.api = api;
    }

    /// @param moments of which lists and figures are read, too
    static Map<String, JsonNode> all(Api api, List<Instant> moments) {
        var views = new Views(api);
        var paths = new LinkedHashSet<String>();
        for (var list : List.of("/projects", "/organisations", "/communities", "/reuse")) {
            paths.add(list);
            for (var item : items(api, list)) {
                var one = list + "/" + item.path("id").asString();
                paths.add(one);
                if (!list.equals("/reuse")) {
                    paths.add(one + "/history");
                }
                if (list.equals("/projects")) {
                    paths.add(one + "/reuse");
                }
                if (list.equals("/communities")) {
                    paths.add(one + "/members");
                }
            }
        }
        paths.addAll(lists());
        for (var moment : moments) {
            for (var path : lists()) {
                paths.add(path + (path.contains("?") ? "&" : "?") + "asOf=" + moment);
            }
        }
        paths.stream().parallel().forEach(views::read);
        return new TreeMap<>(views.answers);
    }

    private static Set<String> lists() {
        var paths = new LinkedHashSet<String>();
        for (var sort : List.of("newest", "changed", "reused", "title")) {
            paths.add("/projects?sort=" + sort);
        }
        paths.addAll(
                List.of(
                        "/projects?q=Vorhaben",
                        "/projects?q=umbenannt&topic=umwelt",
                        "/projects?stage=pilot&stage=idea&land=05",
                        "/projects?stance=need",
                        "/communities?q=Kreis",
                        "/organisations?q=Bonn",
                        "/organisations?land=05",
                        "/register?q=Bonn",
                        "/statistics/overview"));
        for (var status : STATUSES) {
            paths.add("/reuse?status=" + status);
            paths.add("/statistics/reuse/facts?status=" + status);
            for (var by : DIMENSIONS) {
                paths.add("/statistics/reuse?by=" + by + "&status=" + status);
            }
        }
        return paths;
    }

    private void read(String path) {
        var answer = (ObjectNode) first(api, path);
        if (answer.has("items")) {
            var all = answer.putArray("items");
            items(api, path).forEach(all::add);
            answer.remove("next");
        }
        if (!path.contains("asOf=")) {
            answer.remove("asOf");
        }
        answers.put(path, answer);
    }

    private static JsonNode first(Api api, String path) {
        return api.get(path).expect(200).json();
    }

    /// The items of all pages of a list.
    static List<JsonNode> items(Api api, String path) {
        var items = new ArrayList<JsonNode>();
        var sized = path + (path.contains("?") ? "&" : "?") + "size=100";
        var page = first(api, sized);
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            page = first(api, sized + "&cursor=" + page.path("next").asString());
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
