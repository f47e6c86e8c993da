package org.allmende.kernel.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

class Gv100adTest {

    private final List<String> lines = SmallFile.lines("20231130");

    private RegisterEdition read() {
        return Gv100ad.read(SmallFile.text(lines).getBytes(UTF_8));
    }

    private Refused refused() {
        return catchThrowableOfType(Refused.class, this::read);
    }

    private void isRefused(Code code, int line, String... more) {
        var problem = refused().problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.members()).containsEntry("line", String.valueOf(line));
        assertThat(problem.errors().getFirst().field()).isEqualTo("line " + line);
        assertThat(problem.args()).startsWith(String.valueOf(line)).containsAll(List.of(more));
    }

    @Test
    void holdsTheBodiesOfItsDay() {
        var register = read();

        assertThat(register.date()).isEqualTo("2023-11-30");
        assertThat(register.source()).contains("Statistisches Bundesamt", "2023-11-30");
        assertThat(register.find("01001000"))
                .contains(
                        RegisterEntry.of(
                                new Ags("01001000"),
                                "Flensburg, Stadt",
                                "61",
                                new AssociationKey("010010000"),
                                92_550,
                                null));
        assertThat(register.find("010515163"))
                .get()
                .extracting(RegisterEntry::name)
                .isEqualTo("Amt Burg-St. Michaelisdonn");
        assertThat(register.membersOf(new AssociationKey("010515163")))
                .extracting(RegisterEntry::name)
                .containsExactly("Averlak", "Brickeln");
    }

    @Test
    void countsThePeopleOfAllWhoHaveMunicipalities() {
        var register = read();

        assertThat(register.find("010515163").orElseThrow().population()).isEqualTo(800);
        // With the people of the territory that is no municipality.
        assertThat(register.find("01051").orElseThrow().population()).isEqualTo(13_307);
        assertThat(register.find("01").orElseThrow().population()).isEqualTo(105_857);
    }

    @Test
    void leavesOutWhatIsNoBody() {
        var register = read();

        assertThat(register.find("01051501")).isEmpty();
        assertThat(register.find("010519501")).isEmpty();
        assertThat(register.find("13000999")).isEmpty();
        assertThat(register.find("010010000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void isReadInBothEncodings(String charset) {
        var text = SmallFile.text(lines);

        var register = Gv100ad.read(text.getBytes(Charset.forName(charset)));

        assertThat(register.find("01051011").orElseThrow().name()).isEqualTo("Brunsbüttel");
    }

    @Test
    void takesMarksAndLineEndsOfOtherSystems() {
        var text = "\uFEFF" + SmallFile.text(lines).replace("\n", "\r\n");

        assertThat(Gv100ad.read(text.getBytes(UTF_8)).entries()).isEqualTo(read().entries());
    }

    @Test
    void aFileCutInTheMiddleOfALineIsRefused() {
        var text = SmallFile.text(lines);
        var cut = text.substring(0, 221 * 5 + 40).getBytes(UTF_8);

        var problem = catchThrowableOfType(Refused.class, () -> Gv100ad.read(cut)).problem();

        assertThat(problem.code()).isEqualTo(Code.REGISTER_LINE_LENGTH);
        assertThat(problem.args()).containsExactly("6", "40", "220");
    }

    @Test
    void aFileCutBetweenTwoLinesIsRefused() {
        var whole = List.copyOf(lines);
        for (var end = 1; end < whole.size(); end++) {
            lines.clear();
            lines.addAll(whole.subList(0, end));
            assertThat(refused()).as("cut after line %d", end).isNotNull();
            assertThat(refused().problem().code()).isEqualTo(Code.REGISTER_LINE_MISSING);
        }
    }

    @Test
    void anAssociationWithoutMunicipalitiesIsToldByItsLine() {
        lines.remove(SmallFile.line(lines, "60", "Averlak"));
        lines.remove(SmallFile.line(lines, "60", "Brickeln"));

        isRefused(
                Code.REGISTER_LINE_MISSING,
                SmallFile.line(lines, "50", "Burg-St. Michaelisdonn") + 1,
                "010515163",
                "60");
    }

    @Test
    void aMunicipalityOutsideOfEveryDistrictIsToldByItsLine() {
        lines.remove(SmallFile.line(lines, "40", "Dithmarschen"));

        isRefused(
                Code.REGISTER_LINE_MISSING,
                SmallFile.line(lines, "50", "Burg-St. Michaelisdonn") + 1,
                "01051",
                "40");
    }

    @Test
    void aLineOfAnotherLengthIsTold() {
        lines.set(3, lines.get(3) + " ");

        isRefused(Code.REGISTER_LINE_LENGTH, 4, "221", "220");
    }

    @Test
    void aLineOfAnotherKindIsTold() {
        lines.set(2, "70" + lines.get(2).substring(2));

        isRefused(Code.REGISTER_LINE_UNREADABLE, 3, "1–2", "70");
    }

    @Test
    void aLineOfAnotherDayIsTold() {
        lines.set(2, lines.get(2).replace("20231130", "20231230"));

        isRefused(Code.REGISTER_LINE_UNREADABLE, 3, "3–10", "20231230");
    }

    @Test
    void aDayThatDoesNotExistIsTold() {
        lines.replaceAll(it -> it.replace("20231130", "20230231"));

        isRefused(Code.REGISTER_LINE_UNREADABLE, 1, "3–10", "20230231");
    }

    @Test
    void aKeyThatOccursTwiceIsTold() {
        var line = SmallFile.line(lines, "60", "Averlak");
        lines.add(line + 1, lines.get(line));

        isRefused(Code.REGISTER_KEY_TWICE, line + 2, "01051003");
    }

    @Test
    void lettersWhereInhabitantsAreCountedAreTold() {
        var line = SmallFile.line(lines, "60", "Averlak");
        lines.set(line, lines.get(line).replace("00000000600", "0000000x600"));

        isRefused(Code.REGISTER_LINE_UNREADABLE, line + 1, "140–150", "0000000x600");
    }

    @Test
    void aLandThatDoesNotExistIsTold() {
        lines.add(SmallFile.land("20231130", "17", "Mallorca"));

        isRefused(Code.REGISTER_LINE_UNREADABLE, lines.size(), "11–22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\": 1}", "ags,ars,name\n01001000,010010000000,Flensburg\n"})
    void aFileOfAnotherTypeIsRefusedAtItsFirstLine(String text) {
        lines.clear();
        lines.addAll(new ArrayList<>(List.of(text)));

        isRefused(Code.REGISTER_LINE_LENGTH, 1);
    }

    @Test
    void bytesThatAreNoTextAreRefusedAtTheirFirstLine() {
        var bytes = new byte[5_000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        var problem = catchThrowableOfType(Refused.class, () -> Gv100ad.read(bytes)).problem();

        assertThat(problem.members()).containsEntry("line", "1");
    }
}
