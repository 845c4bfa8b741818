package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.AllerVers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the running application says while it lacks what it needs, and that it goes on afterwards. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OutageTest {

    private static final String RUN = "/api/problems/forbach-2027-Q1/run";

    private static final int SECONDS = 30;

    /** What residents, their programs and pages of others ask for. */
    private static final List<String> READ_ON_THE_WAY = List.of(
            "/programme",
            "/t/forbach/programme?lang=en",
            "/programme/encart",
            "/programme/seances.csv",
            "/programme/agenda.ics",
            "/programme/schema.json");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private ConfigurableApplicationContext application;

    private void start(String... settings) {
        var all = new ArrayList<>(
                List.of("--server.port=0", "--allervers.solving.at-start=false", "--allervers.data.folder=" + folder));
        all.addAll(List.of(settings));
        application = SpringApplication.run(AllerVers.class, all.toArray(String[]::new));
    }

    @AfterEach
    void end() {
        if (application != null) {
            application.close();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(reading(path));
    }

    private HttpRequest.Builder reading(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html, */*;q=0.8")
                .header("Accept-Language", "fr");
    }

    /** Within half a minute, which is what is promised to who asks again. */
    private void awaitGood(String path) throws Exception {
        var end = Instant.now().plusSeconds(SECONDS);
        while (get(path).statusCode() != 200) {
            assertThat(Instant.now()).as("time until %s is found again", path).isBefore(end);
        }
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(posting(path));
    }

    private HttpRequest.Builder posting(String path) {
        return HttpRequest.newBuilder(address(path)).POST(BodyPublishers.noBody());
    }

    private URI address(String path) {
        return URI.create("http://localhost:%s%s"
                .formatted(application.getEnvironment().getRequiredProperty("local.server.port"), path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Beside others: without its database each request takes the seconds that a connection is waited for. */
    private CompletableFuture<HttpResponse<String>> ask(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aFullDiskIsSaidAndReadingGoesOn() throws Exception {
        start();
        application.close();
        start("--allervers.data.reserve=1000000GB");
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/demande").statusCode()).isEqualTo(200);
        var refused = post(RUN);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("too little space", "DISK_FULL").doesNotContain("Exception");
        assertThat(send(HttpRequest.newBuilder(address(RUN))).statusCode())
                .as("nothing was asked for by halves")
                .isEqualTo(404);
        var ready = get("/actuator/health/readiness");
        assertThat(ready.statusCode()).as("it is ready for who reads").isEqualTo(200);
        assertThat(ready.body()).contains("DEGRADED", "Il ne reste pas assez de place", "too little space");
    }

    @Test
    void aLostDatabaseIsSaidAndFoundAgain() throws Exception {
        var server = server(0);
        int port = server.getPort();
        start("--allervers.database.url=" + server.getJdbcUrl("postgres", "postgres"));
        assertThat(get("/demande").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        var read = answers(READ_ON_THE_WAY);
        var own = reading("/agenda/equipe").header("Cookie", "session=anna");
        assertThat(send(own).statusCode()).isEqualTo(200);
        assertThat(send(reading("/demande").header("Cookie", "session=anna")).statusCode())
                .isEqualTo(200);
        send(reading("/agenda/equipe").header("Cookie", "session=carla"));
        send(posting("/deconnexion").header("Cookie", "session=carla").header("Sec-Fetch-Site", "same-origin"));
        server.close();

        var pages = Stream.of("/demande", "/t/forbach/demande", "/nothing-there")
                .map(path -> ask(reading(path)))
                .toList();
        var run = ask(posting(RUN));
        var readiness = ask(reading("/actuator/health/readiness"));
        assertThat(pages.get(0).get().statusCode()).isEqualTo(503);
        for (var page : pages) {
            assertThat(page.get().body())
                    .as("%s", page.get().uri())
                    .contains("La base de données ne répond pas", "</html>")
                    .doesNotContain("Exception");
        }
        assertThat(run.get().body()).contains("does not reach its database", "DATABASE_LOST");
        var ready = readiness.get();
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("n’atteint plus sa base", "does not reach its database");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        readingGoesOnFromMemory(read);
        assertThat(send(own).headers().firstValue("X-Aller-Vers-As-Of"))
                .as("the agenda goes on for the session that read it")
                .isPresent();
        var others = Stream.of(
                        reading("/agenda/equipe"),
                        reading("/agenda/equipe").header("Cookie", "session=boris"),
                        reading("/agenda/equipe").header("Cookie", "session=carla"),
                        reading("/programme?commune=57001"),
                        reading("/demande").header("Cookie", "session=anna"))
                .map(this::ask)
                .toList();
        for (var other : others) {
            assertThat(other.get().statusCode()).as("%s", other.get().uri()).isEqualTo(503);
        }

        try (var again = server(port)) {
            assertThat(again.getPort()).isEqualTo(port);
            awaitGood("/demande");
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            awaitFresh("/programme");
            application.close();
        }
    }

    private Map<String, HttpResponse<String>> answers(List<String> paths) throws Exception {
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        for (var path : paths) {
            answers.put(path, get(path));
            assertThat(answers.get(path).statusCode()).as(path).isEqualTo(200);
        }
        return answers;
    }

    /** To everybody, those who are signed in included, as it was and marked as of when. */
    private void readingGoesOnFromMemory(Map<String, HttpResponse<String>> read) throws Exception {
        for (var path : read.keySet()) {
            var fresh = read.get(path);
            var begun = Instant.now();
            var again = send(reading(path).header("Cookie", "session=anna"));
            assertThat(again.statusCode()).as(path).isEqualTo(200);
            assertThat(Instant.parse(
                            again.headers().firstValue("X-Aller-Vers-As-Of").orElseThrow()))
                    .isBefore(begun);
            assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(again.headers().firstValue("Content-Type"))
                    .isEqualTo(fresh.headers().firstValue("Content-Type"));
            assertThat(again.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(without(again.body(), "<div class=\"notice\" role=\"status\">.*?</div>"))
                    .isEqualTo(fresh.body());
            if (path.startsWith("/programme/encart")) {
                assertThat(again.body()).contains("telle qu’elle était il y a une minute");
            }
        }
    }

    private static String without(String text, String pattern) {
        return text.replaceAll(pattern, "");
    }

    private void awaitFresh(String path) throws Exception {
        var end = Instant.now().plusSeconds(SECONDS);
        while (get(path).headers().firstValue("X-Aller-Vers-As-Of").isPresent()) {
            assertThat(Instant.now()).as("time until %s is fresh again", path).isBefore(end);
        }
    }

    /** @param port 0 for any */
    private EmbeddedPostgres server(int port) throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException | RuntimeException e) {
            Assumptions.assumeTrue("true".equals(System.getenv("CI")), "PostgreSQL does not start: " + e);
            throw e;
        }
    }
}
