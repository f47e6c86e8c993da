package org.allmende.web;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Refused;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.LandKey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The filters of a list, read once: their names, what they may be, and what was asked for. An
/// unknown code is refused, an unknown identifier only finds nothing.
public final class Filters {

    private final Parameters parameters;
    private final List<String> names;
    private final Map<String, Function<Parameters, List<String>>> filters = new LinkedHashMap<>();

    private Filters(Parameters parameters, String... others) {
        this.parameters = parameters;
        this.names = new ArrayList<>(List.of(others));
    }

    /// @param others the parameters that are no filters
    public static Filters of(Parameters parameters, String... others) {
        return new Filters(parameters, others);
    }

    public <T extends Enum<T> & Coded> Filters codes(String name, Class<T> type) {
        return filter(name, it -> it.codes(name, type));
    }

    /// Identifiers and keys that have no fixed form.
    public Filters any(String... several) {
        for (var name : several) filter(name, it -> it.all(name));
        return this;
    }

    /// A filter that is either on or off.
    public Filters flag(String name) {
        return filter(name, it -> it.flag(name) ? List.of("true") : List.of());
    }

    public Filters lands(String name) {
        return checked(name, LandKey::new);
    }

    public Filters districts(String name) {
        return checked(name, DistrictKey::new);
    }

    /// What was asked for by a list.
    ///
    /// @throws Refused `unknown-parameter`, `unknown-code`
    public Map<String, List<String>> list() {
        parameters.list(names.toArray(String[]::new));
        return wanted();
    }

    /// What was asked for by a figure, which has no pages.
    ///
    /// @throws Refused `unknown-parameter`, `unknown-code`
    public Map<String, List<String>> figure() {
        names.add("asOf");
        parameters.only(names.toArray(String[]::new));
        return wanted();
    }

    private Map<String, List<String>> wanted() {
        var wanted = new LinkedHashMap<String, List<String>>();
        filters.forEach(
                (name, filter) -> {
                    var values = filter.apply(parameters);
                    if (!values.isEmpty()) wanted.put(name, values);
                });
        return wanted;
    }

    private Filters checked(String name, Function<String, ?> type) {
        return filter(
                name, it -> it.all(name).stream().peek(key -> check(name, key, type)).toList());
    }

    private Filters filter(String name, Function<Parameters, List<String>> filter) {
        names.add(name);
        filters.put(name, filter);
        return this;
    }

    private static void check(String name, String key, Function<String, ?> type) {
        try {
            type.apply(key);
        } catch (Refused refused) {
            var problem = refused.problem();
            throw Refused.field(name, problem.code(), problem.args().toArray(String[]::new));
        }
    }
}
