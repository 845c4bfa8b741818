package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.territory.Quarters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Travel tables from files that are sent. */
@RunningApplication
class TravelApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private DataFolder data;

    private HttpResponse<String> post(String what, BodyPublisher body) throws IOException, InterruptedException {
        var problem = quarters.problem(quarters.preferred()).id();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/problems/%s/travel/%s".formatted(port, problem, what)))
                .header("Content-Type", "application/octet-stream")
                .header("Accept-Language", "en")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en");
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What there is to say of the run that a request began, once it is over. */
    private JsonNode end(HttpResponse<String> begun) throws IOException, InterruptedException {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var path = begun.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            var entry = JsonMapper.shared().readTree(get(path).body());
            if (!entry.get("state").asString().equals("RUNNING")) {
                return entry;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("still running: " + path);
    }

    private static String path(JsonNode run) {
        return "/api/travel/" + run.get("id").asString();
    }

    @Test
    void aTimetableBecomesTablesFindingsAndTripsByName() throws Exception {
        var feed = FeedZip.clean().plus("stops.txt", "x,X,north,6.9,,").write(folder.resolve("feed.zip"));

        var run = end(post("buses?trips=true", BodyPublishers.ofFile(feed)));

        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("percent").asInt()).isEqualTo(100);
        var first = run.get("findings").get(0);
        assertThat(first.get("file").asString()).isEqualTo("stops.txt");
        assertThat(first.get("line").asInt()).isEqualTo(7);
        var tables =
                DocumentReader.TABLE_SETS.read(get(path(run) + "/tables").body().getBytes(StandardCharsets.UTF_8));
        assertThat(tables.tables()).hasSize(run.get("tables").asInt()).isNotEmpty();
        assertThat(tables.communes()).hasSize(21);
        assertThat(get(path(run) + "/trips").body())
                .startsWith("date,time,direction,from,to,minutes,changes,trip")
                .endsWith("\r\n");
    }

    @Test
    void theSameFileIsWorkedOnOnce() throws Exception {
        var feed = FeedZip.clean().write(folder.resolve("feed.zip"));
        var kept = data.folder().resolve("travel");

        var first = end(post("buses", BodyPublishers.ofFile(feed)));
        long entries = count(kept);
        var again = end(post("buses", BodyPublishers.ofFile(feed)));

        assertThat(entries).isPositive();
        assertThat(count(kept)).isEqualTo(entries);
        assertThat(get(path(again) + "/tables").body())
                .isEqualTo(get(path(first) + "/tables").body());
        assertThat(again.get("findings")).isEqualTo(first.get("findings"));
        assertThat(get(path(again) + "/trips").statusCode())
                .as("nobody asked for them")
                .isEqualTo(404);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aMapBecomesTablesByCarAndOnFoot() throws Exception {
        var problem = quarters.problem(quarters.preferred()).problem();
        var map = RoadThroughAll.write(problem, folder.resolve("map.osm.pbf"));

        var run = end(post("roads", BodyPublishers.ofFile(map)));

        assertThat(run.get("state").asString()).as("%s", run).isEqualTo("DONE");
        var tables =
                DocumentReader.TABLE_SETS.read(get(path(run) + "/tables").body().getBytes(StandardCharsets.UTF_8));
        assertThat(tables.modes()).containsExactlyInAnyOrder("car", "walk");
    }

    @Test
    void whatIsNoTimetableOrMapIsRefusedWithTheReason() throws Exception {
        for (var what : List.of("buses", "roads")) {
            var run = end(post(what, BodyPublishers.ofString("nonsense")));

            assertThat(run.get("state").asString()).isEqualTo("REFUSED");
            assertThat(run.get("findings")).hasSize(1);
            assertThat(get(path(run) + "/tables").statusCode()).isEqualTo(404);
        }
        assertThat(get("/api/travel/nix").statusCode()).isEqualTo(404);
    }
}
