package org.allmende.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.project.Link.Url;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.text.Title;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class FieldsTest {
    private final Fields fields = new Fields();

    private List<FieldError> errors() {
        return catchThrowableOfType(Refused.class, () -> fields.then(() -> "made"))
                .problem()
                .errors();
    }

    @Test
    void whatIsRightIsMade() {
        var title = fields.required("title", "Parkscheibe", Title::new);
        var topics = fields.codes("topics", List.of("umwelt"), Topic.class);
        assertThat(fields.optional("other", (String) null, Title::new)).isEmpty();
        assertThat(fields.then(() -> title.value() + topics)).startsWith("Parkscheibe");
    }

    @Test
    void everyErrorIsNamedByItsPath() {
        fields.required("title", null, Title::new);
        fields.required("summary", "x", Title::new);
        fields.codes("topics", Arrays.asList("umwelt", "nirgends", null), Topic.class);
        fields.day("on", "31.12.2026");
        fields.optional("project", "NO!", ProjectId::new);
        fields.nested(
                "links",
                List.of("ftp://a", "https://a.de"),
                (at, raw) -> {
                    var url = at.required("url", raw, Url::new);
                    return () -> url.value().length();
                });
        assertThat(errors())
                .extracting(it -> it.field() + " " + it.code().code())
                .containsExactly(
                        "title required",
                        "summary too-short",
                        "topics[1] unknown-code",
                        "topics[2] required",
                        "on wrong-type",
                        "project wrong-type",
                        "links[0].url not-a-link");
    }

    @Test
    void aListHasAnEnd() {
        fields.list("keys", List.of("a", "b", "c"), 2, it -> it);
        assertThat(errors()).containsExactly(new FieldError("keys", Code.TOO_MANY, List.of("2")));
    }
}
