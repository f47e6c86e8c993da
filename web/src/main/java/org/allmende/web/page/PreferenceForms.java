package org.allmende.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.Set;

/// Keeps what a visitor chooses: the language, the appearance, the body to act for. Each leads back
/// to where it was chosen.
@Controller
final class PreferenceForms {

    @PostMapping("/sprache")
    Rendering language(Form form) {
        return choose(form, Preferences.LANGUAGE, Set.of("de", "en"));
    }

    @PostMapping("/darstellung")
    Rendering appearance(Form form) {
        if (form.value(Preferences.APPEARANCE).equals(java.util.Optional.of("auto"))) {
            form.keep(Preferences.dropped(Preferences.APPEARANCE));
            return back(form);
        }
        return choose(form, Preferences.APPEARANCE, Set.of("light", "dark"));
    }

    @PostMapping("/stelle")
    Rendering body(Form form) {
        form.visit().requirePerson().bodies().stream()
                .map(it -> it.id().value())
                .filter(it -> form.value(Preferences.BODY).equals(java.util.Optional.of(it)))
                .findFirst()
                .ifPresent(it -> form.keep(Preferences.kept(Preferences.BODY, it)));
        return back(form);
    }

    private static Rendering choose(Form form, String name, Set<String> possible) {
        form.value(name)
                .filter(possible::contains)
                .ifPresent(it -> form.keep(Preferences.kept(name, it)));
        return back(form);
    }

    private static Rendering back(Form form) {
        return form.to(OwnAddress.of(form.value("zurueck")));
    }
}
