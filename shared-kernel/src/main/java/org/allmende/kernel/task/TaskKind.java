package org.allmende.kernel.task;

import org.allmende.kernel.Coded;

/// What waits for somebody.
public enum TaskKind implements Coded {
    /// For the operator: somebody claims to speak for a body.
    CLAIM("claim", "Antrag, für eine Stelle zu sprechen", "Claim to speak for a body"),
    /// For administrators: a person asks to belong to their body.
    MEMBERSHIP_REQUEST(
            "membership-request", "Anfrage einer Person", "Request of a person to belong"),
    /// For coordinators: a body asks to join their community.
    COMMUNITY_REQUEST(
            "community-request", "Anfrage an eine Gemeinschaft", "Request to join a community"),
    /// A community invites the body.
    COMMUNITY_INVITATION(
            "community-invitation",
            "Einladung in eine Gemeinschaft",
            "Invitation to join a community"),
    /// The body may become responsible for a project of another.
    HANDOVER_OFFER("handover-offer", "Angebotene Übergabe", "Offered handover"),
    /// A project of another is to retire in favour of one of the body's.
    RETIREMENT_CONSENT(
            "retirement-consent", "Bitte um Zustimmung zur Ablösung", "Retirement to consent to"),
    /// A reuse of the body's was not declared or confirmed for a year.
    REUSE_CONFIRMATION("reuse-confirmation", "Nachnutzung zu bestätigen", "Reuse to be confirmed");

    private final String code;
    private final String german;
    private final String english;

    TaskKind(String code, String german, String english) {
        this.code = code;
        this.german = german;
        this.english = english;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }
}
