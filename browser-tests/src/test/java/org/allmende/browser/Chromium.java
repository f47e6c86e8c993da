package org.allmende.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser, one for all tests of a run: the Chromium that `ALLMENDE_TEST_CHROMIUM` names.
/// Without one tests are skipped with a line that says so; with CI=true that is a failure.
final class Chromium {
    private static final String VARIABLE = "ALLMENDE_TEST_CHROMIUM";

    /// It fetches nothing that a page does not ask for.
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// A build machine may be slow; milliseconds.
    static final double PATIENCE = 20_000;

    private static Browser instance;
    private static boolean said;

    private Chromium() {}

    static synchronized Browser get() {
        if (instance == null) instance = launched(program());
        return instance;
    }

    private static Path program() {
        var program = System.getenv(VARIABLE);
        if (program != null) return Path.of(program);
        if ("true".equals(System.getenv("CI")))
            return fail(VARIABLE + " has to name the program of a Chromium");
        var line = "skipped: " + VARIABLE + " is not set, it would have to name a Chromium";
        if (!said) System.out.println(line);
        said = true;
        return abort(line);
    }

    private static Browser launched(Path program) {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }
}
