package org.allmende.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.Supplier;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1B, 0x7F, 0x85, 0x200B, 0x200E, 0x202E, 0x2028, 0x2029, 0x2066, 0xFEFF,
                0xD83D, 0xDE00, 0x378, 0xE0041
            })
    void whatHidesOrTurnsATextOrIsNoCharacterIsRefused(int character) {
        assertRefused(Code.FORBIDDEN_CHARACTERS, () -> new Note("Ein" + text(character) + "Text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straßenbäume für Łódź und Škoda",
                "Grün\u00ADflächen\u00A0zuerst",
                "Дерево, δέντρο, شجرة, 木",
                "Familie 👨\u200D👩\u200D👧 – «so» … 20 °C"
            })
    void lettersOfAllScriptsAreTakenAsTheyAre(String text) {
        assertThat(new Note(text).value()).isEqualTo(text);
    }

    @Test
    void ofTheFirstCharactersOnlyThoseThatControlAreRefused() {
        for (var character = 0; character <= 0x17F; character++) {
            var text = "a" + text(character) + "b";
            var taken = isTaken(text);
            var mayStand =
                    Character.getType(character) != Character.CONTROL
                            || "\n\r\t".indexOf(character) >= 0;
            assertThat(taken).as("U+%04X", character).isEqualTo(mayStand);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t"})
    void linesStandOnlyInTextsOfSeveralLines(String between) {
        var text = "Erste" + between + "Zweite";
        assertThat(new Note(text).value()).isEqualTo(text);
        assertRefused(Code.FORBIDDEN_CHARACTERS, () -> new Title(text));
    }

    @Test
    void aCharacterCountsOnceHoweverItIsStored() {
        assertThat(new Note("🌳".repeat(Note.MOST)).value()).hasSize(2 * Note.MOST);
        assertRefused(Code.TOO_LONG, () -> new Note("🌳".repeat(Note.MOST + 1)));
    }

    @Test
    void whiteSpaceAroundATextIsNotPartOfIt() {
        assertThat(new Note(" \n Text \t").value()).isEqualTo("Text");
        assertRefused(Code.REQUIRED, () -> new Note(" \n "));
    }

    private static void assertRefused(Code code, Supplier<FreeText> text) {
        assertThatThrownBy(text::get)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(code));
    }

    private static boolean isTaken(String text) {
        try {
            return new Note(text).value().equals(text);
        } catch (Refused e) {
            return false;
        }
    }

    private static String text(int character) {
        return new String(Character.toChars(character));
    }
}
