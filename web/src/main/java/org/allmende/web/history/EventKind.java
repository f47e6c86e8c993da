package org.allmende.web.history;

import org.allmende.kernel.history.HistoryQuery;

import java.util.Arrays;
import java.util.List;

/// What people look for in a history: events of one sense together.
enum EventKind {
    STAGE(
            "stage",
            "project.proposed",
            "project.stage-changed",
            "project.planned",
            "community.formed",
            "community.dissolved",
            "organisation.claimed",
            "organisation.claim-verified",
            "organisation.claim-rejected",
            "organisation.renamed",
            "organisation.dissolved",
            "organisation.restored"),
    CONTENT(
            "content",
            "project.described",
            "project.classified",
            "project.terms-changed",
            "project.link-added",
            "project.link-removed",
            "project.visibility-changed",
            "community.charter-changed",
            "community.visibility-changed"),
    VOICES("voices", "project.responded", "project.response-withdrawn"),
    RESPONSIBILITY(
            "responsibility",
            "project.handover-offered",
            "project.handover-ended",
            "project.handed-over",
            "project.retirement-asked",
            "project.retirement-ended",
            "project.retirement-undone",
            "project.retired"),
    MEMBERS(
            "members",
            "community.join-asked",
            "community.request-withdrawn",
            "community.request-declined",
            "community.invited",
            "community.invitation-ended",
            "community.member-admitted",
            "community.member-left",
            "community.member-removed",
            "community.role-changed",
            "organisation.membership-requested",
            "organisation.request-declined",
            "organisation.invited",
            "organisation.invitation-accepted",
            "organisation.person-admitted",
            "organisation.person-removed",
            "organisation.roles-changed"),
    DECISIONS(
            "decisions",
            "community.decision-recorded",
            "community.contribution-intended",
            "community.contribution-withdrawn"),
    REUSE(
            "reuse",
            "reuse.declared",
            "reuse.stage-changed",
            "reuse.corrected",
            "reuse.confirmed",
            "reuse.experience-reported",
            "reuse.visibility-changed",
            "reuse.ended",
            "reuse.retracted");

    private final String key;
    private final List<String> types;

    EventKind(String key, String... types) {
        this.key = key;
        this.types = List.of(types);
    }

    /// Names it in the messages.
    public String key() {
        return key;
    }

    /// The logical names of its events.
    public List<String> types() {
        return types;
    }

    /// Those that the history of such a thing can have.
    static List<EventKind> of(HistoryQuery.Kind kind) {
        return Arrays.stream(values())
                .filter(
                        it ->
                                switch (kind) {
                                    case PROJECT -> true;
                                    case COMMUNITY ->
                                            it == STAGE
                                                    || it == CONTENT
                                                    || it == MEMBERS
                                                    || it == DECISIONS;
                                    case REUSE -> false;
                                    case ORGANISATION -> it != CONTENT;
                                })
                .toList();
    }
}
