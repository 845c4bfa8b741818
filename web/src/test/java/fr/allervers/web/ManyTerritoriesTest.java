package fr.allervers.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two territories in one application: each has its own pages, demand and plans below its own address. */
@RunningApplication
class ManyTerritoriesTest {

    private static final String OTHER = "val-daigremont";
    private static final String BELOW = "/t/" + OTHER;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private SolveRuns runs;

    @BeforeEach
    void other() {
        territories.keep(Territories.copy(OTHER), null, "imported");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.uri(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Accept", "text/html,*/*"), path);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    @Test
    void aPageIsAboutTheTerritoryOfItsAddressAndLinksStayThere() throws Exception {
        var name = HtmlUtils.htmlEscape(
                Territories.copy(OTHER).territory().settings().name());

        var page = get(BELOW + "/territoire").body();

        assertThat(page).contains(name).contains("href=\"" + BELOW + "/demande");
        assertThat(page).doesNotContain("href=\"/demande").contains("href=\"" + BELOW + "/css/allervers");
        assertThat(get(BELOW + "/css/allervers.css").statusCode()).isEqualTo(200);
        assertThat(page).contains(BELOW + "/territoire?lang=en");
        assertThat(get("/territoire").body()).contains(">Forbach");
    }

    @Test
    void theListLeadsToEach() throws Exception {
        assertThat(get("/territoires").body()).contains("href=\"/t/forbach/\"", "href=\"" + BELOW + "/\"");
        assertThat(get(BELOW + "/territoires").body()).contains("href=\"/t/forbach/\"");
        assertThat(get("/territoires?q=FORB").body()).contains("/t/forbach/").doesNotContain(BELOW);
        assertThat(get("/territoires?q=100%25").body()).doesNotContain("/t/forbach/");
    }

    @Test
    void anAddressOfNoTerritoryIsNotFound() throws Exception {
        assertThat(get("/t/atlantis/territoire").statusCode()).isEqualTo(404);
        assertThat(get("/t/atlantis/territoire").body()).contains("</html>");
        assertThat(get(BELOW).statusCode()).isEqualTo(302);
        var wrong = get(BELOW + "/nowhere");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("href=\"" + BELOW + "/demande");
        assertThat(json(BELOW + "/api/nowhere").get("status").asInt()).isEqualTo(404);
    }

    @Test
    void demandOfOneIsNotSeenByTheOther() throws Exception {
        var quarter = quarters.preferred();
        var commune = Territories.copy(OTHER).territory().communes().get(0).code();
        var table = "Commune;Thème;Public;Transport;Habitants\n" + commune + ";E-mail;Seniors;bus;12\n";
        var sent = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(table, UTF_8)),
                BELOW + "/api/demand/" + quarter + "/uploads?name=other.csv");

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(get(BELOW + "/demande?quarter=" + quarter).body()).contains("other.csv");
        assertThat(get("/demande?quarter=" + quarter).body()).doesNotContain("other.csv");
    }

    @Test
    void aRunPlansTheTerritoryItWasAskedForIn() throws Exception {
        var quarter = quarters.preferred();

        var asked = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("quarter=" + quarter + "&action=ANEW")),
                BELOW + "/calcul");

        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .endsWith(port + BELOW + "/?quarter=" + quarter);
        PlanVersion version = current.in(
                OTHER,
                () -> SolvedPlan.await(versions, runs, quarters.problem(quarter).problem()));
        assertThat(version.problem()).startsWith(OTHER);
        assertThat(get(BELOW + "/plan/" + version.id() + "/liste").statusCode()).isEqualTo(200);
        assertThat(get("/plan/" + version.id() + "/liste").statusCode()).isEqualTo(404);
        assertThat(get(BELOW + "/").body()).contains(BELOW + "/plan/" + version.id() + "/carte");
    }

    /** What keeps them for this machine knows their own address only. */
    @Test
    void whatWatchesTheInstallationHasNoAddressBelowATerritory() throws Exception {
        for (var path : List.of("/actuator/prometheus", "/actuator/health", "/actuator/health/readiness")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(get("/t/" + OTHER + path).statusCode()).as(path).isEqualTo(404);
            assertThat(get("/t/" + OTHER + path.replace("/a", "/%61")).statusCode())
                    .as("%s, written otherwise", path)
                    .isEqualTo(404);
        }
    }
}
