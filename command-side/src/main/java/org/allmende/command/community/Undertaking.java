package org.allmende.command.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityCommand.Contribute;
import org.allmende.kernel.community.CommunityCommand.RecordDecision;
import org.allmende.kernel.community.CommunityCommand.WithdrawContribution;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.ContributionIntended;
import org.allmende.kernel.community.CommunityEvent.ContributionWithdrawn;
import org.allmende.kernel.community.CommunityEvent.DecisionRecorded;

import java.util.List;
import java.util.Optional;

/// Decides what members mean to bring in, and records what they decided.
final class Undertaking {
    /// Open ones of one member: who has more in mind sums up.
    static final int MOST_CONTRIBUTIONS = 50;

    /// The document that carries them stays readable.
    static final int MOST_DECISIONS = 500;

    private Undertaking() {}

    static List<CommunityEvent> decide(
            Contribute command, Community community, Given<Facts> given) {
        var body = given.actor().requireBody();
        if (community.contributions().openOf(body) >= MOST_CONTRIBUTIONS) {
            throw Refused.because(Code.LIMIT_REACHED, String.valueOf(MOST_CONTRIBUTIONS));
        }
        return List.of(
                new ContributionIntended(
                        community.id(),
                        community.contributions().next(),
                        body,
                        command.contribution()));
    }

    static List<CommunityEvent> decide(WithdrawContribution command, Community community) {
        var contributions = community.contributions();
        var body =
                contributions.body(command.n()).orElseThrow(() -> Refused.because(Code.NOT_FOUND));
        return contributions.open().contains(command.n())
                ? List.of(new ContributionWithdrawn(community.id(), command.n(), body))
                : List.of();
    }

    static List<CommunityEvent> decide(
            RecordDecision command, Community community, Given<Facts> given) {
        given.day(Optional.of(command.decidedOn()), "decidedOn");
        var decisions = community.decisions();
        command.replaces().ifPresent(n -> requireReplaceable(n, decisions));
        if (decisions.count() >= MOST_DECISIONS) {
            throw Refused.because(Code.LIMIT_REACHED, String.valueOf(MOST_DECISIONS));
        }
        return List.of(
                new DecisionRecorded(
                        community.id(),
                        decisions.count() + 1,
                        command.title(),
                        command.text(),
                        command.decidedOn(),
                        command.outcome(),
                        command.document(),
                        command.replaces()));
    }

    private static void requireReplaceable(int n, Decisions decisions) {
        if (n < 1 || n > decisions.count()) {
            throw Refused.field("replaces", Code.UNKNOWN_DECISION, String.valueOf(n));
        }
        if (decisions.replaced().contains(n)) {
            throw Refused.because(Code.ALREADY_REPLACED);
        }
    }
}
