package org.allmende.web.person;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The passwords that people choose first, told by rule instead of by a list of a million: a common
/// word, a row of keys or one sign over and over, with digits and signs around it.
final class CommonPasswords {
    /// What is left of a password when all common words are taken out must still be this long.
    private static final int REST = 5;

    private static final List<String> WORDS =
            Stream.of(
                            "passwort password kennwort geheim geheimnis secret letmein willkommen",
                            "welcome hallo hello admin administrator root user benutzer gast test",
                            "login anmeldung start master computer internet server system office",
                            "iloveyou ichliebedich liebe love schatz engel sonnenschein sunshine",
                            "fussball football superman batman dragon drache monkey tiger"
                                    + " prinzessin",
                            "princess sommer summer winter fruehling herbst autumn spring januar",
                            "februar maerz april mai juni juli august september oktober november",
                            "dezember montag dienstag mittwoch donnerstag freitag samstag sonntag",
                            "deutschland germany berlin hamburg muenchen koeln gemeinde rathaus"
                                    + " stadt",
                            "verwaltung buergermeister landkreis kommune allmende changeme bitte",
                            "aendern neues neu mein meine dein das ist the this")
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .sorted((a, b) -> b.length() - a.length())
                    .toList();

    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "yxcvbnm",
                    "1qay2wsx3edc4rfv5tgb",
                    "1q2w3e4r5t6z7u8i9o0p",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "12345678901234567890",
                    "09876543210987654321");

    private CommonPasswords() {}

    /// Whether the password is one of them.
    static boolean contain(String password) {
        var plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return repeats(plain)
                || rowsOnly(plain)
                || wordsOnly(plain)
                || wordsOnly(withoutDisguise(plain));
    }

    /// One part over and over: `aaaaaaaaaaaa`, `abcabcabcabc`.
    private static boolean repeats(String text) {
        return IntStream.rangeClosed(1, Math.min(6, text.length() / 2))
                .anyMatch(
                        n ->
                                IntStream.range(n, text.length())
                                        .allMatch(i -> text.charAt(i) == text.charAt(i % n)));
    }

    /// Made of stretches of neighbouring keys or letters, each of at least three.
    private static boolean rowsOnly(String text) {
        int at = 0;
        int stretches = 0;
        while (at < text.length()) {
            int length = stretch(text, at);
            if (length < 3) return false;
            at += length;
            stretches++;
        }
        return stretches > 0 && stretches <= 4;
    }

    private static int stretch(String text, int at) {
        int longest = 0;
        for (var row : ROWS) {
            int end = at;
            while (end < text.length() && row.contains(text.substring(at, end + 1))) end++;
            longest = Math.max(longest, end - at);
        }
        return longest;
    }

    private static boolean wordsOnly(String text) {
        var rest = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        var before = rest;
        for (var word : WORDS) rest = rest.replace(word, "");
        if (rest.equals(before)) return false;
        // A year or a row of digits and some signs make a common word no better.
        return rest.replaceAll("[0-9\\p{Punct}§€°]", "").length() < REST;
    }

    private static String withoutDisguise(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
