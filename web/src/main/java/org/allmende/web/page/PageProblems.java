package org.allmende.web.page;

import org.allmende.kernel.Code;
import org.allmende.kernel.Language;
import org.allmende.kernel.Problem;
import org.allmende.web.PagePaths;
import org.allmende.web.problem.Problems;
import org.allmende.web.problem.Sentences;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Shows people a page when something went wrong. Who is not signed in is led to signing in and
/// back; a form that was sent meanwhile goes along.
@Component
@Order(PageProblems.ORDER)
final class PageProblems implements WebFilter {
    /// Within the doors, so that the page knows who looks; around everything else.
    static final int ORDER = 0;

    /// Not the point of a short form, as in a name: "e. V.".
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{Ll}{2})\\. ");

    private final Problems problems;
    private final Visits visits;
    private final ThymeleafReactiveViewResolver templates;

    /// Where an identity provider has the accounts there is no form for a password.
    private final String signInAgain;

    PageProblems(
            Problems problems,
            Visits visits,
            ThymeleafReactiveViewResolver templates,
            Environment environment) {
        var edition = environment.getProperty("allmende.edition", "embedded");
        this.signInAgain =
                edition.equals("embedded") ? "person/sign-in" : "person/sign-in-elsewhere";
        this.problems = problems;
        this.visits = visits;
        this.templates = templates;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!PagePaths.isPage(exchange)) return chain.filter(exchange);
        return chain.filter(exchange).onErrorResume(it -> show(exchange, it));
    }

    private Mono<Void> show(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) return Mono.error(thrown);
        var problem = problems.of(thrown, exchange);
        problems.count(problem);
        if (problem.code() != Code.NOT_SIGNED_IN) return page(exchange, problem);
        return exchange.getRequest().getMethod() == HttpMethod.POST
                ? signInAgain(exchange, problem)
                : signIn(exchange);
    }

    private static Mono<Void> signIn(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var query = new LinkedMultiValueMap<String, String>();
        var back = request.getURI().getRawPath();
        var filters = request.getURI().getRawQuery();
        query.add("weiter", filters == null ? back : back + "?" + filters);
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse()
                .getHeaders()
                .setLocation(URI.create(new PageAddress("/anmelden", query).toString()));
        return exchange.getResponse().setComplete();
    }

    private Mono<Void> signInAgain(ServerWebExchange exchange, Problem problem) {
        return exchange.getFormData()
                .flatMap(
                        typed ->
                                render(
                                        exchange,
                                        problem,
                                        signInAgain,
                                        visit ->
                                                Map.of(
                                                        "carried",
                                                        Filled.carried(
                                                                visit.path(),
                                                                typed,
                                                                visit.language()),
                                                        "weiter",
                                                        "")));
    }

    private Mono<Void> page(ServerWebExchange exchange, Problem problem) {
        return render(exchange, problem, "page/problem", visit -> said(problem, visit.language()));
    }

    /// The first sentence heads the page, without its full stop; a second one follows.
    private static Map<String, Object> said(Problem problem, Language language) {
        var sentences = Sentences.sentence(problem.code(), problem.args(), language);
        var said = SENTENCE_END.split(sentences, 2);
        return Map.of(
                "status",
                problem.code().status(),
                "headline",
                Sentences.title(problem.code().status(), language),
                "sentence",
                said[0].replaceFirst("\\.$", ""),
                "more",
                Stream.of(said).skip(1).findFirst());
    }

    private Mono<Void> render(
            ServerWebExchange exchange,
            Problem problem,
            String template,
            java.util.function.Function<Visit, Map<String, Object>> model) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.code().status()));
        return visits.of(exchange)
                .flatMap(
                        visit -> {
                            var all = new HashMap<String, Object>(visit.model());
                            all.putAll(model.apply(visit));
                            var locale = visit.german() ? Locale.GERMAN : Locale.ENGLISH;
                            return templates
                                    .resolveViewName(template, locale)
                                    .flatMap(view -> render(view, all, exchange));
                        });
    }

    private static Mono<Void> render(
            View view, Map<String, Object> model, ServerWebExchange exchange) {
        return view.render(model, MediaType.TEXT_HTML, exchange);
    }
}
