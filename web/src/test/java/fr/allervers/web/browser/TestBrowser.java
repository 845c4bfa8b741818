package fr.allervers.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import fr.allervers.data.Needed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A browser for the tests: one of the machine's own, or else the one that Playwright can fetch. Where neither is to be
 * had the tests are skipped with a loud notice, and with {@code CI=true} they fail: {@link Needed}.
 */
final class TestBrowser implements AutoCloseable {

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIET = List.of(
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static TestBrowser open() {
        var own = USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
        try {
            return open(own);
        } catch (PlaywrightException noBrowser) {
            return Needed.missing(
                    "no Chromium on this machine and none to be fetched; install one, for instance with 'apt-get"
                            + " install chromium'",
                    noBrowser);
        }
    }

    private static TestBrowser open(Optional<Path> own) {
        Map<String, String> environment = own.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            var options = new LaunchOptions()
                    .setHeadless(true)
                    .setChromiumSandbox(false)
                    .setArgs(QUIET);
            own.ifPresent(options::setExecutablePath);
            return new TestBrowser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
