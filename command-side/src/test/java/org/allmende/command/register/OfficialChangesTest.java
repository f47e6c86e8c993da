package org.allmende.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.allmende.kernel.register.Gv100ad;
import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterDifference.Body;
import org.allmende.kernel.register.RegisterDifference.Rekeying;
import org.allmende.kernel.register.RegisterDifference.Renaming;
import org.allmende.kernel.register.RegisterEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The register of 30.11.2023 as the official file has it, the bundled one of 31.12.2024, and the
/// official list of what changed between them: what a snapshot can show agrees with the list.
class OfficialChangesTest {

    /// An *Amt* that became an office of its city; the list does not mention it.
    private static final String SCHWEDT = "120735051";

    private RegisterDifference difference;
    private List<NamedCsvRecord> changes;
    private RegisterEdition before;

    @BeforeEach
    void read() throws IOException {
        var folder = Path.of(System.getProperty("tables", "../../shared/data"));
        var file = folder.resolve("GV100AD_301123.txt");
        assumeTrue(
                Files.exists(file),
                () -> "not compared with the official changes: there is no file " + file);
        before = Gv100ad.read(Files.readAllBytes(file));
        var after = RegisterChange.completed(BundledRegister.load(), before);
        difference = RegisterDifference.between(before, after);
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(folder.resolve("gemeinde_changes_2023_2024.csv"))) {
            changes =
                    rows.stream()
                            .filter(
                                    it ->
                                            it.getField("effective_statistical")
                                                            .compareTo("2023-11-30")
                                                    > 0)
                            .toList();
        }
    }

    /// Rows of a kind of change; 1 dissolved, 3 key changed, 4 renamed.
    private List<NamedCsvRecord> changes(String unit, String kind) {
        return changes.stream()
                .filter(it -> it.getField("unit").equals(unit))
                .filter(it -> it.getField("change_type").contains(kind))
                .toList();
    }

    private static Set<String> fields(List<NamedCsvRecord> rows, String field) {
        return rows.stream().map(it -> it.getField(field)).collect(toSet());
    }

    private Set<String> keys(List<Body> bodies, int length) {
        return bodies.stream().map(Body::key).filter(it -> it.length() == length).collect(toSet());
    }

    @Test
    void whoWasDissolvedIsGone() {
        var dissolved = fields(changes("Gemeinde", "1"), "from_ags");
        dissolved.removeIf(not(it -> before.find(it).isPresent()));

        assertThat(keys(difference.gone(), 8)).isEqualTo(dissolved).hasSize(23);
    }

    @Test
    void whatTheyBecameAndWasNotThereIsNew() {
        var heirs = fields(changes("Gemeinde", "1"), "to_ags");
        heirs.removeIf(it -> before.find(it).isPresent());

        assertThat(keys(difference.added(), 8))
                .isEqualTo(heirs)
                .containsExactlyInAnyOrder("16061119", "16076094");
    }

    /// A town that was renamed twice shows its first and its last name.
    @Test
    void whoGotAnotherNameIsRenamed() {
        var last =
                changes("Gemeinde", "4").stream()
                        .collect(
                                toMap(
                                        it -> it.getField("from_ags"),
                                        it -> it.getField("to_name"),
                                        (_, later) -> later));

        assertThat(renamed(8)).isEqualTo(last).hasSize(8);
    }

    @Test
    void whoChangedTheAssociationIsRekeyed() {
        var moved =
                changes("Gemeinde", "3").stream()
                        .collect(toMap(it -> it.getField("from_ars"), it -> it.getField("to_ars")));

        assertThat(difference.rekeyed().stream().collect(toMap(Rekeying::from, Rekeying::to)))
                .isEqualTo(moved)
                .hasSize(5);
    }

    @Test
    void associationsThatCanBeRegisteredFollowTheListToo() {
        var dissolved = fields(changes("Gemeindeverband", "1"), "from_ars");
        dissolved.removeIf(it -> before.find(it).filter(one -> one.registrable()).isEmpty());
        dissolved.add(SCHWEDT);
        var named =
                changes("Gemeindeverband", "4").stream()
                        .filter(it -> before.find(it.getField("from_ars")).isPresent())
                        .collect(
                                toMap(it -> it.getField("from_ars"), it -> it.getField("to_name")));

        assertThat(keys(difference.gone(), 9)).isEqualTo(dissolved);
        assertThat(renamed(9)).isEqualTo(named).hasSize(3);
        assertThat(keys(difference.added(), 9)).isEmpty();
    }

    private Map<String, String> renamed(int length) {
        return difference.renamed().stream()
                .filter(it -> it.key().length() == length)
                .collect(toMap(Renaming::key, Renaming::to));
    }
}
