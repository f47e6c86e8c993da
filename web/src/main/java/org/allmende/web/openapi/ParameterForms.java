package org.allmende.web.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.Dimension;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms of parameters: each name means the same everywhere, except the codes of `stage` and
/// `status`, which are those of the thing the path is about.
final class ParameterForms {

    private static final Map<String, Class<?>> TYPES =
            Map.ofEntries(
                    Map.entry("topic", Topic.class),
                    Map.entry("field", Field.class),
                    Map.entry("kind", OrganisationKind.class),
                    Map.entry("sizeClass", SizeClass.class),
                    Map.entry("stance", Stance.class),
                    Map.entry("visibility", Visibility.class),
                    Map.entry("sort", Sort.class),
                    Map.entry("retired", Boolean.class),
                    Map.entry("unconfirmed", Boolean.class),
                    Map.entry("how", How.class),
                    Map.entry("operation", Operation.class),
                    Map.entry("by", Dimension.class),
                    Map.entry("land", LandKey.class),
                    Map.entry("organisation", OrganisationId.class),
                    Map.entry("project", ProjectId.class),
                    Map.entry("community", CommunityId.class),
                    Map.entry("ozgId", OzgId.class),
                    Map.entry("leika", LeikaKey.class));

    private static final Set<String> ONCE =
            Set.of("q", "sort", "retired", "unconfirmed", "by", "key", "topics");

    private final Schemas schemas;

    ParameterForms(Schemas schemas) {
        this.schemas = schemas;
    }

    /// @param path of the operation
    Parameter query(String name, String path) {
        var one = one(name, path);
        return new QueryParameter()
                .name(name)
                .required(name.equals("by") && path.endsWith("/statistics/reuse"))
                .schema(ONCE.contains(name) ? one : new ArraySchema().items(one));
    }

    /// @param path of the operation, which says of what thing `id` is the id
    Parameter path(String name, String path) {
        var schema =
                switch (name) {
                    case "id" -> schemas.of(thing(path));
                    case "organisation" -> schemas.of(OrganisationId.class);
                    case "invitation" -> schemas.of(InvitationId.class);
                    case "person" -> schemas.of(PersonId.class);
                    case "n" -> new IntegerSchema().minimum(BigDecimal.ONE);
                    case "name" -> new StringSchema().pattern("^[a-z][a-z0-9-]{0,39}$");
                    case "secret" -> new StringSchema().pattern("^[A-Za-z0-9_-]{1,100}$");
                    default -> throw new IllegalArgumentException("no form of " + name);
                };
        return new PathParameter().name(name).schema(schema);
    }

    private static Class<?> thing(String path) {
        return switch (path.split("/")[2]) {
            case "projects" -> ProjectId.class;
            case "communities" -> CommunityId.class;
            case "reuse" -> ReuseId.class;
            case "organisations" -> OrganisationId.class;
            default -> throw new IllegalArgumentException("no id in " + path);
        };
    }

    static Parameter size() {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(100));
        schema.setDefault(20);
        return new QueryParameter().name("size").schema(schema);
    }

    static Parameter cursor() {
        return new QueryParameter()
                .name("cursor")
                .description("`next` of the page before.")
                .schema(new StringSchema());
    }

    static Parameter format() {
        var schema = new StringSchema();
        schema.addEnumItem("json");
        schema.addEnumItem("csv");
        return new QueryParameter().name("format").schema(schema);
    }

    static Parameter asOf() {
        return new QueryParameter()
                .name("asOf")
                .description("An instant, or a date: what the platform knew then; empty: now.")
                .schema(
                        new StringSchema()
                                .pattern(
                                        "^(\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z)?)?$"));
    }

    /// Two forms, so that it is plain that `*` is one.
    static Parameter ifMatch() {
        var any = new StringSchema();
        any.addEnumItem("*");
        return header(
                "If-Match",
                "The version the thing must have; `*`: it exists.",
                new StringSchema()
                        .anyOf(List.of(any, new StringSchema().pattern("^\"[1-9]\\d{0,17}\"$"))));
    }

    static Parameter header(String name, String description, Schema<?> schema) {
        return new HeaderParameter().name(name).description(description).schema(schema);
    }

    private Schema<?> one(String name, String path) {
        var type =
                switch (name) {
                    case "stage" -> reuse(path) ? ReuseStage.class : Stage.class;
                    case "status" -> status(path);
                    default -> TYPES.getOrDefault(name, String.class);
                };
        return schemas.of(type);
    }

    private static Class<?> status(String path) {
        if (reuse(path)) return ReuseStatus.class;
        return path.contains("communities") ? CommunityStatus.class : OrganisationStatus.class;
    }

    private static boolean reuse(String path) {
        return path.contains("reuse");
    }
}
