package org.allmende.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Ref;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.web.Views;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class TourTest {

    private static final DemoAccounts DEMO =
            () ->
                    List.of(
                            new DemoAccounts.Account(
                                    "demo@example.org",
                                    "geheim",
                                    Optional.of(new OrganisationId("05382056"))));

    private final Tour tour = new Tour("http://localhost:8080");

    @Test
    void aBodyAnswersTheProjectOfAnother() {
        var lines =
                tour.lines(
                        List.of(
                                Views.projectItem("eigenes", Views.BODY),
                                Views.projectItem("fremdes", new Ref("05382020", "Andere"))),
                        Optional.of(DEMO));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("-u 'demo@example.org:geheim'");
        assertThat(lines.get(1)).contains("http://localhost:8080/api/projects/fremdes/response");
        assertThat(lines.get(2)).contains("/api/projects/fremdes/history");
    }

    @Test
    void withoutADemonstrationNothingNeedsAnAccount() {
        var lines =
                tour.lines(List.of(Views.projectItem("projekt1", Views.BODY)), Optional.empty());
        assertThat(lines).hasSize(4).noneMatch(it -> it.contains("TOKEN"));
        assertThat(lines.get(1)).endsWith("/api/projects/projekt1");
    }

    @Test
    void anEmptyPlatformCanBeReadToo() {
        assertThat(tour.lines(List.of(), Optional.of(DEMO))).hasSize(4);
        assertThat(tour.lines(List.of(), Optional.empty()).get(1))
                .endsWith("/api/projects?stage=idea");
    }
}
