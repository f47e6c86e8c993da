package org.allmende.command;

import static org.allmende.platform.command.Party.ADMINISTRATOR;
import static org.allmende.platform.command.Party.CLAIMANT;
import static org.allmende.platform.command.Party.COORDINATOR;
import static org.allmende.platform.command.Party.DECLARER;
import static org.allmende.platform.command.Party.ITSELF;
import static org.allmende.platform.command.Party.MEMBER;
import static org.allmende.platform.command.Party.OPERATOR;
import static org.allmende.platform.command.Party.OTHER_SIDE;
import static org.allmende.platform.command.Party.PERSON;
import static org.allmende.platform.command.Party.PLATFORM;
import static org.allmende.platform.command.Party.RESPONSIBLE;
import static org.allmende.platform.command.Party.SPEAKER;

import static java.util.Map.entry;

import org.allmende.kernel.Command;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.reuse.ReuseCommand;
import org.allmende.platform.command.Access;
import org.allmende.platform.command.Party;

import java.util.Map;
import java.util.Set;

/// Who may send which command: all of it, in one place. What is not here is allowed to nobody.
public final class AccessTable implements Access {

    private static final Map<Class<? extends Command>, Set<Party>> TABLE =
            Map.ofEntries(
                    entry(OrganisationCommand.Claim.class, Set.of(PERSON)),
                    entry(OrganisationCommand.VerifyClaim.class, Set.of(OPERATOR)),
                    entry(OrganisationCommand.RejectClaim.class, Set.of(OPERATOR)),
                    entry(OrganisationCommand.RequestMembership.class, Set.of(PERSON)),
                    entry(OrganisationCommand.Invite.class, Set.of(ADMINISTRATOR)),
                    entry(OrganisationCommand.EndInvitation.class, Set.of(ADMINISTRATOR)),
                    // Who shows the link; the edge has looked it up.
                    entry(OrganisationCommand.AcceptInvitation.class, Set.of(PERSON)),
                    entry(OrganisationCommand.SetRoles.class, Set.of(ADMINISTRATOR, OPERATOR)),
                    entry(OrganisationCommand.RemovePerson.class, Set.of(ADMINISTRATOR, ITSELF)),
                    entry(OrganisationCommand.FollowRegister.class, Set.of(PLATFORM)),
                    entry(ProjectCommand.Propose.class, Set.of(SPEAKER, CLAIMANT)),
                    entry(ProjectCommand.Describe.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.Classify.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.ChangeStage.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.ChangeVisibility.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.Respond.class, Set.of(SPEAKER)),
                    entry(ProjectCommand.WithdrawResponse.class, Set.of(SPEAKER)),
                    entry(ProjectCommand.DeleteDraft.class, Set.of(RESPONSIBLE)),
                    entry(OrganisationCommand.KeepContact.class, Set.of(ADMINISTRATOR)),
                    entry(ProjectCommand.KeepContact.class, Set.of(RESPONSIBLE)),
                    entry(CommunityCommand.KeepContact.class, Set.of(COORDINATOR)),
                    entry(ProjectCommand.Plan.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.SetTerms.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.AddLink.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.RemoveLink.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.OfferHandover.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.EndHandover.class, Set.of(RESPONSIBLE, OTHER_SIDE)),
                    entry(ProjectCommand.AcceptHandover.class, Set.of(OTHER_SIDE)),
                    entry(ProjectCommand.Retire.class, Set.of(RESPONSIBLE)),
                    entry(ProjectCommand.EndRetirement.class, Set.of(RESPONSIBLE, OTHER_SIDE)),
                    entry(ProjectCommand.ConsentToRetirement.class, Set.of(OTHER_SIDE)),
                    entry(CommunityCommand.Form.class, Set.of(SPEAKER)),
                    entry(CommunityCommand.AskToJoin.class, Set.of(SPEAKER)),
                    entry(CommunityCommand.DecideRequest.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.WithdrawRequest.class, Set.of(ITSELF)),
                    entry(CommunityCommand.ChangeCharter.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.ChangeVisibility.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.Invite.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.AcceptInvitation.class, Set.of(ITSELF)),
                    entry(CommunityCommand.EndInvitation.class, Set.of(COORDINATOR, ITSELF)),
                    entry(CommunityCommand.Contribute.class, Set.of(COORDINATOR, MEMBER)),
                    entry(CommunityCommand.WithdrawContribution.class, Set.of(ITSELF)),
                    entry(CommunityCommand.RecordDecision.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.ChangeRole.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.RemoveMember.class, Set.of(COORDINATOR)),
                    entry(CommunityCommand.Leave.class, Set.of(ITSELF)),
                    entry(CommunityCommand.Dissolve.class, Set.of(COORDINATOR)),
                    entry(ReuseCommand.Declare.class, Set.of(SPEAKER)),
                    entry(ReuseCommand.ChangeStage.class, Set.of(DECLARER)),
                    entry(ReuseCommand.ChangeVisibility.class, Set.of(DECLARER)),
                    entry(ReuseCommand.Correct.class, Set.of(DECLARER)),
                    entry(ReuseCommand.Retract.class, Set.of(DECLARER)),
                    entry(ReuseCommand.Confirm.class, Set.of(DECLARER)),
                    entry(ReuseCommand.ReportExperience.class, Set.of(DECLARER)),
                    entry(ReuseCommand.EndOwn.class, Set.of(PLATFORM)),
                    entry(RegisterCommand.Found.class, Set.of(PLATFORM)),
                    entry(RegisterCommand.Import.class, Set.of(OPERATOR, PLATFORM)));

    @Override
    public Set<Party> of(Class<? extends Command> command) {
        return TABLE.getOrDefault(command, Set.of());
    }
}
