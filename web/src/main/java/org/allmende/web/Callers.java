package org.allmende.web;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.person.PersonId;
import org.allmende.web.problem.Languages;
import org.allmende.web.security.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Gives controllers the [Caller] and the [Parameters] of a request.
@Component
public final class Callers implements HandlerMethodArgumentResolver {
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?");
    private static final Duration MOST_PATIENT = Duration.ofSeconds(10);

    private final Clock clock;

    Callers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Caller.class || type == Parameters.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        if (parameter.getParameterType() == Parameters.class)
            return Mono.just(new Parameters(exchange.getRequest().getQueryParams(), clock));
        return of(exchange).cast(Object.class);
    }

    /// The caller of a request.
    public Mono<Caller> of(ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(context -> caller(exchange.getRequest(), signedIn(context)));
    }

    private static Optional<SignedIn> signedIn(Optional<SecurityContext> context) {
        return context.map(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    private static Caller caller(ServerHttpRequest request, Optional<SignedIn> signedIn) {
        var headers = request.getHeaders();
        var write = request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
        Optional<PersonId> person = signedIn.map(SignedIn::person);
        return new Caller(
                person,
                signedIn.map(SignedIn::operator).orElse(false),
                Languages.of(request),
                Optional.ofNullable(headers.getFirst(Manners.ACTING_FOR)).map(String::strip),
                write ? ifMatch(headers) : Optional.empty(),
                write ? idempotencyKey(headers) : Optional.empty(),
                patience(headers),
                position(headers),
                csv(headers),
                NewId.hash(String.valueOf(headers.getFirst(HttpHeaders.USER_AGENT))),
                request.getMethod().name(),
                request.getPath().pathWithinApplication().value(),
                new TreeSet<>(request.getQueryParams().keySet()));
    }

    private static Optional<String> ifMatch(HttpHeaders headers) {
        var tags = headers.getOrEmpty(HttpHeaders.IF_MATCH);
        if (tags.isEmpty()) return Optional.empty();
        if (tags.size() > 1) throw Refused.because(Code.MALFORMED, HttpHeaders.IF_MATCH);
        var tag = tags.getFirst().strip();
        if (tag.equals("*")) return Optional.of(tag);
        var strong = STRONG_TAG.matcher(tag);
        if (!strong.matches()) throw Refused.because(Code.MALFORMED, HttpHeaders.IF_MATCH);
        return Optional.of(strong.group(1));
    }

    private static Optional<String> idempotencyKey(HttpHeaders headers) {
        var keys = headers.getOrEmpty(Manners.IDEMPOTENCY_KEY);
        if (keys.isEmpty()) return Optional.empty();
        var key = keys.getFirst();
        if (keys.size() > 1) throw Refused.field(Manners.IDEMPOTENCY_KEY, Code.WRONG_TYPE);
        if (key.length() < 8) throw Refused.field(Manners.IDEMPOTENCY_KEY, Code.TOO_SHORT, "8");
        if (key.length() > 200) throw Refused.field(Manners.IDEMPOTENCY_KEY, Code.TOO_LONG, "200");
        if (!key.chars().allMatch(c -> c >= 0x20 && c < 0x7F))
            throw Refused.field(Manners.IDEMPOTENCY_KEY, Code.FORBIDDEN_CHARACTERS);
        return Optional.of(key);
    }

    /// A preference that makes no sense is no error: it is only not followed.
    private static Optional<Duration> patience(HttpHeaders headers) {
        var wait = WAIT.matcher(String.join(",", headers.getOrEmpty("Prefer")));
        if (!wait.find()) return Optional.empty();
        var asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return Optional.of(asked.compareTo(MOST_PATIENT) > 0 ? MOST_PATIENT : asked);
    }

    private static long position(HttpHeaders headers) {
        var positions = headers.getOrEmpty(Manners.POSITION);
        if (positions.isEmpty()) return 0;
        if (positions.size() > 1 || !positions.getFirst().matches("\\d{1,18}"))
            throw Refused.because(Code.MALFORMED, Manners.POSITION);
        return Long.parseLong(positions.getFirst());
    }

    private static boolean csv(HttpHeaders headers) {
        try {
            var accepted = headers.getAccept();
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream()
                    .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                    .filter(type -> isCsv(type) || type.includes(MediaType.APPLICATION_JSON))
                    .findFirst()
                    .filter(Callers::isCsv)
                    .isPresent();
        } catch (InvalidMimeTypeException | org.springframework.http.InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isCsv(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("csv");
    }
}
