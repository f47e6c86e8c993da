package org.allmende.query.history;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Event;
import org.allmende.kernel.Value;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.history.HistoryQuery.Change;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.project.Classification;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectEvent;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseEvent;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.text.Note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values of one aggregate, event by event: each event says which it gives a new value, and so
/// what that was before. Values are texts: codes, ids, days; several by `|`.
final class Values {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> claims = new ArrayList<>();
    private boolean verified;
    private boolean dissolved;
    private List<Change> changes;

    static String join(Collection<String> several) {
        return String.join("|", several);
    }

    static String[] split(String several) {
        return several.split("\\|");
    }

    /// Takes the next event; answers what it changed.
    List<Change> on(Event event) {
        changes = new ArrayList<>();
        switch (event) {
            case ProjectEvent it -> project(it);
            case CommunityEvent it -> community(it);
            case ReuseEvent it -> reuse(it);
            case OrganisationEvent it -> organisation(it);
            case RegisterEvent.Founded it -> set("date", it.date().toString());
            case RegisterEvent.Changed it -> set("date", it.date().toString());
            default -> throw new IllegalArgumentException(event.getClass().getName());
        }
        return List.copyOf(changes);
    }

    private void project(ProjectEvent event) {
        switch (event) {
            case ProjectEvent.Proposed it -> {
                set("title", it.title());
                set("summary", it.summary());
                set("description", it.description());
                set("responsible", it.responsible());
                classify(it.classification());
                set("stage", it.stage());
                set("on", it.on().toString());
                it.links().forEach(this::link);
                set("visibility", it.visibility());
            }
            case ProjectEvent.Described it -> {
                set("title", it.title());
                set("summary", it.summary());
                set("description", it.description());
            }
            case ProjectEvent.Classified it -> classify(it.classification());
            case ProjectEvent.StageChanged it -> {
                set("stage", it.stage());
                set("on", it.on().toString());
                say("reason", it.reason());
            }
            case ProjectEvent.VisibilityChanged it -> set("visibility", it.visibility());
            case ProjectEvent.Responded it -> {
                var body = it.body().value();
                set("stance", body, it.stance().code());
                set("text", body, it.text().map(Value::value).orElse(null));
                set("project", body, it.own().map(Value::value).orElse(null));
            }
            case ProjectEvent.ResponseWithdrawn it -> {
                for (var field : List.of("stance", "text", "project")) {
                    set(field, it.body().value(), null);
                }
            }
            case ProjectEvent.DraftDeleted _ -> {
                // Nothing is left of it.
            }
            case ProjectEvent.Planned it -> {
                for (var stage : Stage.SIX) {
                    set(
                            "planned",
                            stage.code(),
                            it.dates().stream()
                                    .filter(one -> one.stage() == stage)
                                    .findFirst()
                                    .map(one -> stage.code() + " " + one.planned())
                                    .orElse(null));
                }
            }
            case ProjectEvent.TermsChanged it -> terms(it.terms());
            case ProjectEvent.LinkAdded it -> link(it.link());
            case ProjectEvent.LinkRemoved it -> set("links", String.valueOf(it.n()), null);
            case ProjectEvent.HandoverOffered it -> set("handoverTo", it.to());
            case ProjectEvent.HandoverEnded _ -> set("handoverTo", (String) null);
            case ProjectEvent.HandedOver it -> {
                set("responsible", it.to());
                set("handoverTo", (String) null);
            }
            case ProjectEvent.RetirementAsked it -> set("retirementAsked", it.inFavourOf());
            case ProjectEvent.RetirementEnded _ -> set("retirementAsked", (String) null);
            case ProjectEvent.Retired it -> {
                set("retirementAsked", (String) null);
                set("retiredInFavourOf", it.inFavourOf());
            }
            case ProjectEvent.RetirementUndone _ -> set("retiredInFavourOf", (String) null);
        }
    }

    private void classify(Classification it) {
        set("topics", codes(it.topics()));
        set("fields", codes(it.fields()));
        set("lagen", texts(it.lagen()));
        set("ozgIds", texts(it.ozgIds()));
        set("leikaKeys", texts(it.leikaKeys()));
    }

    private void link(Link link) {
        set("links", String.valueOf(link.n()), link.url().value());
    }

    private void terms(Terms it) {
        set("licence", it.licence());
        set("provider", it.provider());
        set("operation", codes(it.operation()));
        set("cost.once", it.cost().flatMap(Terms.Cost::once).map(String::valueOf).orElse(null));
        set("cost.yearly", it.cost().flatMap(Terms.Cost::yearly).map(String::valueOf).orElse(null));
        set("cost.note", it.cost().flatMap(Terms.Cost::note));
        set("requires", it.requires());
        set("funding", it.funding());
        set("maturity", it.maturity().map(String::valueOf).orElse(null));
    }

    private void community(CommunityEvent event) {
        switch (event) {
            case CommunityEvent.Formed it -> {
                set("name", it.name());
                set("purpose", it.purpose());
                set("rules", it.rules());
                set("projects", texts(it.projects()));
                set("admission", it.admission());
                set("visibility", it.visibility());
                set("role", it.coordinator().value(), "coordinator");
                values.put("status", CommunityStatus.ACTIVE.code());
            }
            case CommunityEvent.CharterChanged it -> {
                set("name", it.name());
                set("purpose", it.purpose());
                set("rules", it.rules());
                set("projects", texts(it.projects()));
                set("admission", it.admission());
                set("agreement", it.agreement());
            }
            case CommunityEvent.VisibilityChanged it -> set("visibility", it.visibility());
            case CommunityEvent.Invited it ->
                    set("invitation", it.organisation().value(), it.role().code());
            case CommunityEvent.InvitationEnded it ->
                    set("invitation", it.organisation().value(), null);
            case CommunityEvent.ContributionIntended it -> contribute(it);
            case CommunityEvent.ContributionWithdrawn it -> {
                for (var field : List.of("kind", "amount", "unit", "note")) {
                    set(field, String.valueOf(it.n()), null);
                }
            }
            case CommunityEvent.DecisionRecorded it -> {
                say("title", it.title().value());
                say("text", it.text());
                say("decidedOn", it.decidedOn().toString());
                say("outcome", it.outcome().code());
                say("document", it.document());
                it.replaces().ifPresent(n -> say("replaces", n.toString()));
            }
            case CommunityEvent.JoinAsked it -> {
                say("as", it.as().code());
                say("message", it.message());
            }
            case CommunityEvent.MemberAdmitted it -> {
                values.remove("invitation/" + it.organisation());
                set("role", it.organisation().value(), it.role().code());
            }
            case CommunityEvent.RequestDeclined it -> say("reason", it.reason().value());
            case CommunityEvent.RequestWithdrawn _ -> {
                // The request is gone.
            }
            case CommunityEvent.RoleChanged it ->
                    set("role", it.organisation().value(), it.role().code());
            case CommunityEvent.MemberRemoved it -> {
                set("role", it.organisation().value(), null);
                say("reason", it.reason().value());
            }
            case CommunityEvent.MemberLeft it -> set("role", it.organisation().value(), null);
            case CommunityEvent.Dissolved it -> {
                set("status", CommunityStatus.DISSOLVED);
                say("reason", it.reason());
            }
        }
    }

    private void contribute(CommunityEvent.ContributionIntended it) {
        var n = String.valueOf(it.n());
        set("kind", n, it.contribution().kind().code());
        set("amount", n, it.contribution().amount().map(Value::value).orElse(null));
        set("unit", n, it.contribution().unit().map(Value::value).orElse(null));
        set("note", n, it.contribution().note().map(Value::value).orElse(null));
    }

    /// Each declaration of the body has values of its own.
    private void reuse(ReuseEvent event) {
        var of = event.reuse().value();
        switch (event) {
            case ReuseEvent.Declared it -> {
                stage(of, it.stage(), it.on());
                said(of, it.how(), it.operation(), it.since(), it.note(), it.covers());
                set("public", of, String.valueOf(it.open()));
            }
            case ReuseEvent.StageChanged it -> {
                stage(of, it.stage(), it.on());
                say("reason", it.reason());
            }
            case ReuseEvent.Ended it -> {
                stage(of, ReuseStage.ENDED, it.on());
                say("reason", it.reason().value());
            }
            case ReuseEvent.VisibilityChanged it -> set("public", of, String.valueOf(it.open()));
            case ReuseEvent.Corrected it ->
                    said(of, it.how(), it.operation(), it.since(), it.note(), it.covers());
            case ReuseEvent.Retracted it -> say("reason", it.reason().value());
            case ReuseEvent.Confirmed it -> set("confirmed", of, it.on().toString());
            case ReuseEvent.ExperienceReported it -> {
                var learned = it.experience();
                set("rating", of, String.valueOf(learned.rating()));
                set(
                        "effortSavedDays",
                        of,
                        learned.effortSavedDays().map(String::valueOf).orElse(null));
                set("text", of, learned.text().value());
            }
        }
    }

    private void stage(String reuse, ReuseStage stage, LocalDate on) {
        set("stage", reuse, stage.code());
        set("on", reuse, on.toString());
    }

    private void said(
            String reuse,
            How how,
            Optional<Operation> operation,
            Optional<LocalDate> since,
            Optional<Note> note,
            List<Ags> covers) {
        set("how", reuse, how.code());
        set("operation", reuse, operation.map(Coded::code).orElse(null));
        set("since", reuse, since.map(LocalDate::toString).orElse(null));
        set("note", reuse, note.map(Note::value).orElse(null));
        set("covers", reuse, texts(covers));
    }

    private void organisation(OrganisationEvent event) {
        switch (event) {
            case OrganisationEvent.Claimed it -> {
                var claim = it.claim().value();
                claims.add(claim);
                say("person", it.person().value());
                set("name", claim, it.name().value());
                set("kind", claim, it.kind().code());
                set("seat", claim, it.seat().map(Value::value).orElse(null));
                set("land", claim, it.land().map(Value::value).orElse(null));
                say("evidence", it.evidence());
                values.putIfAbsent("status", OrganisationStatus.CLAIMED.code());
            }
            case OrganisationEvent.ClaimVerified it -> {
                // Everybody reads this: what the claim said of the body, not who made it.
                verified = true;
                follow();
                for (var field : List.of("name", "kind", "seat", "land")) {
                    set(field, values.get(field + "/" + it.claim()));
                }
                values.put("roles/" + it.person(), Role.ADMINISTRATOR.code());
            }
            case OrganisationEvent.ClaimRejected it -> {
                say("person", it.person().value());
                say("reason", it.reason());
            }
            case OrganisationEvent.MembershipRequested it -> {
                say("person", it.person().value());
                say("message", it.message());
            }
            case OrganisationEvent.RequestDeclined it -> say("person", it.person().value());
            case OrganisationEvent.Invited it -> {
                say("invitation", it.invitation().value());
                say("roles", roles(it.roles()));
                say("expiresAt", it.expiresAt().toString());
            }
            case OrganisationEvent.InvitationAccepted it -> {
                say("invitation", it.invitation().value());
                say("person", it.person().value());
                set("roles", it.person().value(), roles(it.roles()));
            }
            case OrganisationEvent.InvitationEnded it -> say("invitation", it.invitation().value());
            case OrganisationEvent.PersonAdmitted it -> {
                say("person", it.person().value());
                set("roles", it.person().value(), roles(it.roles()));
                say("reason", it.reason());
            }
            case OrganisationEvent.RolesChanged it -> {
                say("person", it.person().value());
                set("roles", it.person().value(), roles(it.roles()));
                say("reason", it.reason());
            }
            case OrganisationEvent.PersonRemoved it -> {
                say("person", it.person().value());
                set("roles", it.person().value(), null);
            }
            case OrganisationEvent.Renamed it -> {
                values.put("officialName", it.from().value());
                set("officialName", it.official());
                set("name", it.name());
                set("kind", it.kind());
                claims.forEach(
                        claim -> {
                            values.put("name/" + claim, it.name().value());
                            values.put("kind/" + claim, it.kind().code());
                        });
            }
            case OrganisationEvent.Dissolved _ -> {
                dissolved = true;
                follow();
            }
            case OrganisationEvent.Restored _ -> {
                dissolved = false;
                follow();
            }
        }
    }

    /// The register says only of a body that is there whether it still is.
    private void follow() {
        if (verified) {
            set("status", dissolved ? OrganisationStatus.DISSOLVED : OrganisationStatus.VERIFIED);
        }
    }

    private static String roles(Set<Role> roles) {
        return codes(roles.stream().sorted().toList());
    }

    private static String codes(Collection<? extends Coded> codes) {
        return join(codes.stream().map(Coded::code).toList());
    }

    private static String texts(Collection<? extends Value> some) {
        return join(some.stream().map(Value::value).toList());
    }

    /// What belongs to the event alone and is never an old value.
    private void say(String field, String now) {
        changes.add(new Change(field, Optional.empty(), Optional.of(now)));
    }

    private void say(String field, Optional<? extends Value> now) {
        now.ifPresent(it -> say(field, it.value()));
    }

    private void set(String field, Coded now) {
        set(field, now.code());
    }

    private void set(String field, Value now) {
        set(field, now.value());
    }

    private void set(String field, Optional<? extends Value> now) {
        set(field, now.map(Value::value).orElse(null));
    }

    private void set(String field, String now) {
        change(field, field, now);
    }

    /// A value that the thing has once for each of others: a role for each member.
    private void set(String field, String of, String now) {
        change(field, field + "/" + of, now);
    }

    private void change(String field, String key, String said) {
        var now = said == null || said.isEmpty() ? null : said;
        var old = now == null ? values.remove(key) : values.put(key, now);
        if (old == null ? now != null : !old.equals(now)) {
            changes.add(new Change(field, Optional.ofNullable(old), Optional.ofNullable(now)));
        }
    }
}
