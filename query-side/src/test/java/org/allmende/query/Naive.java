package org.allmende.query;

import org.allmende.kernel.Event;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.platform.store.Recorded;
import org.allmende.query.documents.CommunityDocument;
import org.allmende.query.documents.OrganisationDocument;
import org.allmende.query.documents.ProjectDocument;
import org.allmende.query.documents.ReuseDocument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything after some events, folded in the plainest way, and who may see what of it.
final class Naive {
    final Map<String, OrganisationDocument> bodies = new TreeMap<>();
    final Map<String, ProjectDocument> projects = new TreeMap<>();
    final Map<String, CommunityDocument> communities = new TreeMap<>();
    final Map<String, ReuseDocument.Declaration> reuses = new TreeMap<>();
    final Map<String, Long> versions = new TreeMap<>();
    private final Map<String, ReuseDocument> reuseDocuments = new TreeMap<>();
    private final Set<String> mistakes = new HashSet<>();
    // By draft made under a claim: the claimant.
    private final Map<String, PersonId> claimants = new TreeMap<>();

    Naive(List<Recorded> events) {
        events.forEach(this::on);
        bodies.values().removeIf(body -> !body.known());
    }

    private void on(Recorded recorded) {
        versions.put(recorded.aggregate(), recorded.version());
        Event event = recorded.event();
        var id = recorded.aggregate();
        switch (event) {
            case OrganisationEvent it -> {
                var before = bodies.get(id);
                bodies.put(id, OrganisationDocument.fold(before, it, recorded.at()));
                switch (it) {
                    case OrganisationEvent.ClaimRejected r -> drop(id, Set.of(r.person()));
                    case OrganisationEvent.ClaimVerified v -> {
                        var others =
                                before.claims().stream()
                                        .map(OrganisationDocument.Claim::person)
                                        .collect(Collectors.toSet());
                        others.remove(v.person());
                        drop(id, others);
                        claimants.keySet().removeIf(draft -> of(draft, id));
                    }
                    default -> {}
                }
            }
            case ProjectEvent.Proposed it -> {
                projects.put(id, ProjectDocument.fold(null, it, recorded.at()));
                it.claim()
                        .ifPresent(
                                claim ->
                                        claimants.put(
                                                id,
                                                bodies
                                                        .get(it.responsible().value())
                                                        .claims()
                                                        .stream()
                                                        .filter(one -> one.claim().equals(claim))
                                                        .findFirst()
                                                        .orElseThrow()
                                                        .person()));
            }
            case ProjectEvent.DraftDeleted _ -> projects.remove(id);
            case ProjectEvent it ->
                    projects.put(id, ProjectDocument.fold(projects.get(id), it, recorded.at()));
            case CommunityEvent it ->
                    communities.put(
                            id, CommunityDocument.fold(communities.get(id), it, recorded.at()));
            case ReuseEvent it -> {
                if (it instanceof ReuseEvent.Retracted one) {
                    mistakes.add(one.reuse().value());
                }
                var document = ReuseDocument.fold(reuseDocuments.get(id), it, recorded.at());
                reuseDocuments.put(id, document);
                document.declarations().forEach(one -> reuses.put(one.reuse().value(), one));
            }
            default -> {}
        }
    }

    private boolean of(String draft, String body) {
        return projects.get(draft).responsible().value().equals(body);
    }

    private void drop(String body, Set<PersonId> people) {
        for (var draft : List.copyOf(claimants.keySet())) {
            if (projects.containsKey(draft)
                    && of(draft, body)
                    && people.contains(claimants.get(draft))) {
                claimants.remove(draft);
                projects.remove(draft);
            }
        }
        claimants.keySet().removeIf(draft -> !projects.containsKey(draft));
    }

    /// The verified bodies to which the viewer belongs.
    Set<String> bodiesOf(Viewer viewer) {
        return bodies.values().stream()
                .filter(body -> body.status() == OrganisationStatus.VERIFIED)
                .filter(
                        body ->
                                body.people().stream()
                                        .anyMatch(
                                                it ->
                                                        viewer.person()
                                                                .equals(
                                                                        java.util.Optional.of(
                                                                                it.person()))))
                .map(body -> body.id().value())
                .collect(Collectors.toSet());
    }

    boolean seesBody(Viewer viewer, String id) {
        var body = bodies.get(id);
        return body != null
                && (body.status() == OrganisationStatus.VERIFIED
                        || viewer.operator()
                        || body.claims().stream()
                                .anyMatch(
                                        it ->
                                                viewer.person()
                                                        .filter(it.person()::equals)
                                                        .isPresent()));
    }

    boolean seesProject(Viewer viewer, Set<String> own, String id) {
        var project = projects.get(id);
        if (project == null) {
            return false;
        }
        if (claimants.containsKey(id)) {
            return viewer.person().filter(claimants.get(id)::equals).isPresent();
        }
        return switch (project.visibility()) {
            case PUBLIC -> true;
            case BODIES -> !own.isEmpty();
            case DRAFT -> own.contains(project.responsible().value());
        };
    }

    boolean seesCommunity(Set<String> own, String id) {
        var community = communities.get(id);
        return community != null
                && (community.visibility() == Visibility.PUBLIC
                        || community.visibility() == Visibility.BODIES && !own.isEmpty()
                        || community.members().stream()
                                .anyMatch(it -> own.contains(it.body().value()))
                        || community.invitations().stream()
                                .anyMatch(it -> own.contains(it.body().value()))
                        || community.requests().stream()
                                .anyMatch(it -> own.contains(it.body().value())));
    }

    boolean seesReuse(Viewer viewer, Set<String> own, String id) {
        var reuse = reuses.get(id);
        return reuse != null
                && !mistakes.contains(id)
                && (own.contains(reuse.reuse().body().value())
                        || reuse.isPublic()
                                && seesProject(viewer, own, reuse.reuse().project().value()));
    }

    boolean publicProject(String id) {
        return projects.containsKey(id) && projects.get(id).visibility() == Visibility.PUBLIC;
    }

    boolean publicCommunity(String id) {
        return communities.containsKey(id) && communities.get(id).visibility() == Visibility.PUBLIC;
    }

    boolean publicReuse(String id) {
        return reuses.containsKey(id)
                && !mistakes.contains(id)
                && reuses.get(id).isPublic()
                && publicProject(reuses.get(id).reuse().project().value());
    }
}
