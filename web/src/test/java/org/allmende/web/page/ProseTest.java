package org.allmende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What people wrote, as a page shows it.
class ProseTest {
    private final Prose prose = new Prose();

    @Test
    void theLargestHeadingComesRightBelowThePagesOwn() {
        assertThat(prose.html("# A\n\n## B", 3)).contains("<h3>A</h3>").contains("<h4>B</h4>");
        assertThat(prose.html("## A\n\n### B", 2)).contains("<h2>A</h2>").contains("<h3>B</h3>");
        assertThat(prose.html("##### A\n\n###### B", 6)).contains("<h6>A</h6>", "<h6>B</h6>");
    }

    @Test
    void nothingInItRunsOrPretends() {
        assertThat(prose.html("<script>x()</script> \n\n[a](javascript:run)", 3))
                .doesNotContain("<script")
                .doesNotContain("href");
        assertThat(prose.html("[Katalog](/katalog)", 3)).contains("href=\"/katalog\"");
    }

    @Test
    void aBeginningHasNoFormAndEndsWithAWord() {
        assertThat(prose.beginning("Gemeinsam **besser**:\n\n- [Ziele](https://ziele.example)"))
                .isEqualTo("Gemeinsam besser: Ziele");
        var water = "Wasser ".repeat(60);
        assertThat(prose.beginning(water)).hasSizeLessThan(225).endsWith("Wasser …");
        assertThat(prose.beginning("w".repeat(400))).hasSize(222).endsWith("w …");
    }
}
