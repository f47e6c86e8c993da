package org.allmende.web.page;

import org.allmende.kernel.Coded;
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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What forms let people choose from: the codes of the language. Templates may not name classes.
public final class Choices {
    private static final Pattern BEFORE_ITS_NAME = Pattern.compile(".*\\.");

    /// What a field holds, where it is a code. A field of one name in several forms is read from
    /// the codes of all of them.
    Optional<Coded> of(String field, String code) {
        return choices(BEFORE_ITS_NAME.matcher(field).replaceFirst(""))
                .flatMap(List::stream)
                .filter(it -> it.code().equals(code))
                .map(Coded.class::cast)
                .findFirst();
    }

    private Stream<List<? extends Coded>> choices(String field) {
        return switch (field) {
            case "stage" -> Stream.of(stages(), reuseStages());
            case "stance" -> Stream.of(stances());
            case "topics" -> Stream.of(topics());
            case "fields" -> Stream.of(fields());
            case "kind" -> Stream.of(linkKinds(), contributionKinds(), organisationKinds());
            case "visibility" -> Stream.of(visibilities());
            case "operation" -> Stream.of(operations());
            case "how" -> Stream.of(hows());
            case "role", "as" -> Stream.of(memberRoles());
            case "roles" -> Stream.of(roles());
            case "admission" -> Stream.of(admissions());
            case "outcome" -> Stream.of(outcomes());
            default -> Stream.empty();
        };
    }

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
