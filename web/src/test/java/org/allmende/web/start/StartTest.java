package org.allmende.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.project.ProjectQuery;
import org.allmende.kernel.statistics.StatisticsQuery;
import org.allmende.kernel.statistics.TileKey;
import org.allmende.web.FakeSides;
import org.allmende.web.TestEdge;
import org.allmende.web.Views;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class StartTest {

    private final TestEdge edge = TestEdge.get();
    private final FakeSides sides = edge.sides();

    private String page() {
        return edge.visitor()
                .get()
                .uri("http://localhost:8080/")
                .header("Accept-Language", "de")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void saysWhatThisIsAndHowToTryIt() {
        sides.answer(
                        StatisticsQuery.Overview.class,
                        it ->
                                new StatisticsQuery.OverviewFigures(
                                        new StatisticsQuery.Definition("overview", 1, ""),
                                        List.of(
                                                new StatisticsQuery.Tile(
                                                        TileKey.IDEAS, "Ideen <neu>", 4)),
                                        Views.AT,
                                        42))
                .answer(
                        ProjectQuery.Find.class,
                        it ->
                                new ProjectQuery.Found(
                                        List.of(Views.projectItem("projekt1", Views.BODY)),
                                        1,
                                        Map.of(),
                                        Views.AT,
                                        42));
        assertThat(page())
                .contains("<html lang=\"de\"")
                .contains("Woran arbeiten Sie?")
                .contains("Ideen &lt;neu&gt;")
                .contains("href=\"/projekte/projekt1\"")
                .contains("/api/projects/projekt1")
                .doesNotContain("gemeinsam-statt-einsam")
                .doesNotContain("style=");
        assertThat(sides.query(ProjectQuery.Find.class).filters())
                .containsEntry("visibility", List.of("public"));
    }

    @Test
    void answersWhileTheViewsAreNotThereYet() {
        sides.forget();
        assertThat(page()).contains("Woran arbeiten Sie?").doesNotContain("class=\"tiles\"");
    }
}
