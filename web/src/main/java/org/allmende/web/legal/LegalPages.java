package org.allmende.web.legal;

import org.allmende.web.page.Visit;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/// Imprint, privacy and accessibility statement: the operator's own texts, never ours.
@Controller
final class LegalPages {
    private final LegalTexts texts;

    LegalPages(Environment environment) {
        this.texts =
                new LegalTexts(
                        it -> environment.getProperty("allmende.legal." + it, ""),
                        environment.getProperty("allmende.demo", Boolean.class, false));
    }

    @GetMapping("/impressum")
    Rendering imprint(Visit visit) {
        return page(visit, "imprint");
    }

    @GetMapping("/datenschutz")
    Rendering privacy(Visit visit) {
        return page(visit, "privacy");
    }

    @GetMapping("/barrierefreiheit")
    Rendering accessibility(Visit visit) {
        return page(visit, "accessibility");
    }

    private Rendering page(Visit visit, String which) {
        return visit.page("legal/legal")
                .modelAttribute("which", which)
                .modelAttribute("text", texts.of(which, visit.language()))
                .build();
    }
}
