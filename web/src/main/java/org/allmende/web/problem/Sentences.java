package org.allmende.web.problem;

import org.allmende.kernel.Code;
import org.allmende.kernel.Language;
import org.allmende.kernel.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says a problem in the reader's language, as `application/problem+json` has it.
public final class Sentences {
    private Sentences() {}

    static Map<String, Object> of(Problem problem, Language language) {
        var code = problem.code();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:allmende:problem:" + code.code());
        body.put("title", title(code.status(), language));
        body.put("status", code.status());
        body.put("detail", sentence(code, problem.args(), language));
        body.put("code", code.code());
        if (!problem.errors().isEmpty()) body.put("errors", errors(problem, language));
        problem.members().forEach((name, value) -> body.putIfAbsent(name, member(name, value)));
        return body;
    }

    private static List<Map<String, String>> errors(Problem problem, Language language) {
        var errors = new ArrayList<Map<String, String>>();
        for (var error : problem.errors()) {
            var entry = new LinkedHashMap<String, String>();
            entry.put("field", error.field());
            entry.put("code", error.code().code());
            entry.put("message", sentence(error.code(), error.args(), language));
            errors.add(entry);
        }
        return errors;
    }

    /// The sentence of a code in the reader's language, with its arguments.
    public static String sentence(Code code, List<String> args, Language language) {
        var sentence = code.label(language);
        for (int i = 0; i < args.size(); i++)
            sentence = sentence.replace("{" + i + "}", args.get(i));
        return sentence;
    }

    private static Object member(String name, String value) {
        return name.equals("version") || name.equals("position") ? Long.valueOf(value) : value;
    }

    /// What a status means, in two or three words.
    public static String title(int status, Language language) {
        var german = language == Language.DE;
        return switch (status) {
            case 400 -> german ? "Nicht lesbar" : "Malformed";
            case 401 -> german ? "Nicht angemeldet" : "Not signed in";
            case 403 -> german ? "Nicht erlaubt" : "Not allowed";
            case 404 -> german ? "Nicht gefunden" : "Not found";
            case 405 -> german ? "Methode nicht möglich" : "Method not allowed";
            case 406 -> german ? "Form nicht möglich" : "Not acceptable";
            case 409 -> german ? "Geht so nicht" : "Conflict";
            case 412 -> german ? "Inzwischen geändert" : "Changed meanwhile";
            case 413 -> german ? "Zu groß" : "Too large";
            case 415 -> german ? "Format nicht möglich" : "Unsupported format";
            case 422 -> german ? "Angaben stimmen nicht" : "Values not right";
            case 429 -> german ? "Zu viele Versuche" : "Too many attempts";
            case 503 -> german ? "Gerade nicht möglich" : "Not available right now";
            default -> german ? "Fehler" : "Error";
        };
    }
}
