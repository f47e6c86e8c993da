package org.allmende.standalone.demo.content;

import org.allmende.kernel.Coded;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityCommand;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Title;

import java.util.Optional;

/// Reads what happened in a community: `ask musterstadt member: …`, `admit musterstadt`, `decline
/// musterstadt: …`, `invite waldmuster member`, `accept waldmuster`, `contribute musterstadt
/// person-days 20: …`, `decide accepted: title | text` (`replaces 1` behind the outcome),
/// `agreement https://…`, `role musterstadt coordinator`, `remove musterstadt: …`, `leave
/// musterstadt`, `dissolve: …`. Where a coordinator acts it is the body that formed it.
record CommunityLine(Communities.Community community, Bodies bodies) {

    Step step(Line line) {
        var about = community.id();
        return switch (line.verb()) {
            case "ask" ->
                    byNamed(line, new CommunityCommand.AskToJoin(about, role(line, 2), note(line)));
            case "accept" ->
                    byNamed(
                            line,
                            new CommunityCommand.AcceptInvitation(about, bodies.id(line.word(1))));
            case "leave" ->
                    byNamed(line, new CommunityCommand.Leave(about, bodies.id(line.word(1))));
            case "contribute" ->
                    byNamed(line, new CommunityCommand.Contribute(about, contribution(line)));
            case "admit" -> decided(line, Decision.ADMITTED);
            case "decline" -> decided(line, Decision.DECLINED);
            case "invite" ->
                    coordinated(
                            line,
                            new CommunityCommand.Invite(
                                    about, bodies.id(line.word(1)), Optional.of(role(line, 2))));
            case "role" ->
                    coordinated(
                            line,
                            new CommunityCommand.ChangeRole(
                                    about, bodies.id(line.word(1)), role(line, 2)));
            case "remove" ->
                    coordinated(
                            line,
                            new CommunityCommand.RemoveMember(
                                    about, bodies.id(line.word(1)), note(line).orElseThrow()));
            case "dissolve" ->
                    coordinated(
                            line, new CommunityCommand.Dissolve(about, note(line).orElseThrow()));
            case "agreement" -> coordinated(line, agreed(new Link.Url(line.word(1))));
            case "decide" -> recorded(line);
            default -> throw line.unknown();
        };
    }

    private Step byNamed(Line line, CommunityCommand command) {
        return Step.of(line.daysAgo(), bodies.acting(line.word(1)), command);
    }

    private Step coordinated(Line line, CommunityCommand command) {
        return Step.of(line.daysAgo(), bodies.acting(community.body()), command);
    }

    private Step decided(Line line, Decision decision) {
        return coordinated(
                line,
                new CommunityCommand.DecideRequest(
                        community.id(),
                        bodies.id(line.word(1)),
                        decision,
                        Optional.empty(),
                        note(line)));
    }

    private CommunityCommand agreed(Link.Url agreement) {
        return new CommunityCommand.ChangeCharter(
                community.id(),
                community.name(),
                community.purpose(),
                community.rules(),
                community.projects(),
                community.admission(),
                Optional.of(agreement));
    }

    private Step recorded(Line line) {
        var said = line.text().orElseThrow().split("\\s*\\|\\s*", 2);
        return new Step(
                line.daysAgo(),
                bodies.acting(community.body()),
                day ->
                        new CommunityCommand.RecordDecision(
                                community.id(),
                                new Title(said[0]),
                                said.length > 1
                                        ? Optional.of(new Markdown(said[1]))
                                        : Optional.empty(),
                                day.apply(line.daysAgo()),
                                Coded.of(Outcome.class, line.word(1)),
                                Optional.empty(),
                                line.wordIfAny(3).map(Integer::valueOf)));
    }

    private static Contribution contribution(Line line) {
        return new Contribution(
                Coded.of(ContributionKind.class, line.word(2)),
                line.wordIfAny(3).map(Amount::new),
                Optional.empty(),
                note(line));
    }

    private static MemberRole role(Line line, int n) {
        return Coded.of(MemberRole.class, line.word(n));
    }

    private static Optional<Note> note(Line line) {
        return line.text().map(Note::new);
    }
}
