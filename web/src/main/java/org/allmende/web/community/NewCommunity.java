package org.allmende.web.community;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityCommand.Form;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.util.List;

/// A new development community.
record NewCommunity(
        @Must(Name.class) String name,
        @Must(Markdown.class) String purpose,
        @May(Markdown.class) String rules,
        @Must(value = ProjectId.class, least = 1) List<String> projects,
        @Must(Admission.class) String admission,
        @May(Visibility.class) String visibility) {

    Form command(CommunityId id) {
        var read = new Fields();
        var name = read.required("name", this.name, Name::new);
        var purpose = read.required("purpose", this.purpose, Markdown::new);
        var rules = read.optional("rules", this.rules, Markdown::new);
        read.required("projects", this.projects, it -> it);
        var projects = read.list("projects", this.projects, ProjectId::new);
        var admission = read.code("admission", this.admission, Admission.class);
        var visibility = read.optionalCode("visibility", this.visibility, Visibility.class);
        return read.then(
                () ->
                        new Form(
                                id,
                                name,
                                purpose,
                                rules,
                                projects,
                                admission,
                                visibility.orElse(Visibility.PUBLIC)));
    }
}
