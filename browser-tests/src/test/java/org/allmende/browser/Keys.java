package org.allmende.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

/// Somebody without a mouse: Tab, Enter and letters.
final class Keys {
    private static final int FAR = 120;

    private static final String SEEN =
            "document.activeElement.matches(':focus-visible, input[type=date]')"
                    + " && document.activeElement.getClientRects().length > 0";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /// Tabs on until what has the focus reads like this.
    Keys to(String words) {
        return until(
                "document.activeElement.matches('a, button, summary')"
                        + " && document.activeElement.textContent.includes("
                        + quoted(words)
                        + ")",
                words);
    }

    Keys toField(String name) {
        return until("document.activeElement.name === " + quoted(name), name);
    }

    Keys enter() {
        page.keyboard().press("Enter");
        return this;
    }

    Keys write(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Whatever has the focus is seen to have it; the button within a date shows that by itself.
    private Keys until(String reached, String wanted) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("document.activeElement === document.body")) continue;
            if (!(boolean) page.evaluate(SEEN))
                return fail(
                        "the focus is not seen before %s: %s",
                        wanted, page.evaluate("document.activeElement.outerHTML"));
            if ((boolean) page.evaluate(reached)) return this;
        }
        return fail("no way by Tab to %s", wanted);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
