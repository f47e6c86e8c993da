package org.allmende.web.page;

import org.allmende.kernel.Code;
import org.allmende.kernel.Coded;
import org.allmende.kernel.Language;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Value;
import org.allmende.web.problem.Sentences;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A form as somebody filled it in, with what was wrong: so that nothing typed is ever lost.
///
/// @param action the path it was sent to; empty where no form was sent
/// @param values as typed
public record Filled(
        String action,
        MultiValueMap<String, String> values,
        Optional<Problem> problem,
        Language language) {

    /// Nothing was sent.
    public static final Filled NONE =
            new Filled("", new LinkedMultiValueMap<>(), Optional.empty(), Language.DE);

    /// A form that waits for its person to sign in again.
    public static Filled carried(
            String action, MultiValueMap<String, String> values, Language language) {
        return new Filled(action, values, Optional.of(Problem.of(Code.NOT_SIGNED_IN)), language);
    }

    /// A form that is shown again before it is sent.
    static Filled draft(String action, MultiValueMap<String, String> values, Language language) {
        return new Filled(action, values, Optional.empty(), language);
    }

    /// This, if it is the form that is sent there, else an empty one.
    public Filled of(String form) {
        return form.equals(action)
                ? this
                : new Filled(form, new LinkedMultiValueMap<>(), Optional.empty(), language);
    }

    /// Whether something was typed.
    public boolean typedIn() {
        return !values.isEmpty();
    }

    /// Whether this form was sent and came back.
    public boolean sent() {
        return problem.isPresent();
    }

    /// The status of the page that shows it again.
    Optional<HttpStatusCode> status() {
        return problem.map(it -> HttpStatusCode.valueOf(it.code().status()));
    }

    /// What stands in a field: what was typed, else what is known.
    public String value(String field, Object known) {
        if (typedIn()) return Optional.ofNullable(values.getFirst(field)).orElse("");
        return text(known);
    }

    /// Whether a choice is made: as it was sent, else as it is known.
    public boolean has(String field, Object choice, Object known) {
        if (typedIn()) return values.getOrDefault(field, List.of()).contains(text(choice));
        return switch (known) {
            case null -> false;
            case Collection<?> several ->
                    several.stream().map(Filled::text).anyMatch(text(choice)::equals);
            case Optional<?> one -> one.map(Filled::text).equals(Optional.of(text(choice)));
            default -> text(known).equals(text(choice));
        };
    }

    /// What is wrong with a field, also with an entry or a part of it.
    public String error(String field) {
        return problem.stream()
                .flatMap(it -> it.errors().stream())
                .filter(it -> it.field().equals(field) || it.field().startsWith(field + "["))
                .map(it -> Sentences.sentence(it.code(), it.args(), language))
                .findFirst()
                .orElse(null);
    }

    /// All that is wrong with fields, in their order.
    public List<Wrong> errors() {
        var errors = new ArrayList<Wrong>();
        problem.ifPresent(
                it ->
                        it.errors()
                                .forEach(
                                        error ->
                                                errors.add(
                                                        new Wrong(
                                                                error.field(),
                                                                Sentences.sentence(
                                                                        error.code(),
                                                                        error.args(),
                                                                        language)))));
        return errors;
    }

    /// What was wrong as a whole.
    public String sentence() {
        return problem.map(it -> Sentences.sentence(it.code(), it.args(), language)).orElse("");
    }

    /// Whether somebody else changed the thing while the form was filled in.
    public boolean conflict() {
        return problem.map(Problem::code).equals(Optional.of(Code.VERSION_CONFLICT));
    }

    /// The version that the thing has by now.
    public Optional<String> version() {
        return problem.map(Problem::members).map(it -> it.get("version"));
    }

    /// The id of a field's element: the same name may stand in several forms of a page.
    public String id(String field) {
        var last = action.substring(action.lastIndexOf('/') + 1);
        // A number alone may stand in forms about several things.
        var form = last.matches("\\d{1,3}") ? action.substring(1) : last;
        return (form + "-" + field).replaceAll("[^A-Za-z0-9-]", "-");
    }

    /// Every value that was typed, to be carried along; passwords are typed anew.
    public List<Map.Entry<String, String>> typed() {
        var typed = new ArrayList<Map.Entry<String, String>>();
        values.forEach(
                (name, all) -> {
                    if (name.toLowerCase(Locale.ROOT).contains("password")) return;
                    all.forEach(it -> typed.add(Map.entry(name, it == null ? "" : it)));
                });
        return typed;
    }

    /// What of it people recognise, each field with all that was entered in it.
    public List<Map.Entry<String, List<String>>> shown() {
        var shown = new LinkedHashMap<String, List<String>>();
        typed().stream()
                .filter(it -> !Form.isAbout(it.getKey()) && !it.getValue().isBlank())
                .forEach(
                        it ->
                                shown.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                        .add(it.getValue()));
        return List.copyOf(shown.entrySet());
    }

    /// A field and what is wrong with it.
    public record Wrong(String field, String message) {}

    private static String text(Object known) {
        return switch (known) {
            case null -> "";
            case Optional<?> maybe -> maybe.map(Filled::text).orElse("");
            case Coded coded -> coded.code();
            case Value value -> value.value();
            default -> known.toString();
        };
    }
}
