package org.allmende.web.json;

import org.allmende.kernel.history.HistoryQuery;

import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;

/// What the contract calls by words that Java keeps for itself.
public final class JsonNames extends PropertyNamingStrategy {

    private static final long serialVersionUID = 1;

    /// The name of a record's component in JSON.
    public static String of(Class<?> owner, String component) {
        return switch (component) {
            case "isPublic" -> "public";
            case "now" -> owner == HistoryQuery.Change.class ? "new" : component;
            default -> component;
        };
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
        return of(field.getDeclaringClass(), name);
    }

    @Override
    public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
        return of(method.getDeclaringClass(), name);
    }

    @Override
    public String nameForSetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
        return of(method.getDeclaringClass(), name);
    }

    @Override
    public String nameForConstructorParameter(
            MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        return of(parameter.getDeclaringClass(), name);
    }
}
