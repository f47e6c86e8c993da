package org.allmende.web.community;

import org.allmende.kernel.community.CommunityCommand.RecordDecision;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Title;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.time.LocalDate;

/// What the members of a community decided.
record NewDecision(
        @Must(Title.class) String title,
        @May(Markdown.class) String text,
        @Must(LocalDate.class) String decidedOn,
        @Must(Outcome.class) String outcome,
        @May(Link.Url.class) String document,
        @May(Integer.class) Integer replaces) {

    RecordDecision command(CommunityId community) {
        var read = new Fields();
        var title = read.required("title", this.title, Title::new);
        var text = read.optional("text", this.text, Markdown::new);
        read.required("decidedOn", this.decidedOn, it -> it);
        var decidedOn = read.day("decidedOn", this.decidedOn);
        var outcome = read.code("outcome", this.outcome, Outcome.class);
        var document = read.optional("document", this.document, Link.Url::new);
        var replaces = read.optional("replaces", this.replaces, it -> it);
        return read.then(
                () ->
                        new RecordDecision(
                                community,
                                title,
                                text,
                                decidedOn.orElseThrow(),
                                outcome,
                                document,
                                replaces));
    }
}
