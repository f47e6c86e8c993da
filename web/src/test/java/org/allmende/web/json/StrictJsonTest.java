package org.allmende.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Refused;
import org.junit.jupiter.api.Test;

import java.util.List;

class StrictJsonTest {
    record Link(String url, String label) {}

    record Idea(String title, Integer size, Boolean isPublic, List<Link> links, Link main) {}

    private final StrictJson json = new StrictJson(ApiJson.requests(), 1_000_000);

    private Object read(String text) {
        return json.read(text, Idea.class);
    }

    private Refused refused(String text) {
        return catchThrowableOfType(Refused.class, () -> read(text));
    }

    private List<String> fields(String text, Code code) {
        var problem = refused(text).problem();
        assertThat(problem.errors()).extracting(FieldError::code).containsOnly(code);
        return problem.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(read("{\"title\": \"A\", \"public\": true}"))
                .isEqualTo(new Idea("A", null, true, null, null));
    }

    @Test
    void whatIsNullIsNotAbsent() {
        var text = "{\"size\": null, \"links\": [null, {\"url\": null}], \"main\": null}";
        assertThat(fields(text, Code.WRONG_TYPE))
                .containsExactly("size", "links[0]", "links[1].url", "main");
    }

    @Test
    void everyUnknownFieldIsNamedWhereverItStands() {
        var text =
                """
                {"x": 1, "title": "A", "y": {"a": [1]}, "z": [{}],
                 "links": [{"url": "u"}, {"v": {"w": 1}, "url": "u", "w": 2}],
                 "main": {"url": "u", "label": "l", "t": null}, "end": "e", "isPublic": true}\
                """;
        assertThat(fields(text, Code.UNKNOWN_FIELD))
                .containsExactly(
                        "x", "y", "z", "links[1].v", "links[1].w", "main.t", "end", "isPublic");
    }

    @Test
    void everyWrongTypeIsNamed() {
        assertThat(fields("{\"title\": 1}", Code.WRONG_TYPE)).containsExactly("title");
        assertThat(fields("{\"title\": []}", Code.WRONG_TYPE)).containsExactly("title");
        assertThat(fields("{\"size\": \"1\"}", Code.WRONG_TYPE)).containsExactly("size");
        assertThat(fields("{\"size\": 1.5}", Code.WRONG_TYPE)).containsExactly("size");
        assertThat(fields("{\"size\": 99999999999}", Code.WRONG_TYPE)).containsExactly("size");
        assertThat(fields("{\"public\": \"true\"}", Code.WRONG_TYPE)).containsExactly("public");
        assertThat(fields("{\"public\": 1}", Code.WRONG_TYPE)).containsExactly("public");
        assertThat(fields("{\"links\": {}}", Code.WRONG_TYPE)).containsExactly("links");
        assertThat(fields("{\"links\": [{\"url\": false}]}", Code.WRONG_TYPE))
                .containsExactly("links[0].url");
        assertThat(fields("null", Code.WRONG_TYPE)).containsExactly("");
        assertThat(fields("\"text\"", Code.WRONG_TYPE)).containsExactly("");
    }

    @Test
    void whatIsNoJsonIsMalformedWhateverItsShape() {
        for (var text :
                List.of("", " ", "{", "{} {}", "[1", "{\"title\": 1,}", "{\"a\":1,\"a\":2}", "NaN"))
            assertThat(refused(text).problem().code()).as(text).isEqualTo(Code.MALFORMED);
        assertThat(refused("[".repeat(21) + "]".repeat(21)).problem().code())
                .isEqualTo(Code.MALFORMED);
    }
}
