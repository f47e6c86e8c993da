package org.allmende.standalone.fifty;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.standalone.fifty.World.Project;
import org.allmende.standalone.fifty.World.Reuse;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares what is shown of each single thing, in its list and by itself.
record Things(Comparison compare, Seen seen) {

    void all() {
        projects();
        bodies();
        communities();
        reuses();
        hidden();
    }

    private void projects() {
        for (var item : compare.items("/projects", 50)) {
            var it = seen.then().projects().get(item.path("id").asString());
            project(item, it);
            var view = compare.get("/projects/" + it.id());
            project(view, it);
            var said = new HashMap<String, String>();
            view.path("responses")
                    .forEach(
                            one ->
                                    said.put(
                                            one.path("organisation").path("id").asString(),
                                            one.path("stance").asString()));
            assertThat(said).as("responses to %s", it.id()).isEqualTo(it.responses());
            var reuses = seen.reuses().ids(Map.of("project", List.of(it.id())));
            assertThat(Comparison.ids(compare.items("/projects/" + it.id() + "/reuse", 50)))
                    .containsExactlyInAnyOrderElementsOf(reuses);
        }
    }

    private void project(JsonNode shown, Project it) {
        var as = "%s as of %s: %s".formatted(it.id(), compare.asOf(), shown);
        assertThat(shown.path("title").asString()).as(as).isEqualTo(it.title());
        assertThat(shown.path("version").asInt()).as(as).isEqualTo(it.version());
        assertThat(shown.path("stage").asString()).as(as).isEqualTo(it.stage());
        assertThat(shown.path("visibility").asString()).as(as).isEqualTo(it.visibility());
        assertThat(shown.path("responsible").path("id").asString()).as(as).isEqualTo(it.body());
        assertThat(shown.path("proposedBy").path("id").asString()).as(as).isEqualTo(it.body());
        assertThat(Comparison.texts(shown.path("topics"))).as(as).isEqualTo(it.topics());
        assertThat(Comparison.texts(shown.path("fields"))).as(as).isEqualTo(it.fields());
        assertThat(Comparison.texts(shown.path("ozgIds"))).as(as).isEqualTo(it.ozgIds());
        assertThat(Comparison.texts(shown.path("communities")))
                .as(as)
                .isEqualTo(seen.communitiesOf(it.id()));
        for (var status : List.of("current", "intended", "former", "dropped")) {
            assertThat(shown.path("reuse").path(status).asInt())
                    .as("%s %s", status, as)
                    .isEqualTo(counted("project", it.id(), status));
        }
    }

    private int counted(String filter, String id, String status) {
        return seen.counted().where(Map.of(filter, List.of(id), "status", List.of(status))).size();
    }

    private void bodies() {
        for (var item : compare.items("/organisations", 30)) {
            var it = seen.then().bodies().get(item.path("id").asString());
            body(item, it);
            body(compare.get("/organisations/" + it.id()), it);
        }
    }

    private void body(JsonNode shown, Body it) {
        var as = "%s as of %s: %s".formatted(it.id(), compare.asOf(), shown);
        assertThat(shown.path("kind").asString()).as(as).isEqualTo(it.kind());
        assertThat(shown.path("land").path("id").asString("")).as(as).isEqualTo(it.land());
        assertThat(shown.path("population").asLong(0)).as(as).isEqualTo(it.population());
        assertThat(shown.path("sizeClass").asString(""))
                .as(as)
                .isEqualTo(String.join("", it.sizeClasses()));
        assertThat(shown.path("status").asString()).as(as).isEqualTo(it.status());
        assertThat(shown.path("projects").asLong())
                .as(as)
                .isEqualTo(seen.publicProjects(it.id(), false));
        assertThat(shown.path("communities").asLong())
                .as(as)
                .isEqualTo(
                        seen.publicCommunities().stream()
                                .filter(one -> one.members().containsKey(it.id()))
                                .count());
        assertThat(shown.path("reuses").asInt())
                .as(as)
                .isEqualTo(counted("organisation", it.id(), "current"));
    }

    private void communities() {
        for (var item : compare.items("/communities", 30)) {
            var it = seen.then().communities().get(item.path("id").asString());
            var around =
                    it.projects().stream().filter(seen::seesProject).collect(Collectors.toSet());
            assertThat(item.path("version").asInt()).as("%s", item).isEqualTo(it.version());
            assertThat(item.path("memberCount").asInt())
                    .as("%s", item)
                    .isEqualTo(it.members().size());
            assertThat(Comparison.texts(item.path("projects"))).as("%s", item).isEqualTo(around);
            var view = compare.get("/communities/" + it.id());
            assertThat(Comparison.texts(view.path("projects"))).as("%s", view).isEqualTo(around);
            assertThat(view.path("status").asString()).isEqualTo(it.status());
            assertThat(roles(view.path("members"))).as("%s", view).isEqualTo(it.members());
            assertThat(
                            roles(
                                    compare.get("/communities/" + it.id() + "/members?size=100")
                                            .path("items")))
                    .isEqualTo(it.members());
        }
    }

    private static Map<String, String> roles(JsonNode members) {
        var roles = new HashMap<String, String>();
        members.forEach(
                it ->
                        roles.put(
                                it.path("organisation").path("id").asString(),
                                it.path("role").asString()));
        return roles;
    }

    private void reuses() {
        for (var item : compare.items("/reuse", 30)) {
            var it = seen.then().reuses().get(item.path("id").asString());
            reuse(item, it);
            reuse(compare.get("/reuse/" + it.id()), it);
        }
    }

    private void reuse(JsonNode shown, Reuse it) {
        var as = "%s as of %s: %s".formatted(it.id(), compare.asOf(), shown);
        assertThat(shown.path("project").path("id").asString()).as(as).isEqualTo(it.project());
        assertThat(shown.path("organisation").path("id").asString()).as(as).isEqualTo(it.body());
        assertThat(shown.path("version").asInt()).as(as).isEqualTo(seen.then().version(it));
        assertThat(shown.path("stage").asString()).as(as).isEqualTo(it.stage());
        assertThat(shown.path("status").asString()).as(as).isEqualTo(it.status());
        assertThat(shown.path("how").asString()).as(as).isEqualTo(it.how());
        assertThat(shown.path("public").asBoolean()).as(as).isEqualTo(it.open());
        assertThat(shown.path("reach").path("municipalities").asInt())
                .as(as)
                .isEqualTo(it.covers().size());
    }

    /// What somebody may not see is not there.
    private void hidden() {
        var then = seen.then();
        var paths = new HashSet<String>();
        then.projects().keySet().forEach(id -> paths.add("/projects/" + id));
        then.communities().keySet().forEach(id -> paths.add("/communities/" + id));
        then.reuses().keySet().forEach(id -> paths.add("/reuse/" + id));
        paths.removeAll(prefixed("/projects/", seen.projects().ids(Map.of())));
        paths.removeAll(prefixed("/communities/", seen.communities().ids(Map.of())));
        paths.removeAll(prefixed("/reuse/", seen.reuses().ids(Map.of())));
        var at = compare.asOf().isEmpty() ? "" : "?asOf=" + compare.asOf();
        paths.forEach(path -> compare.api().get(path + at).refused(404, "not-found"));
    }

    private static Set<String> prefixed(String prefix, Set<String> ids) {
        return ids.stream().map(prefix::concat).collect(Collectors.toSet());
    }
}
