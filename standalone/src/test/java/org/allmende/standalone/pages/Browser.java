package org.allmende.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser without scripts: it keeps cookies, follows redirections and sends forms as they stand
/// on the page.
public final class Browser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private static final int REDIRECTIONS = 5;

    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "de";

    Browser(URI base) {
        this.base = base;
    }

    /// From now on it asks for pages in this language.
    public Browser speaking(String code) {
        language = code;
        return this;
    }

    /// What a cookie holds; null for one that is not kept.
    public String cookie(String name) {
        return cookies.get(name);
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public Page get(String address) {
        return send(request(address).GET(), address);
    }

    /// Sends a form that stands on no page.
    public Page post(String address, Map<String, String> fields) {
        return post(
                address,
                fields.entrySet().stream().map(it -> field(it.getKey(), it.getValue())).toList());
    }

    /// Sends a body of any kind.
    public Page post(String address, String type, BodyPublisher body) {
        return send(request(address).header("Content-Type", type).POST(body), address);
    }

    private Page post(String address, List<String> encoded) {
        return post(
                address,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(String.join("&", encoded)));
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(base.resolve(address)).timeout(Duration.ofSeconds(30));
    }

    private Page send(HttpRequest.Builder request, String address) {
        var answer = answer(request);
        var at = address;
        for (int i = 0; i < REDIRECTIONS && answer.statusCode() == 303; i++) {
            at = answer.headers().firstValue("Location").orElseThrow();
            if (!base.resolve(at).getAuthority().equals(base.getAuthority())) break;
            answer = answer(request(at).GET());
        }
        return new Page(this, at, answer);
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        request.setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        request.setHeader("Accept-Language", language);
        request.setHeader("Sec-Fetch-Site", "same-origin");
        if (!cookies.isEmpty())
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        for (var cookie : HttpCookie.parse(set)) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /// An answer as a person sees it.
    public record Page(Browser browser, String address, HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        /// Fails with what the page says unless the status is this one.
        public Page expect(int status) {
            assertThat(status()).as("%s: %s", address, text()).isEqualTo(status);
            return this;
        }

        public Document document() {
            return Jsoup.parse(source(), browser.base.resolve(address).toString());
        }

        public String source() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String text() {
            return document().text();
        }

        /// The first element; fails where there is none.
        public Element one(String selector) {
            var found = document().selectFirst(selector);
            assertThat(found).as("%s on %s: %s", selector, address, text()).isNotNull();
            return found;
        }

        public List<String> texts(String selector) {
            return document().select(selector).eachText();
        }

        public boolean has(String selector) {
            return document().selectFirst(selector) != null;
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /// The actions of all forms in the main part.
        public List<String> actions() {
            return document().select("main form[method=post]").eachAttr("action");
        }

        /// The form that is sent to a path.
        public Filling form(String action) {
            var form = (FormElement) one("form[method=post][action=\"" + action + "\"]");
            var fields = new ArrayList<Map.Entry<String, String>>();
            form.formData().forEach(it -> fields.add(Map.entry(it.key(), it.value())));
            return new Filling(this, action, fields);
        }
    }

    /// A form while it is filled in.
    public record Filling(Page page, String action, List<Map.Entry<String, String>> fields) {

        /// The same with this value alone in a field.
        public Filling with(String name, String value) {
            return without(name).and(name, value);
        }

        /// The same with one more value of a field.
        public Filling and(String name, String value) {
            var more = new ArrayList<>(fields);
            more.add(Map.entry(name, value));
            return new Filling(page, action, more);
        }

        public Filling without(String name) {
            return new Filling(
                    page, action, fields.stream().filter(it -> !it.getKey().equals(name)).toList());
        }

        public Page send() {
            return page.browser.post(
                    action, fields.stream().map(it -> field(it.getKey(), it.getValue())).toList());
        }
    }
}
