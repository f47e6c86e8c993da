package org.allmende.web.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/// Places in a request as the contract writes them: `links[0].url`.
final class FieldPath {
    private static final int MOST = 200;

    private FieldPath() {}

    static String of(TokenStreamContext context) {
        var path = new StringBuilder();
        append(path, context);
        return shortened(path);
    }

    static String of(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else name(path, step.getPropertyName());
        }
        return shortened(path);
    }

    private static void append(StringBuilder path, TokenStreamContext context) {
        if (context == null || context.inRoot()) return;
        append(path, context.getParent());
        if (context.inArray()) path.append('[').append(context.getCurrentIndex()).append(']');
        else if (context.currentName() != null) name(path, context.currentName());
    }

    private static void name(StringBuilder path, String name) {
        if (!path.isEmpty()) path.append('.');
        path.append(name);
    }

    private static String shortened(StringBuilder path) {
        return path.length() > MOST ? path.substring(0, MOST) : path.toString();
    }
}
