package org.allmende.command.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;
import org.allmende.kernel.community.CommunityCommand.ChangeCharter;
import org.allmende.kernel.community.CommunityCommand.ChangeVisibility;
import org.allmende.kernel.community.CommunityCommand.Form;
import org.allmende.kernel.community.CommunityEvent;
import org.allmende.kernel.community.CommunityEvent.CharterChanged;
import org.allmende.kernel.community.CommunityEvent.Formed;
import org.allmende.kernel.community.CommunityEvent.VisibilityChanged;
import org.allmende.kernel.project.ProjectId;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Decides what a community is for, how one works in it and who sees it.
final class Chartering {
    /// Every project named is looked up in the store.
    static final int MOST_PROJECTS = 50;

    private Chartering() {}

    static List<CommunityEvent> decide(Form command, Community community, Given<Facts> given) {
        if (community != null) {
            throw Refused.because(Code.CONFLICT);
        }
        requireProjects(command.projects(), given.facts().seen()::contains);
        return List.of(
                new Formed(
                        command.community(),
                        given.actor().requireBody(),
                        command.name(),
                        command.purpose(),
                        command.rules(),
                        command.projects().stream().distinct().toList(),
                        command.admission(),
                        command.visibility()));
    }

    /// A project that the actor may not see was not shown to it either: it stays without being
    /// named.
    static List<CommunityEvent> decide(ChangeCharter command, Community community, Facts facts) {
        var before = community.charter().projects();
        requireProjects(command.projects(), it -> facts.seen().contains(it) || before.contains(it));
        var projects =
                Stream.concat(
                                command.projects().stream(),
                                before.stream().filter(facts.hidden()::contains))
                        .distinct()
                        .toList();
        var charter = Charter.of(command, projects);
        return charter.equals(community.charter())
                ? List.of()
                : List.of(
                        new CharterChanged(
                                community.id(),
                                charter.name(),
                                charter.purpose(),
                                charter.rules(),
                                charter.projects(),
                                charter.admission(),
                                charter.agreement()));
    }

    static List<CommunityEvent> decide(ChangeVisibility command, Community community) {
        return command.visibility() == community.visibility()
                ? List.of()
                : List.of(
                        new VisibilityChanged(
                                community.id(), community.visibility(), command.visibility()));
    }

    private static void requireProjects(List<ProjectId> named, Predicate<ProjectId> there) {
        if (named.isEmpty()) {
            throw Refused.field("projects", Code.REQUIRED);
        }
        if (Set.copyOf(named).size() > MOST_PROJECTS) {
            throw Refused.field("projects", Code.TOO_MANY, String.valueOf(MOST_PROJECTS));
        }
        var unknown =
                IntStream.range(0, named.size())
                        .filter(i -> !there.test(named.get(i)))
                        .mapToObj(i -> unknown(i, named.get(i)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Problem.of(unknown));
        }
    }

    private static FieldError unknown(int i, ProjectId project) {
        return new FieldError(
                "projects[" + i + "]", Code.UNKNOWN_PROJECT, List.of(project.value()));
    }
}
