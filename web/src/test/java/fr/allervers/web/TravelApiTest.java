package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.table.TableSaving;
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
import java.util.regex.Pattern;
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
    private Store store;

    @Autowired
    private TerritoryVersions versions;

    @Autowired
    private TableSaving saving;

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
            if (!List.of("WAITING", "RUNNING").contains(entry.get("state").asString())) {
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

        var first = end(post("buses", BodyPublishers.ofFile(feed)));
        long entries = made();
        var again = end(post("buses", BodyPublishers.ofFile(feed)));

        assertThat(entries).isPositive();
        assertThat(made()).isEqualTo(entries);
        assertThat(get(path(again) + "/tables").body())
                .isEqualTo(get(path(first) + "/tables").body());
        assertThat(again.get("findings")).isEqualTo(first.get("findings"));
        assertThat(get(path(again) + "/trips").statusCode())
                .as("nobody asked for them")
                .isEqualTo(404);
    }

    private long made() {
        return store.database()
                .sql("select count(*) from travel_tables")
                .query(Long.class)
                .single();
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

    private HttpResponse<String> send(String page, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    @Test
    void onThePageATimetableIsSentLookedAtAndTaken() throws Exception {
        var page = "/territoire/trajets";
        var quarter = quarters.onOffer().get(quarters.onOffer().size() - 1);
        var file = "buses-" + quarter + ".json";
        int before = versions.current("forbach");
        var feed = Files.readString(FeedZip.clean().write(folder.resolve("feed.zip")), StandardCharsets.ISO_8859_1);

        var sent = send(
                page,
                "multipart/form-data; boundary=b",
                field("kind", "BUSES") + field("quarter", quarter.toString())
                        + "--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"f.zip\"\r\n\r\n" + feed
                        + "\r\n--b--\r\n");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        var take = Pattern.compile(
                "action=\"([^\"]*/territoire/trajets/\\w+)\">\\s*<button[^>]*value=\"TAKE\"[^>]*" + file);
        var found = take.matcher(get(page).body());
        for (int i = 0; i < 600 && !found.find(); i++) {
            Thread.sleep(100);
            found = take.matcher(get(page).body());
        }
        assertThat(versions.current("forbach")).as("nothing is taken by itself").isEqualTo(before);

        var taken = send(found.group(1), "application/x-www-form-urlencoded", "action=TAKE");
        try {
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
            assertThat(get(page).body()).contains("In the tables of the territory");
            assertThat(versions.files("forbach", versions.current("forbach")).content(file))
                    .isNotNull();
        } finally {
            saving.goBack("forbach", before, null, null);
        }
    }

    @Test
    void theFormWithoutAFileSaysWhatToDo() throws Exception {
        var sent = send(
                "/territoire/trajets",
                "multipart/form-data; boundary=b",
                field("kind", "ROADS") + field("quarter", quarters.preferred().toString())
                        + "--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"\"\r\n\r\n\r\n--b--\r\n");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("choisissez un fichier");
    }
}
