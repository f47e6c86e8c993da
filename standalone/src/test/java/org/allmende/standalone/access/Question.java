package org.allmende.standalone.access;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.Api.Answer;

/// One request, about things made for it alone.
///
/// @param body null for none
/// @param type of the body
record Question(String method, String path, String body, String type) {

    Question(String method, String path, String body) {
        this(method, path, body, "application/json");
    }

    static Question get(String path) {
        return new Question("GET", path, null);
    }

    static Question post(String path, String body) {
        return new Question("POST", path, body);
    }

    static Question put(String path, String body) {
        return new Question("PUT", path, body);
    }

    /// The same with a body that is no JSON.
    Question as(String other) {
        return new Question(method, path, body, other);
    }

    static Question delete(String path) {
        return new Question("DELETE", path, null);
    }

    Answer by(Api api) {
        return (body == null ? api : api.with("Content-Type", type)).send(method, path, body);
    }
}
