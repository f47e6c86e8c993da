package org.allmende.web.list;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Value;
import org.allmende.web.json.JsonNames;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns of a table, told from the record of its rows: one for each component, `x.id` and
/// `x.name` for what is named, and so on inwards.
final class Columns {
    private Columns() {}

    /// @param path the names from the row inwards
    record Column(List<String> path) {
        String name() {
            return String.join(".", path);
        }
    }

    static List<Column> of(Class<?> row) {
        return of(row, List.of()).toList();
    }

    private static Stream<Column> of(Class<?> row, List<String> outer) {
        return Stream.of(row.getRecordComponents()).flatMap(it -> column(it, outer));
    }

    private static Stream<Column> column(RecordComponent component, List<String> outer) {
        var path = new ArrayList<>(outer);
        path.add(name(component));
        var type = content(component.getGenericType());
        return type.isRecord() && !Value.class.isAssignableFrom(type) && !isCode(type)
                ? of(type, path)
                : Stream.of(new Column(List.copyOf(path)));
    }

    private static String name(RecordComponent component) {
        return JsonNames.of(component.getDeclaringRecord(), component.getName());
    }

    private static boolean isCode(Class<?> type) {
        return Coded.class.isAssignableFrom(type);
    }

    /// What is in it, if it may be absent or there may be several.
    private static Class<?> content(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType of
                    when of.getRawType() instanceof Class<?> raw
                            && (raw == Optional.class || Collection.class.isAssignableFrom(raw)) ->
                    content(of.getActualTypeArguments()[0]);
            default -> String.class;
        };
    }
}
