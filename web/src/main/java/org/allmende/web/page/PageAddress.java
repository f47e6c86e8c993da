package org.allmende.web.page;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;

/// The address of a page with its filters. Each change gives another address, so that a template
/// can link to the page as it would be with one filter more or less.
///
/// @param path below the root
/// @param query decoded
public record PageAddress(String path, MultiValueMap<String, String> query) {

    /// The address with one more value of a parameter; what is there stays.
    public PageAddress and(String name, String value) {
        var changed = copy();
        if (!changed.getOrDefault(name, List.of()).contains(value)) changed.add(name, value);
        return new PageAddress(path, changed);
    }

    /// The address with this value of a parameter alone.
    public PageAddress with(String name, String value) {
        var changed = copy();
        changed.set(name, value);
        return new PageAddress(path, changed);
    }

    /// The address with these values of a parameter alone.
    public PageAddress with(String name, List<String> values) {
        var changed = copy();
        changed.put(name, values);
        return new PageAddress(path, changed);
    }

    /// The address without one value of a parameter.
    public PageAddress without(String name, String value) {
        var changed = copy();
        var left = changed.getOrDefault(name, List.of()).stream().filter(it -> !value.equals(it));
        changed.put(name, left.toList());
        return new PageAddress(path, changed);
    }

    /// The address without a parameter.
    public PageAddress without(String name) {
        var changed = copy();
        changed.remove(name);
        return new PageAddress(path, changed);
    }

    /// The same parameters at another path.
    public PageAddress path(String other) {
        return new PageAddress(other, query);
    }

    /// Whether a parameter has this value.
    public boolean has(String name, String value) {
        return query.getOrDefault(name, List.of()).contains(value);
    }

    /// How many values these parameters have together.
    public long chosen(List<String> names) {
        return names.stream()
                .flatMap(it -> query.getOrDefault(it, List.of()).stream())
                .filter(it -> it != null && !it.isEmpty())
                .count();
    }

    /// As it stands in a link.
    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(path);
        query.forEach(
                (name, values) ->
                        values.stream()
                                .filter(it -> it != null && !it.isEmpty())
                                .forEach(it -> address.queryParam(encoded(name), encoded(it))));
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private LinkedMultiValueMap<String, String> copy() {
        var copy = new LinkedMultiValueMap<String, String>();
        query.forEach((name, values) -> values.forEach(value -> copy.add(name, value)));
        return copy;
    }
}
