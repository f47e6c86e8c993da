package org.allmende.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// On the whole official register that the product carries.
class RegisterNamesTest {

    private static final Path BUNDLED =
            Path.of(
                    "../command-side/src/main/resources/org/allmende/command/register/register.tsv");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static RegisterEdition register;
    private static RegisterNames names;

    @BeforeAll
    static void readRegister() throws IOException {
        register = RegisterText.read(Files.readString(BUNDLED));
        names = new RegisterNames(register);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Flensburg                    | 01001000
                    flensburg                    | 01001000
                    Flensburg, Stadt             | 01001000
                    Stadt Flensburg              | 01001000
                    Muenchen                     | 09162000
                    Landeshauptstadt München     | 09162000
                    LH München                   | 09162000
                    Landkreis München            | 09184
                    München Landkreis            | 09184
                    LK Rosenheim                 | 09187
                    Rosenheim                    | 09163000
                    Berlin                       | 11000000
                    Hamburg                      | 02000000
                    Bayern                       | 09
                    Freistaat Sachsen            | 14
                    Rhein Sieg Kreis             | 05382
                    Rheinsiegkreis               | 05382
                    Region Hannover              | 03241
                    Frankfurt                    | 06412000
                    Frankfurt am Main            | 06412000
                    Frankfurt a.M.               | 06412000
                    Frankfurt/Main               | 06412000
                    Frankfurt (Oder)             | 12053000
                    Frankfurt an der Oder        | 12053000
                    Halle an der Saale           | 15002000
                    Neustadt a.d. Aisch          | 09575153
                    Neustadt an der Aisch        | 09575153
                    Rothenburg ob der Tauber     | 09571193
                    Giessen                      | 06531005
                    St. Goar                     | 07140133
                    Sankt Augustin               | 05382056
                    Cottbus                      | 12052000
                    Chóśebuz                     | 12052000
                    Salzungen                    | 16063003
                    Amt Neuhaus                  | 03355049
                    Markt Schwaben               | 09175127
                    Amt Marne-Nordsee            | 010515166
                    Samtgemeinde Hage            | 034525403
                    Hage                         | 03452008
                    Neuenkirchen Steinfurt       | 05566060
                    Neunkirchen                  | 10043114
                    Duesseldorf                  | 05111000
                    Düseldorf                    | 05111000
                    Hambrug                      | 02000000
                    Garmisch-Patenkirchen        | 09180117
                    Mönchengladbahc              | 05116000
                    Flensb                       | 01001000
                    """)
    void findsABodyHoweverItsNameIsWritten(String q, String key) {
        assertThat(names.find(q, 10))
                .extracting(found -> found.key().value())
                .first()
                .isEqualTo(key);
    }

    @Test
    void everyUniqueNameFindsItsBodyFirst() {
        for (var entry : unique(1)) {
            assertThat(names.find(entry.name(), 1)).as(entry.name()).containsExactly(entry);
        }
    }

    /// The seeds share the names among them, so that each is misspelt once.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aNameWithOneWrongLetterStillFindsItsBodyFirst(int seed) {
        var random = new SplittableRandom(seed);
        var all = unique(6);
        var missed = new ArrayList<String>();
        var nanos = new ArrayList<Long>();
        for (int i = seed; i < all.size(); i += 3) {
            var misspelt = misspelt(all.get(i).name(), random);
            long start = CLOCK.getCurrentThreadCpuTime();
            var found = names.find(misspelt, 20);
            nanos.add(CLOCK.getCurrentThreadCpuTime() - start);
            if (found.isEmpty() || !found.getFirst().equals(all.get(i))) {
                missed.add(misspelt + " for " + all.get(i).name());
            }
        }
        Collections.sort(nanos);

        assertThat(1 - missed.size() / (double) nanos.size())
                .as("share found first; missed: %s", missed.stream().limit(40).toList())
                .isGreaterThan(0.95);
        assertThat(nanos.get(nanos.size() / 2))
                .as("median, nanoseconds of the processor")
                .isLessThan(1_000_000);
    }

    @Test
    void showsAllBearersOfOneNameBeforeOthers() {
        assertThat(names.find("Neuenkirchen", 11))
                .extracting(RegisterEntry::name)
                .containsOnly("Neuenkirchen")
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "01001000, 01001000",
        "01001, 01001000",
        "010010000000, 01001000",
        "05 382 056, 05382056",
        "11, 11000000",
        "09, 09",
        "0105151, 010515163",
        "160615051, 16061119"
    })
    void anyKeyOrItsBeginningFindsTheBody(String q, String key) {
        assertThat(names.find(q, 10))
                .extracting(found -> found.key().value())
                .first()
                .isEqualTo(key);
    }

    @Test
    void theBeginningOfAKeyFindsAllBelow() {
        assertThat(names.find("09", 5_000))
                .hasSizeGreaterThan(2_000)
                .allMatch(entry -> entry.land().value().equals("09"));
        assertThat(names.find("09", 7)).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "()",
                "xqzxqzxqz",
                "99",
                "000000000000000",
                "🏛",
                "\u0000",
                "'; DROP TABLE"
            })
    void findsNothingWhereThereIsNothing(String q) {
        assertThat(names.find(q, 10)).isEmpty();
    }

    @Test
    void bearsAnEndlessQuery() {
        assertThat(names.find("Neustadt ".repeat(100_000), 10)).hasSizeLessThanOrEqualTo(10);
    }

    private static List<RegisterEntry> unique(int letters) {
        var bearers =
                register.entries().stream()
                        .filter(RegisterEntry::registrable)
                        .collect(
                                groupingBy(
                                        entry -> Folding.joined(Folding.words(entry.name())),
                                        counting()));
        return register.entries().stream()
                .filter(RegisterEntry::registrable)
                .filter(entry -> bearers.get(Folding.joined(Folding.words(entry.name()))) == 1)
                .filter(entry -> entry.name().length() >= letters)
                .toList();
    }

    private static String misspelt(String name, SplittableRandom random) {
        var text = new StringBuilder(name);
        int at = random.nextInt(name.length() - 1);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, letter);
            case 2 -> text.setCharAt(at, letter);
            default -> {
                text.setCharAt(at, name.charAt(at + 1));
                text.setCharAt(at + 1, name.charAt(at));
            }
        }
        return text.toString();
    }
}
