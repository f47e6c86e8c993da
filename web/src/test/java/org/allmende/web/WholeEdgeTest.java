package org.allmende.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.operation.OperationQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What anybody can reach through the doors of the started edge.
class WholeEdgeTest {

    private static WholeEdge edge;

    @BeforeAll
    static void start(@TempDir Path folder) {
        edge = new WholeEdge(folder);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static void views(boolean ready) {
        edge.sides()
                .answer(
                        OperationQuery.Processors.class,
                        it ->
                                new OperationQuery.ProcessorsView(
                                        List.of(
                                                new OperationQuery.ProcessorView(
                                                        "documents",
                                                        7,
                                                        9,
                                                        2,
                                                        Optional.empty(),
                                                        Optional.empty())),
                                        ready,
                                        Optional.empty()));
    }

    @Test
    void healthIsUpWhenTheViewsAre() {
        views(true);
        var up = edge.answer("/actuator/health");
        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(up.body())
                .contains("\"status\":\"UP\"")
                .contains("\"documents\"")
                .contains("\"position\":9")
                .doesNotContain("path");
        views(false);
        assertThat(edge.answer("/actuator/health").statusCode()).isEqualTo(503);
    }

    @Test
    void theStartPageHasItsStyleAndNothingFromElsewhere() {
        var page = edge.answer("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'self'")
                .asString()
                .doesNotContain("unsafe");
        assertThat(page.body()).contains(edge.address("/").toString() + "api/");
        var theme = Pattern.compile("/assets/[0-9a-f]+/theme\\.css").matcher(page.body());
        assertThat(theme.find()).isTrue();
        var style = edge.answer(theme.group());
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        // The policy lets nothing in from elsewhere: a picture of the style stands in the style.
        assertThat(style.body())
                .doesNotContain("@import")
                .doesNotContainPattern("url\\((?!\"data:image/svg)");
    }

    @Test
    void theDescriptionOfTheApiIsJsonForEverybody() {
        var api = edge.answer("/openapi.json");
        assertThat(api.statusCode()).isEqualTo(200);
        assertThat(api.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(api.body()).contains("\"/api/projects/{id}/history\"");
    }

    @Test
    void whatIsNowhereIsAProblem() {
        var nowhere = edge.answer("/api/nirgends");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }
}
