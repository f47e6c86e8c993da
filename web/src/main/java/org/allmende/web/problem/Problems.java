package org.allmende.web.problem;

import io.micrometer.core.instrument.MeterRegistry;

import org.allmende.kernel.Code;
import org.allmende.kernel.Problem;
import org.allmende.kernel.Refused;
import org.allmende.web.json.ApiJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/// Answers everything that went wrong as `application/problem+json`. What was not foreseen gets a
/// reference that leads to the log, and tells nothing else.
@Component
@Order(-100)
public final class Problems implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json = ApiJson.answers();
    private final MeterRegistry meters;

    Problems(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) return Mono.error(thrown);
        if (thrown instanceof ErrorResponse spring)
            exchange.getResponse().getHeaders().putAll(spring.getHeaders());
        return write(exchange, of(thrown, exchange));
    }

    /// What went wrong, as far as somebody else may know it. What was not foreseen is logged.
    public Problem of(Throwable thrown, ServerWebExchange exchange) {
        return problem(Refusals.of(thrown), exchange);
    }

    /// Counts a refusal.
    public void count(Problem problem) {
        meters.counter("allmende.refusals", "code", problem.code().code()).increment();
    }

    /// Writes a problem as the answer.
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        count(problem);
        var response = exchange.getResponse();
        var language = Languages.of(exchange.getRequest());
        response.setStatusCode(HttpStatusCode.valueOf(problem.code().status()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.set(
                HttpHeaders.CONTENT_LANGUAGE, language.name().toLowerCase(java.util.Locale.ROOT));
        switch (problem.code()) {
            case NOT_SIGNED_IN -> {
                if (!headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE))
                    headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            case TOO_MANY_REQUESTS ->
                    headers.set(HttpHeaders.RETRY_AFTER, problem.args().getFirst());
            case BEHIND -> headers.set(HttpHeaders.RETRY_AFTER, "1");
            case UNAVAILABLE, IN_PROGRESS -> headers.set(HttpHeaders.RETRY_AFTER, "2");
            default -> {}
        }
        var body = json.writeValueAsBytes(Sentences.of(problem, language));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Problem problem(Throwable thrown, ServerWebExchange exchange) {
        return switch (thrown) {
            case Refused refused -> refused.problem();
            case DataBufferLimitException _ -> Problem.of(Code.TOO_LARGE);
            case AuthenticationException _ -> Problem.of(Code.NOT_SIGNED_IN);
            case AccessDeniedException _ -> Problem.of(Code.NOT_ALLOWED);
            case ErrorResponse spring -> of(spring.getStatusCode().value(), thrown, exchange);
            default -> internal(thrown, exchange);
        };
    }

    private static Problem of(int status, Throwable thrown, ServerWebExchange exchange) {
        return switch (status) {
            case 400 -> Problem.of(Code.MALFORMED, exchange.getRequest().getPath().value());
            case 401 -> Problem.of(Code.NOT_SIGNED_IN);
            case 403 -> Problem.of(Code.NOT_ALLOWED);
            case 404 -> Problem.of(Code.NOT_FOUND);
            case 405 -> Problem.of(Code.METHOD_NOT_ALLOWED);
            case 406 -> Problem.of(Code.NOT_ACCEPTABLE);
            case 413 -> Problem.of(Code.TOO_LARGE);
            case 415 -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> Problem.of(Code.UNAVAILABLE);
            default -> internal(thrown, exchange);
        };
    }

    private static Problem internal(Throwable thrown, ServerWebExchange exchange) {
        var reference = UUID.randomUUID().toString();
        var request = exchange.getRequest();
        LOG.error("{} on {} {}", reference, request.getMethod(), request.getPath(), thrown);
        return Problem.of(Code.INTERNAL, reference);
    }
}
