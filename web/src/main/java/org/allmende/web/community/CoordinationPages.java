package org.allmende.web.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Page;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityQuery;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.web.Caller;
import org.allmende.web.Outcome;
import org.allmende.web.contact.ContactBook;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The desk of those who coordinate a community.
@Controller
final class CoordinationPages {
    private static final String DESK = "/koordination";
    private static final Page FOUND = new Page(0, 10);

    private final CommunityReads reads;
    private final CommunityWrites writes;
    private final CommunityParts parts;
    private final CommunityContact contacts;

    CoordinationPages(
            CommunityReads reads,
            CommunityWrites writes,
            CommunityParts parts,
            CommunityContact contacts) {
        this.reads = reads;
        this.writes = writes;
        this.parts = parts;
        this.contacts = contacts;
    }

    @GetMapping("/gemeinschaften/{id}/koordination")
    Rendering desk(Visit visit, @PathVariable String id) {
        var read = seen(visit, id);
        var community = read.thing();
        return visit.page("community/desk")
                .modelAttribute("community", community)
                .modelAttribute("contact", read.contact())
                .modelAttribute("part", Part.of(community, visit))
                .modelAttribute("members", Part.inOrder(community))
                .modelAttribute("roles", MemberRole.values())
                .modelAttribute("visibilities", Visibility.values())
                .modelAttribute("outcomes", org.allmende.kernel.community.Outcome.values())
                .modelAttribute("replaceable", replaceable(community))
                .modelAttribute("wanted", visit.parameter("einladen").orElse(""))
                .modelAttribute("bodies", bodies(visit, community))
                .build();
    }

    private CommunityReads.One seen(Visit visit, String id) {
        visit.requirePerson();
        var read = visit.of(reads.one(visit.caller(), visit.parameters(), id));
        if (!Part.of(read.thing(), visit).coordinates()) throw Refused.because(Code.NOT_ALLOWED);
        return read;
    }

    private static List<CommunityQuery.DecisionView> replaceable(CommunityQuery.View community) {
        return community.decisions().stream().filter(it -> it.replacedBy().isEmpty()).toList();
    }

    /// Verified bodies by name that have nothing to do with the community yet.
    private static List<OrganisationQuery.Item> bodies(Visit visit, CommunityQuery.View community) {
        var q = visit.parameters("einladen").words("einladen");
        if (q.isEmpty()) return List.of();
        var known =
                Stream.of(
                                community.members().stream().map(it -> it.organisation()),
                                community.invitations().stream()
                                        .flatMap(List::stream)
                                        .map(it -> it.organisation()))
                        .flatMap(it -> it)
                        .map(Ref::id)
                        .toList();
        var verified = Map.of("status", List.of(OrganisationStatus.VERIFIED.code()));
        return visit
                .ask(new OrganisationQuery.Find(q, verified, FOUND, visit.reading()))
                .items()
                .stream()
                .filter(it -> !known.contains(it.id()))
                .toList();
    }

    @PostMapping("/gemeinschaften/{id}/anfragen/{organisation}")
    Rendering decide(Form form, @PathVariable String id, @PathVariable String organisation) {
        return send(
                form,
                id,
                "community.request-decided",
                caller ->
                        writes.decide(
                                caller,
                                id,
                                organisation,
                                form.body(CommunityChanges.RequestDecision.class)));
    }

    @PostMapping("/gemeinschaften/{id}/einladungen")
    Rendering invite(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.invited",
                caller ->
                        parts.invite(caller, id, form.body(CommunityChanges.NewInvitation.class)));
    }

    @PostMapping("/gemeinschaften/{id}/einladungen/{organisation}/beenden")
    Rendering endInvitation(Form form, @PathVariable String id, @PathVariable String organisation) {
        return send(
                form,
                id,
                "community.invitation-ended",
                caller -> parts.endInvitation(caller, id, organisation));
    }

    @PostMapping("/gemeinschaften/{id}/rolle/{organisation}")
    Rendering role(Form form, @PathVariable String id, @PathVariable String organisation) {
        // Who gives the coordination away has no desk any more.
        var own = form.caller().actingFor().filter(organisation::equals).isPresent();
        return send(
                form,
                id,
                "community.role-changed",
                own ? "" : DESK,
                caller ->
                        writes.changeRole(
                                caller,
                                id,
                                organisation,
                                form.body(CommunityChanges.NewRole.class)));
    }

    @PostMapping("/gemeinschaften/{id}/entfernen/{organisation}")
    Rendering remove(Form form, @PathVariable String id, @PathVariable String organisation) {
        return send(
                form,
                id,
                "community.removed",
                caller ->
                        writes.remove(
                                caller,
                                id,
                                organisation,
                                form.body(CommunityChanges.Reason.class)));
    }

    @PostMapping("/gemeinschaften/{id}/beschluesse")
    Rendering record(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.decided",
                caller -> parts.decide(caller, id, form.body(NewDecision.class)));
    }

    @PostMapping("/gemeinschaften/{id}/kontakt")
    Rendering contact(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.contact-kept",
                caller -> contacts.contact(caller, id, form.body(ContactBook.NewContact.class)));
    }

    @PostMapping("/gemeinschaften/{id}/sichtbarkeit")
    Rendering visibility(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.visibility-changed",
                caller ->
                        writes.show(
                                caller, id, form.body(CommunityChanges.CommunityVisibility.class)));
    }

    @PostMapping("/gemeinschaften/{id}/aufloesen")
    Rendering dissolve(Form form, @PathVariable String id) {
        return send(
                form,
                id,
                "community.dissolved",
                "",
                caller -> writes.dissolve(caller, id, form.body(CommunityChanges.Reason.class)));
    }

    private Rendering send(
            Form form,
            String id,
            String notice,
            Function<Caller, Mono<ResponseEntity<Outcome>>> write) {
        return send(form, id, notice, DESK, write);
    }

    /// @param then the page below the community's to go to
    private Rendering send(
            Form form,
            String id,
            String notice,
            String then,
            Function<Caller, Mono<ResponseEntity<Outcome>>> write) {
        return form.send(
                write,
                outcome -> {
                    form.saying(notice);
                    return "/gemeinschaften/" + id + then;
                },
                () -> desk(form.visit(), id));
    }

    @GetMapping("/gemeinschaften/{id}/aendern")
    Rendering charter(Visit visit, @PathVariable String id) {
        var community = seen(visit, id).thing();
        var form = visit.filled().of("/gemeinschaften/" + id + "/aendern");
        var known = community.projects().stream().map(Ref::id).toList();
        return visit.page("community/charter")
                .modelAttribute("community", community)
                .modelAttribute("known", known)
                .modelAttribute("choice", ProjectChoice.of(visit, form, known))
                .modelAttribute("admissions", Admission.values())
                .build();
    }

    @PostMapping("/gemeinschaften/{id}/aendern")
    Rendering charter(Form form, @PathVariable String id) {
        if (form.value("_suchen").isPresent()) {
            form.shownAgain();
            return charter(form.visit(), id);
        }
        return form.send(
                caller -> writes.charter(caller, id, form.body(CommunityChanges.NewCharter.class)),
                outcome -> {
                    form.saying("community.changed");
                    return "/gemeinschaften/" + id;
                },
                () -> charter(form.visit(), id));
    }
}
