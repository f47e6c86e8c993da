package org.allmende.web.page;

import org.allmende.kernel.Code;
import org.allmende.kernel.Language;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonQuery;
import org.allmende.kernel.person.PersonQuery.Belonging;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One look at a page: who looks, for which body, in which language, as of when. A controller takes
/// it as an argument, asks with it and answers with it:
///
/// ```java
/// @GetMapping("/projekte/{id}")
/// Rendering project(Visit visit, @PathVariable String id) {
///     var project = visit.ask(new ProjectQuery.One(new ProjectId(id), visit.reading()));
///     return visit.page("project/project").modelAttribute("project", project).build();
/// }
/// ```
///
/// Controllers of pages run on threads of their own and may wait.
public final class Visit {
    private final Caller caller;
    private final MultiValueMap<String, String> query;
    private final Preferences preferences;
    private final PersonQuery.BodiesView belongs;
    private final Queries queries;
    private final Clock clock;
    private final Ui ui;
    private Filled filled = Filled.NONE;

    Visit(
            Caller caller,
            MultiValueMap<String, String> query,
            Preferences preferences,
            PersonQuery.BodiesView belongs,
            Queries queries,
            Clock clock,
            Ui ui) {
        this.belongs = belongs;
        this.query = query;
        this.preferences = preferences;
        this.queries = queries;
        this.clock = clock;
        this.ui = ui;
        this.caller =
                caller.asking(
                        acting().map(it -> it.id().value()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        preferences.seen());
    }

    /// The caller of the API that this visit is; it speaks for the chosen body.
    public Caller caller() {
        return caller;
    }

    public Language language() {
        return caller.language();
    }

    public boolean german() {
        return language() == Language.DE;
    }

    public boolean signedIn() {
        return caller.person().isPresent();
    }

    public boolean operator() {
        return caller.operator();
    }

    public Preferences preferences() {
        return preferences;
    }

    /// Every body the person belongs to or claims.
    public List<Belonging> bodies() {
        return belongs.organisations();
    }

    /// The requests of the person to belong to a body, that wait.
    public List<PersonQuery.Asked> requests() {
        return belongs.requests();
    }

    /// The body for which the person acts: the chosen one, else the first that admitted it.
    public Optional<Belonging> acting() {
        var bodies = bodies();
        var chosen =
                bodies.stream()
                        .filter(it -> preferences.body().equals(Optional.of(it.id().value())))
                        .findFirst();
        return chosen.or(() -> bodies.stream().filter(it -> !it.roles().isEmpty()).findFirst())
                .or(() -> bodies.stream().findFirst());
    }

    /// Whether the person acts for this body and was admitted by it.
    public boolean speaksFor(String body) {
        return acting().filter(it -> it.id().value().equals(body) && !it.roles().isEmpty())
                .isPresent();
    }

    /// Whether the person may decide about the people of the body it acts for.
    public boolean administers(String body) {
        return speaksFor(body) && acting().orElseThrow().roles().contains(Role.ADMINISTRATOR);
    }

    /// Whether the body it acts for is verified, so that it may show things to others.
    public boolean verified() {
        return acting().filter(it -> it.status().confirmed() && !it.roles().isEmpty()).isPresent();
    }

    /// Goes on for people only.
    ///
    /// @throws Refused `not-signed-in`, which leads to signing in and back
    public Visit requirePerson() {
        caller.signedIn();
        return this;
    }

    /// Goes on for operators only.
    public Visit requireOperator() {
        caller.requireOperator();
        return this;
    }

    /// Goes on only where it is allowed.
    ///
    /// @throws Refused `not-allowed`
    public void require(boolean allowed) {
        if (!allowed) throw Refused.because(Code.NOT_ALLOWED);
    }

    /// The body it acts for.
    ///
    /// @throws Refused `not-allowed` for a person without one
    public OrganisationId body() {
        caller.signedIn();
        return acting().map(Belonging::id).orElseThrow(() -> Refused.because(Code.NOT_ALLOWED));
    }

    /// The parameters of these names, and no others: what else stands in the address of a page is
    /// not looked at.
    public Parameters parameters(String... names) {
        return parameters(new PageAddress(path(), query), names);
    }

    /// The same of another address.
    public Parameters parameters(PageAddress address, String... names) {
        var known = new LinkedMultiValueMap<String, String>();
        for (var name : names)
            if (address.query().containsKey(name))
                known.put(name, new ArrayList<>(address.query().get(name)));
        return new Parameters(known, clock);
    }

    /// A parameter that is given once.
    public Optional<String> parameter(String name) {
        return parameters(name).one(name);
    }

    /// How this visit asks: as of the day in the address, else now.
    public Reading reading() {
        return parameters("asOf").reading(caller);
    }

    /// The day or moment in the address, if the page is to show the past.
    public Optional<String> asOf() {
        return parameters("asOf").asOf().isEmpty() ? Optional.empty() : parameter("asOf");
    }

    /// What a link adds to its address to stay in the past; nothing in the present.
    ///
    /// @param mark `?` or `&`, with which it begins
    public String past(String mark) {
        return asOf().map(it -> mark + "asOf=" + it).orElse("");
    }

    /// The day of it, as a date field holds it.
    public String asOfDay() {
        return asOf().map(it -> it.substring(0, 10)).orElse(null);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.BERLIN);
    }

    /// How the page says things.
    public Ui ui() {
        return ui;
    }

    /// The path of the page.
    public String path() {
        return caller.path();
    }

    /// The address of the page, for coming back to it.
    public String address() {
        return at().toString();
    }

    /// The address of this page, to be changed: every filter and date stands in it.
    public PageAddress at() {
        return new PageAddress(path(), query).without("cursor");
    }

    /// The answer to a question.
    public <R> R ask(Query<R> question) {
        return queries.ask(question).block();
    }

    /// The answer to a question, where a page can do without.
    public <R> Optional<R> tryAsk(Query<R> question) {
        return queries.ask(question).onErrorComplete().blockOptional();
    }

    /// The answer to a question that is asked now and waited for where it is needed: so several are
    /// on their way together.
    public <R> Supplier<R> soon(Query<R> question) {
        return begun(queries.ask(question));
    }

    /// The same, where a page can do without.
    public <R> Supplier<Optional<R>> trySoon(Query<R> question) {
        return begun(queries.ask(question).map(Optional::of).onErrorReturn(Optional.empty()));
    }

    /// The answers to several questions, asked together, in their order.
    public <R> List<R> ask(Collection<? extends Query<R>> questions) {
        return questions.stream().map(this::soon).toList().stream().map(Supplier::get).toList();
    }

    private static <R> Supplier<R> begun(Mono<R> answer) {
        var begun = answer.toFuture();
        return () -> Mono.fromFuture(begun).block();
    }

    /// What the API answers.
    public <R> R of(Mono<ResponseEntity<R>> answer) {
        return answer.map(ResponseEntity::getBody).block();
    }

    /// What somebody typed that could not be taken as it was.
    public Filled filled() {
        return filled;
    }

    /// The same visit after a form that was not accepted.
    Visit filled(Filled typed) {
        this.filled = typed;
        return this;
    }

    /// Begins the answer: a template with what all pages need.
    public Rendering.Builder<?> page(String template) {
        var page = Rendering.view(template).model(model());
        filled.status().ifPresent(page::status);
        return page;
    }

    /// What all pages need.
    Map<String, Object> model() {
        return Map.of("visit", this, "filled", filled, "ui", ui);
    }
}
