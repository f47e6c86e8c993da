package org.allmende.web.start;

import org.allmende.kernel.project.ProjectQuery;
import org.springframework.http.server.reactive.ServerHttpRequest;

import java.util.List;
import java.util.Optional;

/// Four lines for a terminal that work when they are pasted, in this order, as often as one likes.
///
/// @param base scheme, host and port as the reader wrote them
record Tour(String base) {

    /// At the address the reader used; what is no plain one must not get into a line to be pasted.
    static Tour at(ServerHttpRequest request) {
        var uri = request.getURI();
        var base = uri.getScheme() + "://" + uri.getRawAuthority();
        return new Tour(
                base.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,255}")
                        ? base
                        : "http://localhost:8080");
    }

    List<String> lines(List<ProjectQuery.Item> projects, Optional<DemoAccounts> demo) {
        if (demo.isEmpty()) return reading(projects.stream().map(ProjectQuery.Item::id).findAny());
        var account = demo.get().accounts().getFirst();
        return projects.stream()
                // A body answers the projects of others.
                .filter(it -> !it.responsible().id().equals(account.body().orElseThrow().value()))
                .findFirst()
                .map(it -> answering(it.id(), account))
                .orElseGet(() -> reading(Optional.empty()));
    }

    private List<String> answering(String project, DemoAccounts.Account account) {
        return List.of(
                "TOKEN=$(curl -s -X POST -u '%s:%s' %s/api/tokens | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')"
                        .formatted(account.email(), account.password(), base),
                ("curl -s -X PUT -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type:"
                                + " application/json' -H 'Prefer: wait=5' -d"
                                + " '{\"stance\":\"need\",\"text\":\"Das brauchen wir auch.\"}'"
                                + " %s/api/projects/%s/response")
                        .formatted(base, project),
                "curl -s %s/api/projects/%s/history".formatted(base, project),
                "curl -s '%s/api/statistics/reuse?by=land'".formatted(base));
    }

    private List<String> reading(Optional<String> project) {
        return List.of(
                "curl -s '%s/api/register?q=Bad%%20Honnef'".formatted(base),
                "curl -s %s/api/projects%s"
                        .formatted(base, project.map(it -> "/" + it).orElse("?stage=idea")),
                "curl -s '%s/api/statistics/reuse?by=land'".formatted(base),
                "curl -s %s/api/statistics/overview".formatted(base));
    }
}
