package org.allmende.web.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Coded;

import java.net.URLEncoder;
import java.util.Collection;
import java.util.StringJoiner;

/// The address of a list, relative to the platform's own.
final class Address {

    private final String path;
    private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

    private Address(String path) {
        this.path = path;
    }

    static Address of(String path) {
        return new Address(path);
    }

    Address with(String name, Coded code) {
        return with(name, code.code());
    }

    Address with(String name, String value) {
        parameters.add(name + "=" + URLEncoder.encode(value, UTF_8));
        return this;
    }

    Address with(String name, Collection<String> values) {
        values.forEach(it -> with(name, it));
        return this;
    }

    String text() {
        return path + parameters;
    }
}
