package org.allmende.web.person;

import org.allmende.web.page.Desk;
import org.allmende.web.page.Form;
import org.allmende.web.page.OwnAddress;
import org.allmende.web.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import java.util.regex.Pattern;

/// Where anybody says what is wrong or missing, and where the operator reads it.
@Controller
final class FeedbackPages implements Desk.Place {
    private static final String HERE = "/betrieb/rueckmeldungen";

    /// The end of an address that is a secret and has no business in a message.
    private static final Pattern SECRET =
            Pattern.compile("((?:password-links|einladung)(?:/|%2F))[^/?&#%]+");

    private final Desk desk;
    private final FeedbackController feedback;

    FeedbackPages(Desk desk, FeedbackController feedback) {
        this.desk = desk;
        this.feedback = feedback;
    }

    @GetMapping("/rueckmeldung")
    Rendering form(Visit visit) {
        var about = OwnAddress.of(visit.parameter("seite"));
        return visit.page("person/feedback")
                .modelAttribute("about", SECRET.matcher(about).replaceAll("$1…"))
                .build();
    }

    @PostMapping("/rueckmeldung")
    Rendering say(Form form, ServerWebExchange exchange) {
        return form.attempt(
                () -> {
                    feedback.say(
                                    form.visit().caller(),
                                    form.body(FeedbackController.NewFeedback.class),
                                    exchange)
                            .block();
                    form.saying("feedback");
                    return OwnAddress.of(form.value("page"));
                },
                () -> form(form.visit()));
    }

    @GetMapping(HERE)
    Rendering said(Visit visit) {
        return desk.page(visit, "person/feedbacks")
                .modelAttribute(
                        "said",
                        visit.of(feedback.all(visit.caller(), visit.parameters("size", "cursor"))))
                .build();
    }

    @Override
    public String key() {
        return "feedback";
    }

    @Override
    public String address() {
        return HERE;
    }

    @Override
    public int order() {
        return 20;
    }

    /// How much there is.
    @Override
    public Object now(Visit visit) {
        return visit.of(feedback.all(visit.caller(), visit.parameters())).total();
    }
}
