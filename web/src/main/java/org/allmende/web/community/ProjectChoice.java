package org.allmende.web.community;

import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.web.page.Filled;
import org.allmende.web.page.Visit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The projects a community can be formed around: those that are chosen, those of the own body, and
/// those that were searched for.
///
/// @param q what was searched for
/// @param nothing whether that found nothing
record ProjectChoice(List<Ref> projects, String q, boolean nothing) {
    private static final Page OWN = new Page(0, 30);
    private static final Page FOUND = new Page(0, 10);

    /// @param known those the community has by now
    static ProjectChoice of(Visit visit, Filled form, Collection<String> known) {
        var choices = new LinkedHashMap<String, Ref>();
        var chosen = form.typedIn() ? form.values().get("projects") : known;
        if (chosen != null)
            chosen.forEach(it -> named(visit, it).ifPresent(ref -> put(choices, ref)));
        visit.acting()
                .ifPresent(
                        it ->
                                find(
                                                visit,
                                                Optional.empty(),
                                                Map.of("organisation", List.of(it.id().value())),
                                                OWN)
                                        .forEach(ref -> put(choices, ref)));
        var q = form.typedIn() ? form.value("_q", "").strip() : "";
        if (q.isEmpty()) return new ProjectChoice(List.copyOf(choices.values()), q, false);
        var words = Optional.of(q.substring(0, Math.min(200, q.length())));
        var found = find(visit, words, Map.of(), FOUND);
        found.forEach(ref -> put(choices, ref));
        return new ProjectChoice(List.copyOf(choices.values()), q, found.isEmpty());
    }

    private static void put(Map<String, Ref> choices, Ref project) {
        choices.putIfAbsent(project.id(), project);
    }

    private static Optional<Ref> named(Visit visit, String id) {
        try {
            return visit.tryAsk(new ProjectQuery.One(new ProjectId(id), visit.reading()))
                    .map(it -> new Ref(it.id(), it.title()));
        } catch (org.allmende.kernel.Refused malformed) {
            return Optional.empty();
        }
    }

    private static List<Ref> find(
            Visit visit, Optional<String> q, Map<String, List<String>> filters, Page page) {
        return visit
                .ask(
                        new ProjectQuery.Find(
                                q, filters, false, Optional.empty(), page, visit.reading()))
                .items()
                .stream()
                .map(it -> new Ref(it.id(), it.title()))
                .toList();
    }
}
