package org.allmende.platform.json;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Event;
import org.allmende.kernel.Value;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What an event is made of, in one line: the components with their types, records in it spelled
/// out. The JSON alone would not show that a note became a title, which refuses older texts.
final class EventForm {

    static String of(Class<? extends Event> event) {
        return components(event);
    }

    private static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(EventForm::component)
                .collect(Collectors.joining(", "));
    }

    private static String component(RecordComponent component) {
        return component.getName() + ": " + type(component.getGenericType());
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType of) {
            var inner =
                    Arrays.stream(of.getActualTypeArguments())
                            .map(EventForm::type)
                            .collect(Collectors.joining(", "));
            return type(of.getRawType()) + "<" + inner + ">";
        }
        var raw = (Class<?>) type;
        var spelledOut =
                raw.isRecord()
                        && !Value.class.isAssignableFrom(raw)
                        && !Coded.class.isAssignableFrom(raw);
        return spelledOut ? "{" + components(raw) + "}" : raw.getSimpleName();
    }

    private EventForm() {}
}
