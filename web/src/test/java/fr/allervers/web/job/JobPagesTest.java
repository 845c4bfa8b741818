package fr.allervers.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of jobs, its twin in the API, and the line that says that a job is over. */
@RunningApplication
class JobPagesTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient reader = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();

    @LocalServerPort
    private int port;

    @Autowired
    private Store store;

    @Autowired
    private Quarters quarters;

    /** A quarter of its own, which nobody solves. */
    private Quarter quarter;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aJobThatFailed() {
        quarter = quarters.onOffer().get(7);
        insert(id, here(), "FAILED", null);
    }

    @AfterEach
    void remove() {
        store.write(() -> store.database()
                .sql("delete from job where id like ?")
                .param(id + "%")
                .update());
    }

    private String here() {
        return quarters.territory().settings().id();
    }

    private void insert(String id, String territory, String state, String going) {
        insert(id, territory, JobKind.MEND, state, going);
    }

    private void insert(String id, String territory, JobKind kind, String state, String going) {
        var now = Moments.of(store.clock().instant());
        store.write(() -> store.database()
                .sql("""
                insert into job (id, territory, kind, subject, arguments, state, priority, failure, stop_asked, started_by,
                    fence, going, asked_at) values (?, ?, ?, ?, '{}', ?, 400, 'no road leads there', false, 'Zoé',
                    1, ?, ?)""")
                .params(id, territory, kind.name(), quarter.toString(), state, going, now)
                .update());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        return reader.send(
                request.uri(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
    }

    private String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path).body();
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", "http://localhost:" + port + "/accessibilite?lang=en"),
                path);
    }

    private JsonNode job() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(page("/api/jobs/" + id));
    }

    @Test
    void aFailureTellsWhyByWhomAndWhatToLookAtFirst() throws Exception {
        assertThat(page("/taches"))
                .contains("no road leads there", "Zoé", "Échouée", "À regarder d’abord", "Réparation du plan")
                .contains("action=\"/taches/" + id + "\"");
        assertThat(page("/taches?lang=en")).contains("Look first at the reason above", "Take up again");

        assertThat(job().get("state").asString()).isEqualTo("FAILED");
        assertThat(job().get("quarter").asString()).isEqualTo(quarter.toString());
        assertThat(page("/api/jobs")).contains(id);
    }

    @Test
    void whatFailedIsTakenUpAgainAndStopped() throws Exception {
        insert(id + "b", here(), "WAITING", Job.going(here(), JobKind.MEND, quarter.toString()));
        assertThat(post("/taches/" + id, "action=RETRY").body()).contains("Une autre tâche sur le même sujet");
        assertThat(post("/api/jobs/" + id + "/retry", "").statusCode()).isEqualTo(409);

        post("/taches/" + id + "b", "action=STOP");
        assertThat(page("/api/jobs/" + id + "b")).contains("\"STOPPED\"");
        assertThat(post("/api/jobs/" + id + "/retry", "").statusCode()).isEqualTo(202);
    }

    @Test
    void whoeverAskedIsToldOfItsEndUntilTheyCloseIt() throws Exception {
        post("/api/jobs/" + id + "/retry", "");
        store.write(() -> store.database()
                .sql("update job set state = 'DONE', going = null where id = ?")
                .param(id)
                .update());

        var line = "action=\"/taches/" + id + "/vu\"";
        assertThat(page("/territoire")).contains(line);
        assertThat(page("/agenda/conseil-1"))
                .as("an advisor's day")
                .contains("Rien de prévu")
                .doesNotContain(line);
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/territoire"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .doesNotContain(line);
        var back = post("/taches/" + id + "/vu", "");

        assertThat(back.uri().getPath()).isEqualTo("/accessibilite");
        assertThat(back.body()).doesNotContain(line);
        assertThat(page("/territoire")).doesNotContain(line);
    }

    /** The reader's browser asked for these jobs. */
    private void asked(String... ids) throws IOException {
        cookies.put(
                URI.create("http://localhost:" + port),
                Map.of("Set-Cookie", List.of("jobs=" + String.join(".", ids) + "; Path=/")));
    }

    @Test
    void whatEndedWellIsToldOnOnePageAndWhatFailedUntilItIsClosed() throws Exception {
        insert(id + "e", here(), JobKind.MEND, "DONE", null);
        asked(id, id + "e");
        var well = "action=\"/taches/" + id + "e/vu\"";
        var failed = "action=\"/taches/" + id + "/vu\"";

        assertThat(readAnew("/territoire")).contains(well, failed);
        assertThat(page("/territoire")).as("a script's reading is no opening").contains(well, failed);
        assertThat(readAnew("/territoire")).as("on that page it stays").contains(well, failed);
        assertThat(page("/equite")).doesNotContain(well).contains(failed);
        assertThat(page("/territoire")).doesNotContain(well).contains(failed);
    }

    @Test
    void whatWasStoppedIsToldUntilWhatCameOfItWasOpened() throws Exception {
        insert(id + "f", here(), JobKind.BATCH, "STOPPED", null);
        asked(id + "f");
        var line = "action=\"/taches/" + id + "f/vu\"";
        assertThat(page("/territoire")).contains(line);
        assertThat(page("/territoire")).contains(line);

        var result = JsonMapper.shared()
                .readTree(page("/api/jobs/" + id + "f"))
                .get("page")
                .asString();
        assertThat(page(result)).doesNotContain(line);

        assertThat(page("/territoire")).doesNotContain(line);
    }

    /** As a script of a page asks for it. */
    private String readAnew(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Sec-Fetch-Mode", "cors"), path)
                .body();
    }

    @Test
    void jobsOfAnotherTerritoryDoNotExist() throws Exception {
        insert(id + "c", "elsewhere", "WAITING", id);

        assertThat(page("/taches")).doesNotContain(id + "c");
        assertThat(send(HttpRequest.newBuilder(), "/api/jobs/" + id + "c").statusCode())
                .isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder().DELETE(), "/api/jobs/" + id + "c")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/taches/" + id + "c", "action=STOP").statusCode()).isEqualTo(404);
    }

    @Test
    void eachJobLeadsToThePageToLookAtFirst() throws Exception {
        insert(id + "d", here(), JobKind.BATCH, "STOPPED", null);

        var address =
                JsonMapper.shared().readTree(page("/api/jobs/" + id + "d")).get("page");

        assertThat(address.asString()).contains(quarter.toString());
        assertThat(send(HttpRequest.newBuilder(), address.asString()).statusCode())
                .isEqualTo(200);
        assertThat(page("/taches")).contains("href=\"" + address.asString() + "\"");
    }

    @Test
    void whatWaitsForItsHourSaysWhenAndIsNotLookedAtUntilThen() throws Exception {
        var at = store.clock().instant().plus(Duration.ofHours(1));
        insert(id + "h", here(), JobKind.WEBHOOK, "WAITING", id);
        store.write(() -> store.database()
                .sql("update job set goes_on_at = ?, failure = null where id = ?")
                .params(Moments.of(at), id + "h")
                .update());

        var hour = LocalTime.ofInstant(at, store.clock().getZone()).truncatedTo(ChronoUnit.MINUTES);
        assertThat(page("/taches"))
                .contains("à nouveau à " + hour)
                .contains("data-over=\"true\"", "data-waits=\"true\"");
        assertThat(page("/taches?lang=en")).contains("again at " + hour);
        var job = JsonMapper.shared().readTree(page("/api/jobs/" + id + "h"));
        assertThat(Instant.parse(job.get("goesOnAt").asString())).isEqualTo(at.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void whatTellsOfADraftIsAboutItsQuarter() throws Exception {
        insert(id + "d", here(), JobKind.BATCH, "DONE", null);
        var ofBefore = id + "d";
        for (var end : List.of(ofBefore, id + "d-3")) {
            var told = id + end.length();
            insert(told, here(), JobKind.WEBHOOK, "FAILED", null);
            store.write(() -> store.database()
                    .sql("update job set subject = ? where id = ?")
                    .params(end, told)
                    .update());

            var job = JsonMapper.shared().readTree(page("/api/jobs/" + told));

            assertThat(job.get("quarter").asString()).isEqualTo(quarter.toString());
            assertThat(job.get("page").asString()).endsWith("/brouillon?quarter=" + quarter);
        }
    }
}
