package fr.allervers.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Decision.Outcome;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is decided of a workshop that is pinned. */
@RunningApplication
class SignUpsPageTest {

    private static final String TERRITORY = "epingle";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private SignUps signUps;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/t/" + TERRITORY + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> decide(Quarter quarter, Workshop workshop, String what)
            throws IOException, InterruptedException {
        var form = "quarter=" + quarter + "&room=" + URLEncoder.encode(workshop.room(), UTF_8) + "&start="
                + workshop.sessions().get(0) + "&" + what;
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form)),
                "/inscriptions/decision");
    }

    /** A published plan whose first workshop is pinned. */
    private PlanVersion pinned(Quarter quarter) {
        var free = quarters.problem(quarter).problem();
        var workshops = new PlanSolver(free, SolveLimits.ofMoves(20, 1), null)
                .run(heard -> {})
                .workshops();
        var first = workshops.get(0).id();
        var problem = quarters.planWithChanged(
                        quarter, p -> p.withPublished(workshops).withPinned(List.of(first)))
                .problem();
        var version = versions.add(scored(problem, workshops), new PlanVersion.Origin(null, null, VersionReason.FIRST));
        publications.publish(quarter, version, 0);
        return version;
    }

    private static Plan scored(Problem problem, List<Workshop> workshops) {
        return ScoredPlan.of(problem, new Plan(problem.id(), workshops, null));
    }

    private @Nullable Outcome outcome(Quarter quarter, SessionKey first) {
        return current.in(TERRITORY, () -> signUps.decisions(quarter).getOrDefault(first, Decision.NONE))
                .outcome();
    }

    @Test
    void whatIsPinnedCannotBeCancelledWhichIsSaidAndNothingIsKept() throws Exception {
        territories.keep(TerritoryOfTest.named(TERRITORY), null, "imported");
        var quarter = current.in(TERRITORY, () -> quarters.onOffer().get(5));
        var workshop =
                current.in(TERRITORY, () -> pinned(quarter)).plan().workshops().get(0);
        var first = new SessionKey(workshop.room(), workshop.sessions().get(0));
        decide(quarter, workshop, "day=" + LocalDate.now().minusDays(1));

        var asked = send(HttpRequest.newBuilder(), "/inscriptions?quarter=" + quarter)
                .body();
        assertThat(asked).contains("Cet atelier est épinglé", "value=\"KEPT\"").doesNotContain("value=\"CANCELLED\"");

        var refused = decide(quarter, workshop, "outcome=CANCELLED");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Rien n’est enregistré.", "Cet atelier est épinglé", "Dire l’imprévu");
        assertThat(outcome(quarter, first)).isNull();

        decide(quarter, workshop, "outcome=KEPT");
        assertThat(outcome(quarter, first)).isEqualTo(Outcome.KEPT);
    }
}
