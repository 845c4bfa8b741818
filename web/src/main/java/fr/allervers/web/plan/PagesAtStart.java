package fr.allervers.web.plan;

import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Asks the application for its start page, the page of its newest plan with its scripts and styles and the effect of a change of it as soon as it
 * is up, as a browser on this computer would, so that the first person to ask does not wait until templates are read and classes loaded. The
 * application says that it is ready when that is done, or after ten seconds; a first plan that is still being made is waited for in the
 * background. Where people have to sign in it gets their way in, which shares the frame of all pages.
 */
@Component
final class PagesAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(PagesAtStart.class);
    private static final int SECONDS_FOR_A_PLAN = 20;
    private static final int SECONDS_UNTIL_READY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is slow once is the first time; the second and third let the compiler see what is asked for often. */
    private static final int TIMES = 3;

    /** Of this application alone, by their path. */
    private static final Pattern PARTS = Pattern.compile("(?:src|href)=\"(/[^/\"?][^\"?]*\\.(?:js|css))\"");

    private final PlanVersions versions;
    private final boolean wanted;
    private final CountDownLatch opened = new CountDownLatch(1);
    private String address = "";

    PagesAtStart(
            PlanVersions versions,
            @Value("${allervers.pages.at-start:true}") boolean wanted,
            @Value("${server.ssl.enabled:false}") boolean encrypted) {
        this.versions = versions;
        this.wanted = wanted && !encrypted;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            var context = event.getApplicationContext().getServletContext();
            var path = context == null ? "" : context.getContextPath();
            address = "http://localhost:%d%s".formatted(event.getWebServer().getPort(), path);
        }
    }

    /** Last of those who hear it: what loads the solver goes on meanwhile, and whoever waits for the application waits for both. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void ready() {
        if (wanted && !address.isEmpty()) {
            var thread = new Thread(this::open, "pages-at-start");
            thread.setDaemon(true);
            thread.start();
            try {
                if (!opened.await(SECONDS_UNTIL_READY, TimeUnit.SECONDS)) {
                    LOG.debug("The first pages are still being opened");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void open() {
        var browser = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        try {
            get(browser, "/");
            var version = versions.newest();
            for (int i = 0; version.isEmpty() && i < SECONDS_FOR_A_PLAN; i++) {
                opened.countDown();
                Thread.sleep(1000);
                version = versions.newest();
            }
            if (version.isPresent()) {
                open(browser, version.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The first pages could not be opened at the start", e);
        } finally {
            opened.countDown();
        }
    }

    private void open(HttpClient browser, PlanVersion version) throws IOException, InterruptedException {
        var plan = "/plan/" + version.id();
        var parts = PARTS.matcher(get(browser, plan)).results().map(part -> part.group(1));
        for (var part : parts.distinct().toList()) {
            ask(browser, URI.create(address).resolve(part));
        }
        for (int i = 1; i < TIMES; i++) {
            get(browser, plan);
        }
        var workshops = version.plan().workshops();
        if (!workshops.isEmpty()) {
            var first = UriUtils.encode(workshops.get(0).id(), StandardCharsets.UTF_8);
            get(browser, "%s/changer/effet?kind=CLOSE&workshop=%s".formatted(plan, first));
        }
    }

    private String get(HttpClient browser, String page) throws IOException, InterruptedException {
        return ask(browser, URI.create(address + page));
    }

    /** Packed, as a browser asks for it: what packs it is loaded too. */
    private String ask(HttpClient browser, URI what) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(what)
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*")
                .build();
        var answer = browser.send(asked, BodyHandlers.ofInputStream());
        var packed = answer.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
        try (var body = packed ? new GZIPInputStream(answer.body()) : answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
