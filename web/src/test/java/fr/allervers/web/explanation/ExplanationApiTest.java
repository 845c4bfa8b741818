package fr.allervers.web.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@RunningApplication
class ExplanationApiTest {

    private static final long PAUSE_NANOS = 100_000_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    private PlanVersion version;

    @BeforeEach
    void halfAPlan() {
        var problem = quarters.problem(quarters.onOffer().get(6)).problem();
        var known = versions.latest(problem.id());
        version = known == null ? HalfPlan.add(versions, problem) : known;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.uri(address).header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> wish(String body) throws Exception {
        var post = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(post, "/api/plans/" + version.id() + "/wishes");
    }

    private static Map<?, ?> json(HttpResponse<String> answer) {
        return JsonMapper.shared().readValue(answer.body(), Map.class);
    }

    @Test
    void costsAddUpToTheVersionsScore() throws Exception {
        var costs = json(get("/api/plans/" + version.id() + "/costs"));

        assertThat(costs.get("cost")).hasToString(Long.toString(version.score().cost()));
        assertThat((List<?>) costs.get("lines")).isNotEmpty();
    }

    @Test
    void aWorkshopSaysWhyItIsThere() throws Exception {
        var workshop = version.plan().workshops().get(0).id();
        var answer = get("/api/plans/" + version.id() + "/workshops/" + workshop + "/reasons");

        assertThat(answer.body()).contains("\"choice\":\"NONE\"").contains("Without this workshop");
        assertThat(get("/api/plans/" + version.id() + "/workshops/nix/reasons").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoPlaceIsToldWithWhatWouldBeEnough() throws Exception {
        assertThat(get("/api/plans/" + version.id() + "/unserved").body())
                .contains("\"cause\":\"OPENABLE\"")
                .contains("with nothing changed but the plan");
    }

    @Test
    void aWishIsPricedInTheBackground() throws Exception {
        var room = quarters.problem(version.problem()).problem().rooms().stream()
                .filter(r -> !r.isStepFree())
                .findFirst()
                .orElseThrow();
        var begun = wish("{\"kind\": \"STEP_FREE_ROOM\", \"room\": \"%s\"}".formatted(room.id()));
        assertThat(begun.statusCode()).isEqualTo(202);
        var id = json(begun).get("id");

        var entry = json(get("/api/wishes/" + id));
        while (!RunState.valueOf(entry.get("state").toString()).isOver()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            entry = json(get("/api/wishes/" + id));
        }

        assertThat(entry.get("state")).isEqualTo("DONE");
        assertThat(entry.get("answer").toString()).contains("made step-free").contains("sentences");
    }

    @Test
    void aWishCanBeStopped() throws Exception {
        var id = json(wish("{\"kind\": \"NEW_ROOM\", \"commune\": \"57466\"}")).get("id");

        send(HttpRequest.newBuilder().DELETE(), "/api/wishes/" + id);

        while (!RunState.valueOf(json(get("/api/wishes/" + id)).get("state").toString())
                .isOver()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        assertThat(json(get("/api/wishes/" + id)).get("state")).isEqualTo("STOPPED");
    }

    @Test
    void whatIsNoWishIsRefusedWithItsReason() throws Exception {
        assertThat(wish("{\"kind\": \"STEP_FREE_ROOM\", \"room\": \"nix\"}"))
                .returns(400, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body()).contains("There is no room"));
        assertThat(wish("{\"kind\": \"STEP_FREE_ROOM\"}").body()).contains("Which room?");
        for (var body : List.of("{}", "[]", "", "{\"kind\": \"WORLD_PEACE\"}", "{\"kind\": 7}")) {
            assertThat(wish(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(get("/api/wishes/nix").statusCode()).isEqualTo(404);
    }
}
