package org.allmende.kernel.reuse;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.project.ProjectId;

/// One declaration of reuse: `<project>~<body>~<n>`, numbered from 1 for each project and body.
public record ReuseId(String value) implements Value {
    private static final String NUMBER = "[1-9]\\d{0,5}";

    /// How it is written, as a regular expression.
    public static final String FORM = ProjectId.FORM + "~(" + OrganisationId.FORM + ")~" + NUMBER;

    public ReuseId {
        var parts = value == null ? new String[0] : value.split("~", -1);
        if (parts.length != 3 || !parts[2].matches(NUMBER))
            throw Refused.invalid(Code.MALFORMED, "reuse");
        new ProjectId(parts[0]);
        new OrganisationId(parts[1]);
    }

    public static ReuseId of(ProjectId project, OrganisationId body, int n) {
        return new ReuseId(project + "~" + body + "~" + n);
    }

    /// The aggregate that keeps all declarations of a body for a project.
    public static String aggregate(ProjectId project, OrganisationId body) {
        return project + "~" + body;
    }

    public ProjectId project() {
        return new ProjectId(value.split("~")[0]);
    }

    public OrganisationId body() {
        return new OrganisationId(value.split("~")[1]);
    }

    public int n() {
        return Integer.parseInt(value.split("~")[2]);
    }

    /// The identifier of the aggregate this declaration belongs to.
    public String aggregate() {
        return value.substring(0, value.lastIndexOf('~'));
    }

    @Override
    public String toString() {
        return value;
    }
}
