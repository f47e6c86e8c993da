package org.allmende.web.history;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Language;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.ServiceCatalogue;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.web.page.Ui;
import org.allmende.web.page.Visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says the values of a history in words. What it does not know stays as it is; names of things are
/// those that the reader may see.
final class Words {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SEVERAL = Pattern.compile("\\|");
    private static final ServiceCatalogue SERVICES = ServiceCatalogue.bundled();

    private final Visit visit;
    private final Ui ui;
    private final Map<String, String> names = new HashMap<>();

    Words(Visit visit, Ui ui) {
        this.visit = visit;
        this.ui = ui;
    }

    /// @param type the logical name of the event
    /// @param value one or, divided by `|`, several
    String of(String type, String field, String value) {
        return switch (field) {
            case "stage" ->
                    type.startsWith("reuse.")
                            ? code(value, ReuseStage.class)
                            : code(value, Stage.class);
            case "visibility" -> code(value, Visibility.class);
            case "how" -> code(value, How.class);
            case "stance" -> code(value, Stance.class);
            case "admission" -> code(value, Admission.class);
            case "status" ->
                    type.startsWith("community.")
                            ? code(value, CommunityStatus.class)
                            : code(value, OrganisationStatus.class);
            case "kind" ->
                    type.startsWith("community.")
                            ? code(value, ContributionKind.class)
                            : code(value, OrganisationKind.class);
            case "as" -> code(value, MemberRole.class);
            case "outcome" -> code(value, Outcome.class);
            // What a community offers is a role.
            case "role", "roles", "invitation" ->
                    type.startsWith("community.")
                            ? code(value, MemberRole.class)
                            : each(value, it -> code(it, Role.class));
            case "operation" -> each(value, it -> code(it, Operation.class));
            case "topics" -> each(value, it -> code(it, Topic.class));
            case "fields" -> each(value, it -> code(it, Field.class));
            case "lagen" -> each(value, Words::lage);
            case "ozgIds" -> each(value, Words::ozg);
            case "leikaKeys" -> each(value, Words::leika);
            case "public" -> truth(value);
            case "responsible", "handoverTo" -> name(value, this::body);
            case "project", "projects", "retirementAsked", "retiredInFavourOf" ->
                    each(value, it -> name(it, this::project));
            default -> DAY.matcher(value).matches() ? ui.day(LocalDate.parse(value)) : value;
        };
    }

    private static String each(String value, Function<String, String> word) {
        return SEVERAL.splitAsStream(value).map(word).collect(Collectors.joining(", "));
    }

    private <T extends Enum<T> & Coded> String code(String value, Class<T> type) {
        return Coded.find(type, value).map(it -> it.label(visit.language())).orElse(value);
    }

    private String truth(String value) {
        var german = visit.language() == Language.DE;
        return switch (value) {
            case "true" -> german ? "ja" : "yes";
            case "false" -> german ? "nein" : "no";
            default -> value;
        };
    }

    private static String lage(String value) {
        return SERVICES.find(new Lage(value)).map(ServiceCatalogue.Situation::name).orElse(value);
    }

    private static String ozg(String value) {
        return SERVICES.find(new OzgId(value)).map(ServiceCatalogue.OzgService::name).orElse(value);
    }

    private static String leika(String value) {
        return SERVICES.find(new LeikaKey(value))
                .map(ServiceCatalogue.LeikaService::name)
                .orElse(value);
    }

    private String name(String id, Function<String, Optional<String>> found) {
        return names.computeIfAbsent(id, it -> found.apply(it).orElse(it));
    }

    private Optional<String> body(String id) {
        return Stream.of(id)
                .filter(it -> it.matches(OrganisationId.FORM))
                .map(it -> new OrganisationQuery.One(new OrganisationId(it), visit.reading()))
                .flatMap(it -> visit.tryAsk(it).stream())
                .map(OrganisationQuery.View::name)
                .findFirst();
    }

    private Optional<String> project(String id) {
        return visit.tryAsk(new ProjectQuery.One(new ProjectId(id), visit.reading()))
                .map(ProjectQuery.View::title);
    }
}
