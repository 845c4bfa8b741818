package fr.allervers.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.allervers.data.Needed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for the tests of a class, opened before the first and closed after the last: one of the machine's own, or else the one that Playwright can fetch. Where neither is to be
 * had the tests are skipped with a loud notice, and with {@code CI=true} they fail: {@link Needed}.
 */
final class TestBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIET = List.of(
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

    /** Where an answer is slow on a busy machine, a page and what is expected of it still come. */
    private static final double PATIENCE_MS = 60_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext tests) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var own = USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
        try {
            open(own);
        } catch (PlaywrightException noBrowser) {
            Needed.missing(
                    "no Chromium on this machine and none to be fetched; install one, for instance with 'apt-get"
                            + " install chromium'",
                    noBrowser);
        }
    }

    private void open(Optional<Path> own) {
        Map<String, String> environment = own.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options =
                new LaunchOptions().setHeadless(true).setChromiumSandbox(false).setArgs(QUIET);
        own.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /** A browser's profile of its own, which is patient, and gone after the test. */
    BrowserContext newContext(NewContextOptions options) {
        var context = Objects.requireNonNull(browser).newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        contexts.add(context);
        return context;
    }

    /** A page in a profile of its own. */
    Page newPage(NewContextOptions options) {
        return newContext(options).newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
