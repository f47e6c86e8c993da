package org.allmende.command.community;

import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.ChangeCharter;
import org.allmende.kernel.community.CommunityEvent.CharterChanged;
import org.allmende.kernel.community.CommunityEvent.Formed;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;

import java.util.List;
import java.util.Optional;

/// What a community is for and how one works in it (*Ziele und Spielregeln*).
record Charter(
        Name name,
        Markdown purpose,
        Optional<Markdown> rules,
        List<ProjectId> projects,
        Admission admission,
        Optional<Link.Url> agreement) {

    static Charter of(Formed it) {
        return new Charter(
                it.name(),
                it.purpose(),
                it.rules(),
                it.projects(),
                it.admission(),
                Optional.empty());
    }

    static Charter of(CharterChanged it) {
        return new Charter(
                it.name(), it.purpose(), it.rules(), it.projects(), it.admission(), it.agreement());
    }

    /// @param projects the named ones, and those that stay without being named
    static Charter of(ChangeCharter it, List<ProjectId> projects) {
        return new Charter(
                it.name(), it.purpose(), it.rules(), projects, it.admission(), it.agreement());
    }
}
