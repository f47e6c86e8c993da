package org.allmende.standalone.access;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Api.Answer;

/// One request, about things made for it alone.
///
/// @param body null for none
record Question(String method, String path, String body) {

    static Question get(String path) {
        return new Question("GET", path, null);
    }

    static Question post(String path, String body) {
        return new Question("POST", path, body);
    }

    static Question put(String path, String body) {
        return new Question("PUT", path, body);
    }

    static Question delete(String path) {
        return new Question("DELETE", path, null);
    }

    Answer by(Api api) {
        return api.send(method, path, body);
    }
}
