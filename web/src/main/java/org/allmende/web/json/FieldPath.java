package org.allmende.web.json;

import tools.jackson.core.JacksonException;

/// Places in a request as the contract writes them: `links[0].url`.
final class FieldPath {
    private static final int MOST = 200;

    private FieldPath() {}

    static String of(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return shortened(path.toString());
    }

    static String shortened(String path) {
        return path.length() > MOST ? path.substring(0, MOST) : path;
    }
}
