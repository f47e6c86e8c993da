package org.allmende.query.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Brings a name into the plain words in which all its spellings meet: lower case, umlauts and
/// their transcription as the bare vowel, ß as ss, no accents, the usual abbreviations written out.
final class Folding {

    /// The words, in order.
    static List<String> words(String text) {
        var plain =
                Normalizer.normalize(
                                plainVowels(text.toLowerCase(Locale.GERMAN)), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('ł', 'l');
        var words = new ArrayList<String>();
        for (var word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return writtenOut(words);
    }

    /// All words in one: whether a name is written with a space, a hyphen or together matters to
    /// nobody who searches.
    static String joined(List<String> words) {
        return String.join("", words);
    }

    /// `ue` after a vowel or q is no ü: Neuenkirchen is not Neunkirchen.
    private static String plainVowels(String text) {
        return text.replace("ä", "a")
                .replace("ö", "o")
                .replace("ü", "u")
                .replace("ß", "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replaceAll("(?<![aeiouq])ue", "u");
    }

    private static List<String> writtenOut(List<String> words) {
        var out = new ArrayList<String>(words.size() + 2);
        for (int i = 0; i < words.size(); i++) {
            boolean article = i + 1 < words.size() && words.get(i + 1).equals("d");
            var full = i == 0 && !article ? first(words.get(i)) : within(words.get(i), article);
            out.add(full);
            if (article && !full.equals(words.get(i))) {
                out.add("der");
                i++;
            }
        }
        return out;
    }

    private static String first(String word) {
        return word.equals("st") ? "sankt" : word;
    }

    private static String within(String word, boolean article) {
        return switch (word) {
            case "st" -> "sankt";
            case "a" -> article ? "an" : "am";
            case "i" -> article ? "in" : "im";
            case "v" -> article ? "vor" : "vorm";
            case "o" -> article ? "ob" : "o";
            case "b" -> "bei";
            default -> word;
        };
    }

    private Folding() {}
}
