package fr.allervers.web.plan;

import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Asks the application for its start page, the page of its newest plan and the effect of a change of it as soon as it is up, as a browser on this
 * computer would, so that the first person to ask does not wait until templates are read and classes loaded. Where people have to sign in it
 * gets their way in, which shares the frame of all pages.
 */
@Component
final class PagesAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(PagesAtStart.class);
    private static final int SECONDS_FOR_A_PLAN = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PlanVersions versions;
    private final Quarters quarters;
    private final boolean wanted;
    private String address = "";

    PagesAtStart(
            PlanVersions versions,
            Quarters quarters,
            @Value("${allervers.pages.at-start:true}") boolean wanted,
            @Value("${server.ssl.enabled:false}") boolean encrypted) {
        this.versions = versions;
        this.quarters = quarters;
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

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (wanted && !address.isEmpty()) {
            var thread = new Thread(this::open, "pages-at-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void open() {
        var browser = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        try {
            get(browser, "/");
            for (int i = 0; i < SECONDS_FOR_A_PLAN; i++) {
                var version = versions.latest(
                        quarters.problem(quarters.preferred()).problem().id());
                if (version != null) {
                    get(browser, "/plan/" + version.id());
                    var workshops = version.plan().workshops();
                    if (!workshops.isEmpty()) {
                        var first = UriUtils.encode(workshops.get(0).id(), StandardCharsets.UTF_8);
                        get(browser, "/plan/%s/changer/effet?kind=CLOSE&workshop=%s".formatted(version.id(), first));
                    }
                    return;
                }
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The first pages could not be opened at the start", e);
        }
    }

    private void get(HttpClient browser, String page) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(address + page))
                .timeout(PATIENCE)
                .build();
        browser.send(asked, BodyHandlers.discarding());
    }
}
