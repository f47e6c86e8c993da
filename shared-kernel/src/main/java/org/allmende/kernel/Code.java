package org.allmende.kernel;

/// Everything that can be wrong, with the HTTP status it has and its sentence in both languages.
/// The name in lower case with hyphens is the `code` of the HTTP contract; `{0}`, `{1}` are the
/// arguments of the [Problem].
public enum Code implements Coded {
    // The request itself.
    MALFORMED(400, "Die Anfrage ist nicht lesbar: {0}", "The request cannot be read: {0}"),
    ACTING_FOR_NEEDED(
            400,
            "Sie gehören zu mehreren Stellen. Nennen Sie in X-Acting-For, für welche Sie handeln.",
            "You belong to several bodies. Name the one you act for in X-Acting-For."),
    NOT_SIGNED_IN(401, "Bitte melden Sie sich an.", "Please sign in."),
    WRONG_CREDENTIALS(
            401,
            "E-Mail-Adresse oder Passwort stimmen nicht.",
            "The e-mail address or the password is not right."),
    NOT_ALLOWED(403, "Das dürfen Sie hier nicht.", "You may not do this here."),
    NOT_VERIFIED(
            403,
            "Ihre Stelle ist noch nicht bestätigt; bis dahin sind nur Entwürfe möglich.",
            "Your body is not verified yet; until then only drafts are possible."),
    NOT_FOUND(404, "Das gibt es hier nicht.", "There is no such thing here."),
    METHOD_NOT_ALLOWED(
            405, "Diese Methode gibt es hier nicht.", "This method is not available here."),
    NOT_ACCEPTABLE(
            406,
            "In dieser Form gibt es die Antwort nicht.",
            "The answer is not available in this form."),
    VERSION_CONFLICT(
            412,
            "Inzwischen hat jemand anderes geändert; die jetzige Version ist {0}.",
            "Somebody else changed this meanwhile; the current version is {0}."),
    TOO_LARGE(413, "Die Anfrage ist zu groß.", "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Dieses Format wird nicht angenommen.", "This format is not accepted."),
    TOO_MANY_REQUESTS(
            429,
            "Zu viele Versuche. Bitte warten Sie {0} Sekunden.",
            "Too many attempts. Please wait {0} seconds."),
    BEHIND(
            503,
            "Die Ansichten sind noch nicht so weit. Bitte gleich noch einmal.",
            "The views are not there yet. Please try again in a moment."),
    UNAVAILABLE(
            503,
            "Der Dienst ist gerade nicht erreichbar. Bitte gleich noch einmal.",
            "The service cannot be reached right now. Please try again in a moment."),
    INTERNAL(
            500,
            "Das hätte nicht passieren dürfen. Kennung: {0}",
            "This should not have happened. Reference: {0}"),

    // The shape of what was sent.
    INVALID(422, "Einige Angaben stimmen nicht.", "Some of the values are not right."),
    REQUIRED(422, "Diese Angabe fehlt.", "This value is missing."),
    UNKNOWN_FIELD(422, "Dieses Feld gibt es nicht.", "There is no such field."),
    UNKNOWN_PARAMETER(
            422, "Diesen Parameter gibt es hier nicht.", "There is no such parameter here."),
    WRONG_TYPE(422, "Diese Angabe hat die falsche Form.", "This value has the wrong form."),
    UNKNOWN_CODE(
            422,
            "„{0}“ gibt es nicht. Möglich sind: {1}",
            "There is no \"{0}\". Possible are: {1}"),
    UNKNOWN_KEY(
            422,
            "Den Schlüssel „{0}“ kennt das Register nicht.",
            "The register does not know the key \"{0}\"."),
    NOT_A_KEY(422, "Ein Schlüssel mit {0} Ziffern ist nötig.", "A key of {0} digits is needed."),
    UNKNOWN_PROJECT(422, "Das Projekt „{0}“ gibt es nicht.", "There is no project \"{0}\"."),
    UNKNOWN_ORGANISATION(
            422,
            "Die Stelle „{0}“ nimmt hier nicht teil.",
            "The body \"{0}\" does not take part here."),
    DUPLICATE(422, "Das steht schon da.", "This is there already."),
    UNKNOWN_DECISION(422, "Den Beschluss {0} gibt es nicht.", "There is no decision {0}."),
    TOO_SHORT(422, "Mindestens {0} Zeichen.", "At least {0} characters."),
    TOO_LONG(422, "Höchstens {0} Zeichen.", "At most {0} characters."),
    TOO_MANY(422, "Höchstens {0} Einträge.", "At most {0} entries."),
    OUT_OF_RANGE(422, "Erlaubt ist {0} bis {1}.", "Allowed is {0} to {1}."),
    FORBIDDEN_CHARACTERS(
            422,
            "Steuerzeichen und Zeichen, die die Schreibrichtung umkehren, sind nicht erlaubt.",
            "Control characters and characters that turn the writing direction are not allowed."),
    NOT_A_LINK(422, "Nur Adressen mit https oder http.", "Only addresses with https or http."),
    NOT_AN_EMAIL(422, "Das ist keine E-Mail-Adresse.", "This is not an e-mail address."),
    WRONG_PASSWORD(422, "Das bisherige Passwort stimmt nicht.", "The old password is not right."),
    COMMON_PASSWORD(422, "Dieses Passwort ist zu verbreitet.", "This password is too common."),
    IN_THE_FUTURE(422, "Das liegt in der Zukunft.", "This lies in the future."),
    CURSOR_INVALID(
            422,
            "Dieser Cursor gehört nicht zu dieser Abfrage.",
            "This cursor does not belong to this query."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Dieser Idempotency-Key wurde schon mit einem anderen Inhalt benutzt.",
            "This Idempotency-Key was already used with another body."),
    USE_KEY(422, "Diese Stelle hat den Schlüssel {0}.", "This body has the key {0}."),
    KEY_NEEDED(
            422,
            "Diese Stelle steht im Register: bitte den Schlüssel angeben.",
            "This body is in the register: please give its key."),
    REGISTER_LINE_LENGTH(
            422,
            "Zeile {0} hat {1} statt {2} Zeichen. Nötig ist die Datei GV100AD, unverändert.",
            "Line {0} has {1} characters instead of {2}. The file GV100AD is needed, unchanged."),
    REGISTER_LINE_UNREADABLE(
            422,
            "Zeile {0}, Stellen {1}: „{2}“ steht so in keiner Datei GV100AD.",
            "Line {0}, columns {1}: no file GV100AD has \"{2}\" there."),
    REGISTER_KEY_TWICE(
            422,
            "Zeile {0}: der Schlüssel {1} kommt zum zweiten Mal vor.",
            "Line {0}: the key {1} occurs a second time."),
    REGISTER_LINE_MISSING(
            422,
            "Zeile {0}: zum Schlüssel {1} fehlt eine Zeile der Satzart {2}; die Datei ist"
                    + " unvollständig.",
            "Line {0}: a line of kind {2} is missing for the key {1}; the file is incomplete."),
    REASON_NEEDED(422, "Hier ist eine Begründung nötig.", "A reason is needed here."),
    COVERS_ITSELF(
            422,
            "Eine Gemeinde steht nur für sich selbst.",
            "A municipality stands for itself alone."),

    // Rules of the domain.
    ADDRESS_TAKEN(
            409,
            "Für diese Adresse gibt es schon ein Konto.",
            "There is an account for this address already."),
    BACKUP_ELSEWHERE(
            409,
            "In dieser Edition sichern die Werkzeuge der Speicher selbst: {0}.",
            "In this edition the stores' own tools back up: {0}."),
    IN_PROGRESS(409, "Dieselbe Anfrage läuft gerade.", "The same request is under way."),
    CONFLICT(
            409,
            "Jemand anderes war im selben Moment schneller.",
            "Somebody else was faster at the same moment."),
    ALREADY_REGISTERED(
            409, "Diese Stelle ist schon angemeldet.", "This body is registered already."),
    NO_SUCH_CLAIM(
            409,
            "Diesen Antrag gibt es nicht oder nicht mehr.",
            "There is no such claim, or no longer."),
    REGISTER_OLDER(
            409,
            "Dieses Register ist vom {0}; hier gilt schon das vom {1}.",
            "This register is of {0}; the one of {1} is in force already."),
    CLAIM_NEEDED(
            409,
            "Mehrere Anträge sind offen: welcher ist gemeint?",
            "Several claims are open: which one is meant?"),
    LAST_ADMINISTRATOR(
            409,
            "Die letzte Administration kann nicht gehen.",
            "The last administrator cannot go."),
    LINK_USED(409, "Dieser Link ist schon benutzt worden.", "This link has been used already."),
    LINK_EXPIRED(409, "Dieser Link gilt nicht mehr.", "This link is no longer valid."),
    INVITATION_ENDED(
            409,
            "Wer eingeladen hat, verwaltet die Stelle nicht mehr.",
            "Who made the invitation no longer administers the body."),
    LAST_OPERATOR(409, "Der letzte Betreiber kann nicht gehen.", "The last operator cannot go."),
    PROVIDER_DECIDES(
            409,
            "Darüber entscheidet hier der Identitätsanbieter, bei dem Sie sich anmelden.",
            "Here the identity provider that signs you in decides this."),
    ALREADY_BELONGS(409, "Sie gehören schon dazu.", "You belong to it already."),
    WAS_PUBLISHED(409, "Was einmal gezeigt wurde, bleibt.", "What was once shown stays."),
    STILL_A_DRAFT(
            409,
            "Das ist noch ein Entwurf; bitte erst zeigen.",
            "This is still a draft; please show it first."),
    NOT_OFFERED(
            409,
            "Die Verantwortung ist Ihnen nicht angeboten.",
            "You have not been offered to become responsible."),
    NOT_RETIRABLE(
            409,
            "Zugunsten dieses Projekts lässt sich keines zurückziehen.",
            "No project can be retired in favour of this one."),
    OWN_PROJECT(409, "Das ist Ihr eigenes Projekt.", "This is your own project."),
    ALREADY_MEMBER(409, "Diese Stelle ist schon Mitglied.", "This body is a member already."),
    ALREADY_ASKED(409, "Die Anfrage ist schon gestellt.", "The request was made already."),
    NOT_ASKED(409, "Es gibt keine offene Anfrage.", "There is no open request."),
    NOT_INVITED(409, "Es gibt keine offene Einladung.", "There is no open invitation."),
    ALREADY_REPLACED(
            409,
            "Diesen Beschluss ersetzt schon ein anderer.",
            "Another decision replaces this one already."),
    LIMIT_REACHED(
            409, "Mehr als {0} sind hier nicht möglich.", "More than {0} are not possible here."),
    NOT_A_MEMBER(409, "Diese Stelle ist nicht Mitglied.", "This body is not a member."),
    BY_INVITATION_ONLY(
            409,
            "Mitglied wird man hier nur auf Einladung.",
            "Membership here is by invitation only."),
    LAST_COORDINATOR(
            409,
            "Die letzte Koordination kann nicht gehen, solange andere da sind.",
            "The last coordinator cannot go while others are there."),
    DISSOLVED(409, "Die Gemeinschaft ist aufgelöst.", "The community is dissolved."),
    ALREADY_DECLARED(409, "Eine Nachnutzung ist schon erklärt.", "A reuse is declared already."),
    NOTHING_TO_REUSE(
            409,
            "Hier gibt es noch nichts nachzunutzen, nur zu prüfen.",
            "There is nothing to reuse yet, only to evaluate."),
    ENDED(409, "Diese Nachnutzung ist beendet.", "This reuse has ended."),
    RETRACTED(
            409,
            "Diese Nachnutzung war irrtümlich erklärt und ist zurückgenommen.",
            "This reuse was declared by mistake and has been taken back.");

    private final int status;
    private final String german;
    private final String english;
    private final String code;

    Code(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
        this.code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The HTTP status, 400 to 503.
    public int status() {
        return status;
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
