package org.allmende.web.page;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseStage;

import java.util.List;

/// What forms let people choose from: the codes of the language. Templates may not name classes.
public final class Choices {

    public List<Stage> stages() {
        return List.of(Stage.values());
    }

    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    public List<Topic> topics() {
        return List.of(Topic.values());
    }

    public List<Field> fields() {
        return List.of(Field.values());
    }

    public List<LinkKind> linkKinds() {
        return List.of(LinkKind.values());
    }

    public List<Visibility> visibilities() {
        return List.of(Visibility.values());
    }

    public List<Operation> operations() {
        return List.of(Operation.values());
    }

    public List<How> hows() {
        return List.of(How.values());
    }

    public List<ReuseStage> reuseStages() {
        return List.of(ReuseStage.values());
    }

    public List<MemberRole> memberRoles() {
        return List.of(MemberRole.values());
    }

    public List<Admission> admissions() {
        return List.of(Admission.values());
    }

    public List<ContributionKind> contributionKinds() {
        return List.of(ContributionKind.values());
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    public List<OrganisationKind> organisationKinds() {
        return List.of(OrganisationKind.values());
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }
}
