package org.allmende.browser;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A page that nobody foresaw to fail.
@Controller
final class Broken {
    static final String HERE = "/zerbrochen";

    @GetMapping(HERE)
    String broken() {
        throw new IllegalStateException("broken, so that the page about it can be looked at");
    }
}
