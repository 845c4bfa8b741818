package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Proofs that are asked for on the start page or by the API. */
@RunningApplication
class BoundApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private SolveRuns runs;

    private QuarterProblem quarter;

    @BeforeEach
    void aPlan() {
        quarter = quarters.problem(quarters.preferred());
        SolvedPlan.await(versions, runs, quarter.problem());
    }

    private HttpResponse<String> send(String method, String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String act(String action) throws Exception {
        assertThat(send("POST", "/preuve", "quarter=" + quarter.quarter() + "&action=" + action)
                        .statusCode())
                .isEqualTo(302);
        return send("GET", "/?quarter=" + quarter.quarter(), "").body();
    }

    @Test
    void itIsAskedForOnTheStartPageAndStoppedThere() throws Exception {
        SolvedPlan.await(() -> send("GET", api().replace("/bound", "/run"), "").body(), "\"state\":\"DONE\"");
        assertThat(send("GET", "/?quarter=" + quarter.quarter(), "").body()).contains("Start the proof");

        assertThat(act("PROVE")).contains("Stop the proof").containsPattern("The proof (is asked for|goes on)");
        assertThat(send("GET", "/taches", "").body()).contains("Proving what no plan can beat");

        act("STOP");
        SolvedPlan.await(() -> send("GET", api(), "").body(), "\"state\":\"STOPPED\"");
        assertThat(send("GET", "/?quarter=" + quarter.quarter(), "").body())
                .contains("Start the proof", "The last proof was stopped");
    }

    @Test
    void theApiAsksForItTellsOfItAndStopsIt() throws Exception {
        var asked = send("POST", api(), "");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).contains("\"problem\":\"" + quarter.id() + "\"", "\"limit\":", "\"gap\":");

        assertThat(send("DELETE", api(), "").statusCode()).isEqualTo(202);
        SolvedPlan.await(() -> send("GET", api(), "").body(), "\"state\":\"(STOPPED|DONE)\"");
        assertThat(send("GET", "/api/problems/nix/bound", "").statusCode()).isEqualTo(404);
    }

    private String api() {
        return "/api/problems/" + quarter.id() + "/bound";
    }
}
