package org.allmende.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Visibility;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.Deed;
import org.allmende.kernel.project.Stage;
import org.allmende.query.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DeedsTest {

    @Test
    void whatAPersonDidIsKnownByItsEventsAndNothingElse(@TempDir Path folder) {
        try (var village = new Village(folder)) {
            village.welcome("01001000", "anna0001");
            var proposed =
                    village.happens(
                            "anna0001",
                            "01001000",
                            "parken",
                            Village.proposal("parken", "01001000", Stage.IDEA, Visibility.PUBLIC));
            var people = new PersonQueries(village.catalogue, village.readings);
            var anna = people.deeds(new PersonQuery.Deeds(new PersonId("anna0001"), 0));
            assertThat(anna.deeds())
                    .extracting(Deed::type)
                    .containsExactly("organisation.claimed", "project.proposed");
            assertThat(anna.deeds().getLast())
                    .isEqualTo(
                            new Deed(
                                    proposed.position(),
                                    proposed.at(),
                                    "project.proposed",
                                    "parken",
                                    1));
            assertThat(anna.position()).isEqualTo(proposed.position());
            var nobody = people.deeds(new PersonQuery.Deeds(new PersonId("nobody0000"), 0));
            assertThat(nobody.deeds()).isEmpty();
        }
    }
}
