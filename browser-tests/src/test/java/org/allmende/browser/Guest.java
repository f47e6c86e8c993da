package org.allmende.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Somebody at a browser of one's own: cookies, window and what it complained about are nobody
/// else's. Whoever closes it is told of complaints.
final class Guest implements AutoCloseable {
    /// Of the accounts that are made here.
    static final String NEW_PASSWORD = "vierzehn-boote-am-steg";

    private static final Map<Who, String> SIGNED_IN = new EnumMap<>(Who.class);

    /// Pages that say something by themselves when the policy for scripts and styles is broken.
    private static final String REPORTS =
            "document.addEventListener('securitypolicyviolation',"
                    + " it => console.error('policy broken: ' + it.violatedDirective))";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Guest(BrowserContext context) {
        this.context = context;
        context.addInitScript(REPORTS);
        context.onConsoleMessage(this::heard);
        context.onWebError(it -> complaints.add("script failed: " + it.error()));
        page = context.newPage();
    }

    static Guest visitor() {
        return of(Who.VISITOR, Look.DESK);
    }

    /// Who comes signed in, as from an earlier visit.
    static Guest of(Who who) {
        return of(who, Look.DESK);
    }

    static Guest of(Who who, Look look) {
        var state = who == Who.VISITOR ? null : state(who);
        return new Guest(context(Allmende.address(), look, state));
    }

    /// A visitor of an application of one's own.
    static Guest at(String address, Look look) {
        return new Guest(context(address, look, null));
    }

    /// The cookies of somebody who has signed in by the form.
    private static String state(Who who) {
        return SIGNED_IN.computeIfAbsent(
                who,
                it -> {
                    try (var guest = visitor()) {
                        guest.open("/anmelden");
                        guest.signIn(it);
                        PlaywrightAssertions.assertThat(guest.page.locator("header .menu"))
                                .isVisible();
                        return guest.context.storageState();
                    }
                });
    }

    private static BrowserContext context(String address, Look look, String state) {
        var browser = Chromium.get();
        var options =
                new NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("de-DE")
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(look.scripts());
        if (state != null) options.setStorageState(state);
        var context = browser.newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context;
    }

    /// That a page came with an error is seen on the page; what it asks for itself has to be there.
    private void heard(ConsoleMessage message) {
        if (!List.of("error", "warning").contains(message.type())) return;
        var ofThePage = message.location().startsWith(message.page().url());
        if (ofThePage && message.text().startsWith("Failed to load resource")) return;
        complaints.add(message.page().url() + ": " + message.text());
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /// Goes to a page, which has to be there.
    Guest open(String path) {
        assertThat(answer(path).status()).as("status of %s", path).isEqualTo(200);
        return this;
    }

    Response answer(String path) {
        return page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    /// Changes the window and the colours around the page.
    Guest look(Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return this;
    }

    /// What a script finds in the page.
    @SuppressWarnings("unchecked")
    Stream<String> toldBy(String script) {
        return ((List<String>) page.evaluate(script)).stream();
    }

    /// Opens all folds, save menus that would lie on others.
    void unfoldAll() {
        page.evaluate(
                "document.querySelectorAll('main details:not(.menu)')"
                        + ".forEach(it => it.open = true)");
    }

    /// Fills in the form for signing in that is on the page.
    Guest signIn(Who who) {
        return signIn(who.email(), Who.PASSWORD);
    }

    Guest signIn(String email, String password) {
        page.locator("main input[name=email]").fill(email);
        page.locator("main input[name=password]").fill(password);
        page.locator("main form[action='/anmelden'] button").click();
        return this;
    }

    /// Makes an account by the form; whoever has one is signed in with it.
    Guest register(String name, String email) {
        open("/registrieren").type("name", name).type("email", email);
        type("password", NEW_PASSWORD);
        page.locator("main form[action='/registrieren'] button").click();
        PlaywrightAssertions.assertThat(page.locator("header .menu")).isVisible();
        return this;
    }

    /// The part of the page that says this, such as an item of a list.
    Locator part(String selector, String text) {
        return page.locator("main " + selector).filter(having(text)).first();
    }

    Guest follow(String link) {
        page.locator("main a:visible, header a:visible").filter(having(link)).first().click();
        return this;
    }

    Guest press(String button) {
        page.locator("main button:visible").filter(having(button)).first().click();
        return this;
    }

    /// Sends a form that leads to no other address.
    Response sent(String button) {
        var answer =
                page.waitForResponse(it -> it.request().isNavigationRequest(), () -> press(button));
        page.waitForLoadState(LoadState.LOAD);
        return answer;
    }

    Guest unfold(String summary) {
        page.locator("main summary:visible").filter(having(summary)).first().click();
        return this;
    }

    /// Types into the field of this name; in several forms of a page, the first that is seen.
    Guest type(String field, String text) {
        page.locator("main [name='" + field + "']:visible").first().fill(text);
        return this;
    }

    Guest tick(String field, String choice) {
        page.locator("main [name='" + field + "'][value='" + choice + "']:visible").first().check();
        return this;
    }

    Guest choose(String field, String choice) {
        page.locator("main select[name='" + field + "']:visible").first().selectOption(choice);
        return this;
    }

    /// What stands in a field.
    String typed(String field) {
        return page.locator("main [name='" + field + "']:visible").first().inputValue();
    }

    /// Waits until the page says this.
    Guest sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
        return this;
    }

    /// Asks for the page again until it says this.
    Guest reloadUntil(String text) {
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("body").innerText().contains(text);
                });
        return this;
    }

    Guest seesNot(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    /// Waits until it is at an address.
    Guest at(String pattern) {
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(pattern));
        return this;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /// Drops a cookie, as when it has run out.
    void forget(String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    Locator main() {
        return page.locator("main");
    }

    /// Everything the browser found wrong since the last time.
    List<String> complaints() {
        var heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
