package org.allmende.command.organisation;

import org.allmende.command.organisation.Organisation.Fate;
import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationCommand.AcceptInvitation;
import org.allmende.kernel.organisation.OrganisationCommand.Claim;
import org.allmende.kernel.organisation.OrganisationCommand.EndInvitation;
import org.allmende.kernel.organisation.OrganisationCommand.FollowRegister;
import org.allmende.kernel.organisation.OrganisationCommand.Invite;
import org.allmende.kernel.organisation.OrganisationCommand.KeepContact;
import org.allmende.kernel.organisation.OrganisationCommand.RejectClaim;
import org.allmende.kernel.organisation.OrganisationCommand.RemovePerson;
import org.allmende.kernel.organisation.OrganisationCommand.RequestMembership;
import org.allmende.kernel.organisation.OrganisationCommand.SetRoles;
import org.allmende.kernel.organisation.OrganisationCommand.VerifyClaim;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimRejected;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.OrganisationEvent.Claimed;
import org.allmende.kernel.organisation.OrganisationEvent.Dissolved;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationAccepted;
import org.allmende.kernel.organisation.OrganisationEvent.InvitationEnded;
import org.allmende.kernel.organisation.OrganisationEvent.Invited;
import org.allmende.kernel.organisation.OrganisationEvent.MembershipRequested;
import org.allmende.kernel.organisation.OrganisationEvent.PersonAdmitted;
import org.allmende.kernel.organisation.OrganisationEvent.PersonRemoved;
import org.allmende.kernel.organisation.OrganisationEvent.Renamed;
import org.allmende.kernel.organisation.OrganisationEvent.RequestDeclined;
import org.allmende.kernel.organisation.OrganisationEvent.Restored;
import org.allmende.kernel.organisation.OrganisationEvent.RolesChanged;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.Registers;
import org.allmende.kernel.text.Name;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.Party;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides who may speak for a body. Whether the acting person may is told by the body's own state,
/// not by its standing: a body in the path is the acting one.
public final class OrganisationDecider
        implements Decider<
                OrganisationCommand, Organisation, OrganisationEvent, Optional<RegisterEdition>> {

    private final Registers registers;

    public OrganisationDecider(Registers registers) {
        this.registers = registers;
    }

    @Override
    public String type() {
        return "organisation";
    }

    @Override
    public Class<OrganisationCommand> commands() {
        return OrganisationCommand.class;
    }

    @Override
    public Class<OrganisationEvent> events() {
        return OrganisationEvent.class;
    }

    @Override
    public Class<Organisation> state() {
        return Organisation.class;
    }

    @Override
    public int stateRevision() {
        return 3;
    }

    @Override
    public Optional<RegisterEdition> ask(
            OrganisationCommand command, Organisation body, Given<Void> given) {
        return command instanceof Claim || command instanceof FollowRegister
                ? Optional.of(registers.current())
                : Optional.empty();
    }

    @Override
    public boolean visible(Organisation body, Given<Optional<RegisterEdition>> given) {
        // The register is no secret to the platform.
        return given.actor().person().isEmpty() || body.visibleTo(given.actor());
    }

    @Override
    public Set<Party> parties(
            OrganisationCommand command,
            Organisation body,
            Given<Optional<RegisterEdition>> given) {
        var parties = EnumSet.noneOf(Party.class);
        var actor = given.actor();
        if (actor.person().isEmpty()) {
            parties.add(Party.PLATFORM);
        }
        var verified = body != null && body.verified();
        actor.person()
                .ifPresent(
                        person -> {
                            if (verified || command instanceof Claim) {
                                parties.add(Party.PERSON);
                            }
                            if (verified && body.administeredBy(person)) {
                                parties.add(Party.ADMINISTRATOR);
                            }
                            if (verified && isNamed(person, command)) {
                                parties.add(Party.ITSELF);
                            }
                            if (body != null && body.openClaimOf(person).isPresent()) {
                                parties.add(Party.CLAIMANT);
                            }
                        });
        if (actor.operator() && (!(command instanceof SetRoles set) || appoints(set, verified))) {
            parties.add(Party.OPERATOR);
        }
        return parties;
    }

    private static boolean isNamed(PersonId person, OrganisationCommand command) {
        return command instanceof RemovePerson remove && remove.person().equals(person);
    }

    /// All that the operator may decide about a body's people is who administers it.
    private static boolean appoints(SetRoles command, boolean verified) {
        return verified && command.roles().contains(Role.ADMINISTRATOR);
    }

    @Override
    public List<OrganisationEvent> decide(
            OrganisationCommand command,
            Organisation body,
            Given<Optional<RegisterEdition>> given) {
        return switch (command) {
            case Claim it -> decide(it, body, given);
            case VerifyClaim it -> decide(it, body);
            case RejectClaim it -> decide(it, body);
            case RequestMembership it -> decide(it, body, given.actor().requirePerson());
            case Invite it -> decide(it, body, given);
            case EndInvitation it -> decide(it, body);
            case AcceptInvitation it -> decide(it, body, given);
            case SetRoles it -> decide(it, body, given.actor().requirePerson());
            case RemovePerson it -> decide(it, body);
            case KeepContact _ -> List.of();
            case FollowRegister it -> decide(it, body, given.facts().orElseThrow());
        };
    }

    private static List<OrganisationEvent> decide(
            Claim command, Organisation body, Given<Optional<RegisterEdition>> given) {
        var person = given.actor().requirePerson();
        if (body != null && body.verified()) {
            throw new Refused(
                    Problem.of(Code.ALREADY_REGISTERED)
                            .with("organisation", command.organisation().value()));
        }
        if (body != null && body.openClaimOf(person).isPresent()) {
            return List.of();
        }
        var number = body == null ? 1 : body.claims().size() + 1;
        var identity = Identity.of(command, given.facts().orElseThrow());
        return List.of(
                new Claimed(
                        command.organisation(),
                        ClaimId.of(number),
                        person,
                        identity.name(),
                        identity.kind(),
                        identity.seat(),
                        identity.land(),
                        command.evidence()));
    }

    private static List<OrganisationEvent> decide(VerifyClaim command, Organisation body) {
        var verified = body.verifiedClaim().map(Organisation.Claim::id);
        if (verified.isPresent() && command.claim().or(() -> verified).equals(verified)) {
            return List.of();
        }
        var claim = meant(command.claim(), body);
        var events = new ArrayList<OrganisationEvent>();
        events.add(new ClaimVerified(body.id(), claim.id(), claim.person()));
        // What they wrote was for the operator's eyes; a request starts without words.
        body.openClaims().stream()
                .filter(other -> !other.equals(claim))
                .map(it -> new MembershipRequested(body.id(), it.person(), Optional.empty()))
                .forEach(events::add);
        return events;
    }

    private static List<OrganisationEvent> decide(RejectClaim command, Organisation body) {
        var rejected =
                command.claim()
                        .flatMap(body::find)
                        .map(claim -> claim.fate() == Fate.REJECTED)
                        .orElse(
                                command.claim().isEmpty()
                                        && !body.verified()
                                        && body.openClaims().isEmpty());
        if (rejected) {
            return List.of();
        }
        var claim = meant(command.claim(), body);
        return List.of(new ClaimRejected(body.id(), claim.id(), claim.person(), command.reason()));
    }

    /// The open claim that the operator means: the one named, or the only one.
    private static Organisation.Claim meant(Optional<ClaimId> named, Organisation body) {
        var open = body.openClaims();
        if (named.isEmpty() && open.size() > 1) {
            throw Refused.because(Code.CLAIM_NEEDED);
        }
        return open.stream()
                .filter(claim -> named.isEmpty() || named.get().equals(claim.id()))
                .findFirst()
                .orElseThrow(() -> Refused.because(Code.NO_SUCH_CLAIM));
    }

    private static List<OrganisationEvent> decide(
            RequestMembership command, Organisation body, PersonId person) {
        if (body.people().containsKey(person)) {
            throw Refused.because(Code.ALREADY_BELONGS);
        }
        return body.requests().contains(person)
                ? List.of()
                : List.of(new MembershipRequested(body.id(), person, command.message()));
    }

    private static List<OrganisationEvent> decide(
            Invite command, Organisation body, Given<Optional<RegisterEdition>> given) {
        return List.of(
                new Invited(
                        body.id(),
                        InvitationId.of(body.invitations().size() + 1),
                        given.actor().requirePerson(),
                        required(command.roles()),
                        given.now().plus(Invite.LIFETIME)));
    }

    private static List<OrganisationEvent> decide(EndInvitation command, Organisation body) {
        var invitation = body.invitations().get(command.invitation());
        if (invitation == null) {
            throw Refused.because(Code.NOT_FOUND);
        }
        if (invitation.usedBy().isPresent()) {
            throw Refused.because(Code.LINK_USED);
        }
        return invitation.ended()
                ? List.of()
                : List.of(new InvitationEnded(body.id(), command.invitation()));
    }

    private static List<OrganisationEvent> decide(
            AcceptInvitation command, Organisation body, Given<Optional<RegisterEdition>> given) {
        var person = given.actor().requirePerson();
        var belongs = body.people().containsKey(person);
        var invitation = body.invitations().get(command.invitation());
        if (invitation == null) {
            throw Refused.because(Code.NOT_FOUND);
        }
        if (invitation.usedBy().isPresent()) {
            if (belongs && invitation.usedBy().get().equals(person)) {
                return List.of();
            }
            throw Refused.because(Code.LINK_USED);
        }
        if (!given.now().isBefore(invitation.expiresAt())) {
            throw Refused.because(Code.LINK_EXPIRED);
        }
        // Else who was removed could come back by an invitation made before.
        if (invitation.ended() || !body.administeredBy(invitation.by())) {
            throw Refused.because(Code.INVITATION_ENDED);
        }
        if (belongs) {
            throw Refused.because(Code.ALREADY_BELONGS);
        }
        return List.of(
                new InvitationAccepted(
                        body.id(), command.invitation(), person, invitation.roles()));
    }

    private static Set<Role> required(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refused.field("roles", Code.REQUIRED);
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    private static List<OrganisationEvent> decide(
            SetRoles command, Organisation body, PersonId actor) {
        var roles = required(command.roles());
        var person = command.person();
        if (body.roles(person).equals(roles)) {
            return List.of();
        }
        var administers = body.administeredBy(actor);
        if (!administers && command.reason().isEmpty()) {
            throw Refused.field("reason", Code.REASON_NEEDED);
        }
        if (body.people().containsKey(person)) {
            if (!roles.contains(Role.ADMINISTRATOR) && body.lastAdministrator(person)) {
                throw Refused.because(Code.LAST_ADMINISTRATOR);
            }
            return List.of(new RolesChanged(body.id(), person, roles, command.reason()));
        }
        // Nobody belongs to a body without having asked; only the operator may appoint.
        if (administers && !body.requests().contains(person)) {
            throw Refused.because(Code.NOT_ASKED);
        }
        return List.of(new PersonAdmitted(body.id(), person, roles, command.reason()));
    }

    private static List<OrganisationEvent> decide(RemovePerson command, Organisation body) {
        var person = command.person();
        if (body.lastAdministrator(person)) {
            throw Refused.because(Code.LAST_ADMINISTRATOR);
        }
        if (body.people().containsKey(person)) {
            return List.of(new PersonRemoved(body.id(), person));
        }
        return body.requests().contains(person)
                ? List.of(new RequestDeclined(body.id(), person))
                : List.of();
    }

    /// What the register in force says of the body, as far as the body does not know it yet.
    private static List<OrganisationEvent> decide(
            FollowRegister command, Organisation body, RegisterEdition register) {
        var found = register.find(body.id().value()).filter(RegisterEntry::registrable);
        if (found.isEmpty()) {
            return body.dissolved()
                    ? List.of()
                    : List.of(new Dissolved(body.id(), register.date(), command.heir()));
        }
        var events = new ArrayList<OrganisationEvent>();
        if (body.dissolved()) {
            events.add(new Restored(body.id(), register.date()));
        }
        var entry = found.get();
        var official = new Name(entry.officialName());
        body.official()
                .or(command::before)
                .filter(it -> !it.equals(official))
                .ifPresent(
                        it ->
                                events.add(
                                        new Renamed(
                                                body.id(),
                                                it,
                                                official,
                                                new Name(entry.name()),
                                                entry.kind(),
                                                register.date())));
        return events;
    }

    @Override
    public Organisation evolve(Organisation body, OrganisationEvent event) {
        return switch (event) {
            case Claimed it -> claimed(body, it);
            case ClaimVerified it ->
                    settled(body, it.claim(), Fate.VERIFIED)
                            .with(it.person(), Set.of(Role.ADMINISTRATOR));
            case ClaimRejected it -> settled(body, it.claim(), Fate.REJECTED);
            case MembershipRequested it -> body.asked(it.person());
            case RequestDeclined it -> body.without(it.person());
            case Invited it ->
                    body.with(
                            it.invitation(),
                            new Organisation.Invitation(
                                    it.by(), it.roles(), it.expiresAt(), Optional.empty(), false));
            case InvitationEnded it -> body.with(it.invitation(), ended(body, it.invitation()));
            case InvitationAccepted it ->
                    body.with(it.person(), it.roles()).with(it.invitation(), used(body, it));
            case PersonAdmitted it -> body.with(it.person(), it.roles());
            case RolesChanged it -> body.with(it.person(), it.roles());
            case PersonRemoved it -> body.with(it.person(), Set.of());
            case Renamed it -> body.renamed(it.official(), it.name(), it.kind());
            case Dissolved _ -> body.dissolved(true);
            case Restored _ -> body.dissolved(false);
        };
    }

    private static Organisation claimed(Organisation body, Claimed event) {
        var before =
                body == null
                        ? new Organisation(
                                event.organisation(),
                                List.of(),
                                Map.of(),
                                Set.of(),
                                Map.of(),
                                Optional.empty(),
                                false)
                        : body;
        var claims = new ArrayList<>(before.claims());
        claims.add(
                new Organisation.Claim(
                        event.claim(), event.person(), event.name(), event.kind(), Fate.OPEN));
        return before.with(claims);
    }

    private static Organisation.Invitation used(Organisation body, InvitationAccepted event) {
        var made = body.invitations().get(event.invitation());
        return new Organisation.Invitation(
                made.by(), made.roles(), made.expiresAt(), Optional.of(event.person()), false);
    }

    private static Organisation.Invitation ended(Organisation body, InvitationId id) {
        var made = body.invitations().get(id);
        return new Organisation.Invitation(
                made.by(), made.roles(), made.expiresAt(), made.usedBy(), true);
    }

    private static Organisation settled(Organisation body, ClaimId id, Fate fate) {
        return body.with(
                body.claims().stream()
                        .map(
                                claim ->
                                        claim.id().equals(id)
                                                ? ended(claim, fate)
                                                : other(claim, fate))
                        .toList());
    }

    private static Organisation.Claim other(Organisation.Claim claim, Fate fate) {
        return claim.open() && fate == Fate.VERIFIED ? ended(claim, Fate.OVERTAKEN) : claim;
    }

    private static Organisation.Claim ended(Organisation.Claim claim, Fate fate) {
        return new Organisation.Claim(claim.id(), claim.person(), claim.name(), claim.kind(), fate);
    }

    @Override
    public Optional<Made> made(OrganisationEvent event) {
        return switch (event) {
            case Claimed it -> Optional.of(made(it.organisation().value(), it.claim()));
            case Invited it ->
                    Optional.of(
                            new Made(
                                    it.organisation().value(),
                                    Optional.of(it.invitation().value())));
            default -> Optional.empty();
        };
    }

    @Override
    public Made made(
            OrganisationCommand command,
            Organisation body,
            Given<Optional<RegisterEdition>> given) {
        var own =
                command instanceof Claim
                        ? given.actor().person().flatMap(body::openClaimOf)
                        : Optional.<Organisation.Claim>empty();
        return own.map(claim -> made(command.target(), claim.id()))
                .orElseGet(() -> new Made(command.target(), Optional.empty()));
    }

    private static Made made(String body, ClaimId claim) {
        return new Made(body, Optional.of(claim.value()));
    }
}
