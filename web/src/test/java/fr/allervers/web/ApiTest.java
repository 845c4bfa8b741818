package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningApplication
class ApiTest {

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
    void quarter() {
        quarter = quarters.problem(quarters.preferred());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.uri(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private PlanVersion version() {
        return SolvedPlan.await(versions, runs, quarter.problem());
    }

    @Test
    void aProblemIsTheContractsFile() throws Exception {
        var answer = get("/api/problems/" + quarter.id());

        assertThat(DocumentReader.PROBLEMS.read(answer.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(quarter.problem());
    }

    @Test
    void whatIsLeftToDecideStandsOnThePageWithTheTableToChange() throws Exception {
        var page = send(HttpRequest.newBuilder().header("Accept", "text/html"), "/territoire")
                .body();
        var listed = page.substring(page.indexOf("id=\"decide\""), page.indexOf("id=\"communes\""));

        assertThat(listed)
                .contains("12 points à décider")
                .containsPattern("href=\"[^\"]*/territoire/tables/rooms.csv\">Salles</a>")
                .contains("La Turbine, Salle de réunion");
    }

    @Test
    void aPlanIsTheContractsFileAndIsWorthWhatItSays() throws Exception {
        var version = version();
        var body = get("/api/plans/" + version.id()).body();

        var plan = DocumentReader.plans(quarter.problem()).read(body.getBytes(StandardCharsets.UTF_8));
        var assessment = PlanArithmetic.assess(quarter.problem(), plan);
        assertThat(assessment.breaches()).isEmpty();
        assertThat(plan.score()).isEqualTo(assessment.score());
    }

    @Test
    void aPlanCanBeTakenAway() throws Exception {
        var address = "/api/plans/" + version().id() + "/export/";
        var advisor = quarter.problem().advisors().get(0).id();

        var diary = get(address + "ical?advisor=" + advisor + "&commune=");
        assertThat(diary.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"" + quarter.id() + "-ical.ics\"");
        assertThat(diary.body()).contains("BEGIN:VEVENT");
        assertThat(get(address + "programme").body()).startsWith("atelier_id,");
        assertThat(get(address + "geojson").body()).startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(get(address + "csv?table=rooms").body())
                .isEqualTo(get(address + "csv?table=rooms&advisor=").body())
                .isNotEqualTo(get(address + "csv").body())
                .contains(quarter.problem().rooms().get(0).name());
        for (var wrong : List.of("pdf", "ical?advisor=nobody", "ICAL", "csv?table=nothing", "xlsx?table=rooms")) {
            assertThat(get(address + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void aRoomsWorkshopsCanBeSeenAndTakenAwayWithProblemAndPlan() throws Exception {
        var version = version();
        var room = version.plan().workshops().get(0).room();
        var others = version.plan().workshops().stream()
                .filter(w -> !w.room().equals(room))
                .toList();
        var html = HttpRequest.newBuilder().header("Accept", "text/html");

        var page = send(html, "/plan/" + version.id() + "/liste?room=" + room).body();

        assertThat(page)
                .contains("/api/plans/" + version.id() + "/export/ical?room=" + room)
                .contains("href=\"/api/problems/" + quarter.id() + "\"")
                .contains("href=\"/api/plans/" + version.id() + "\"")
                .contains("/atelier/" + version.plan().workshops().get(0).id())
                .doesNotContain("/atelier/" + others.get(0).id() + "\"");
    }

    @Test
    void aFileOfTheNationalStandardIsReadAndNothingKept() throws Exception {
        var good = "id,nom,commune,code_insee,adresse,horaires\nm1,Mairie,Metzing,57466,1 rue Haute,Mo 09:00-12:00\n";
        var request = HttpRequest.newBuilder().header("Content-Type", "text/csv");
        assertThat(send(request.POST(HttpRequest.BodyPublishers.ofString(good)), "/api/territory/venues")
                        .body())
                .contains("\"added\":[\"m1\"]", "\"asked\":\"STEP_FREE\"")
                .contains(
                        "\"address\":\"1 rue Haute\"",
                        "\"openingHours\":\"Mo 09:00-12:00\"",
                        "{\"days\":[\"MONDAY\"],\"from\":\"09:00\",\"to\":\"12:00\"}");
        var table = request.copy().header("Accept", "text/csv").POST(HttpRequest.BodyPublishers.ofString(good));
        assertThat(send(table, "/api/territory/venues").body())
                .startsWith("id,name,commune,address,latitude,longitude,opening_hours,")
                .contains("m1,Mairie,57466,1 rue Haute,,,Mo 09:00-12:00,");
        var refused = send(request.POST(HttpRequest.BodyPublishers.ofString("a,b\n")), "/api/territory/venues");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("venues:1: ");
    }

    @Test
    void versionsFiguresAndRunsAreGiven() throws Exception {
        var version = version();

        assertThat(get("/api/problems").body()).contains(quarter.id());
        assertThat(get("/api/problems/" + quarter.id() + "/versions").body()).contains(version.id());
        assertThat(get("/api/plans/" + version.id() + "/assessment").body()).contains("\"breaches\":[]");
        assertThat(json("/api/problems/" + quarter.id() + "/run").get("state").asString())
                .isEqualTo(runs.report(quarter.id()).state().name());
    }

    @Test
    void figuresAreThoseOfThePlan() throws Exception {
        var version = version();
        var workshops = version.plan().workshops();

        var figures = json("/api/plans/" + version.id() + "/figures");

        assertThat(figures.get("workshops").asInt()).isEqualTo(workshops.size()).isPositive();
        assertThat(figures.get("sessions").asInt())
                .isEqualTo(workshops.stream().mapToInt(w -> w.sessions().size()).sum());
        var residents = figures.get("residents");
        assertThat(residents.get("asked").asLong())
                .isEqualTo(quarter.problem().demand().stream()
                        .mapToLong(Demand::residents)
                        .sum());
        assertThat(residents.get("served").asLong())
                .isEqualTo(workshops.stream().mapToLong(Workshop::participants).sum());
        assertThat(residents.get("meanMinutes").asDouble()).isCloseTo(meanMinutes(workshops), within(1e-9));
    }

    /** Minutes of one leg, the mean over all who attend. */
    private double meanMinutes(List<Workshop> workshops) {
        var index = quarter.index();
        var times = new TravelTimes(quarter.problem());
        double sum = 0;
        long residents = 0;
        for (var workshop : workshops) {
            int there = index.commune(index.room(workshop.room()).commune());
            for (var attendance : workshop.attendance()) {
                var demand = index.demand(attendance.demand());
                var profile = index.mobility(demand.mobility());
                int home = index.commune(demand.commune());
                double legs = 0;
                for (var start : workshop.sessions()) {
                    var end = start.plusMinutes(index.theme(workshop.theme()).minutes());
                    legs += times.minutes(profile, home, there, start) + times.minutes(profile, there, home, end);
                }
                sum += attendance.residents() * legs / (2 * workshop.sessions().size());
                residents += attendance.residents();
            }
        }
        return sum / residents;
    }

    @Test
    void thePageAndTheRunSayHowFarThePlanMayBeFromTheBest() throws Exception {
        version();
        SolvedPlan.await(
                () -> {
                    proveFurther();
                    return get("/api/problems/" + quarter.id() + "/run").body();
                },
                "\"state\":\"DONE\".*\"gap\":\\{\"unserved\":\\d+,\"unservedProof\":\"[A-Z_]+\",\"costPercent\":\\d");

        assertThat(get("/?lang=fr").body())
                .containsPattern("Écart prouvé.*sans place.*(preuve complète|preuve incomplète)")
                .containsPattern("coût au plus [0-9,]+")
                .doesNotContain("rien n’est prouvé");
    }

    /** On a busy machine the seconds of a run may be too few to prove anything of the cost: another run goes on then. */
    private void proveFurther() {
        var run = runs.report(quarter.id());
        if (run != null
                && run.state().isOver()
                && (run.gap() == null || run.gap().costPercent() == null)) {
            runs.start(quarter.problem(), versions.latest(quarter.id()));
        }
    }

    @Test
    void whatIsNotThereIsSaidAsAProblemDocument() throws Exception {
        for (var path : List.of("/api/problems/nix", "/api/plans/nix", "/api/nix")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"detail\":\"There is no").contains("api");
        }
    }

    @Test
    void theApiDescribesItself() throws Exception {
        assertThat(get("/v3/api-docs").body())
                .contains("\"title\":\"Aller-Vers\"")
                .contains("/api/plans/{version}")
                .contains("Recompute a version's score");
        assertThat(get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsToldAndNoOtherEndpointIsOpen() throws Exception {
        assertThat(get("/actuator/health").body()).contains("UP");
        assertThat(get("/actuator/health/readiness").body()).contains("\"store\"", "\"mail\"");
        assertThat(get("/actuator/prometheus").body())
                .contains("allervers_jobs{kind=\"solve\",state=\"failed\"}", "jvm_memory_used_bytes");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSitesPageCanStopNothing() throws Exception {
        var form = BodyPublishers.ofString("quarter=" + quarter.quarter() + "&action=STOP");
        var foreign = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form);

        assertThat(send(foreign.copy().header("Sec-Fetch-Site", "cross-site"), "/calcul")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(foreign.copy().header("Origin", "https://ailleurs.example"), "/calcul")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(foreign.copy().header("Sec-Fetch-Site", "same-origin"), "/calcul")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void everyAnswerForbidsWhatComesFromElsewhere() throws Exception {
        for (var path : List.of("/", "/nix", "/api/problems")) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe")
                    .doesNotContain("http");
            assertThat(get(path).headers().map())
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry("permissions-policy", List.of("camera=(), microphone=(), geolocation=()"));
        }
    }

    @Test
    void aRoomIsCalledStepFreeOnlyWhereThatIsKnown() throws Exception {
        var rooms = quarter.problem().rooms();
        long unknown = rooms.stream().filter(r -> r.stepFree() == null).count();
        var page = send(HttpRequest.newBuilder().header("Accept", "text/html"), "/territoire")
                .body();

        assertThat(unknown).isPositive();
        assertThat(page.split(">non connu<", -1)).hasSize((int) unknown + 1);
    }

    @Test
    void anUnknownQuarterIsAPageThatSaysSo() throws Exception {
        var unknown = send(HttpRequest.newBuilder().header("Accept", "text/html"), "/?quarter=1999-Q1");
        var unreadable = send(HttpRequest.newBuilder().header("Accept", "text/html"), "/?quarter=1999-Q7");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Page introuvable");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("Demande refusée");
    }

    @Test
    void aPlanThatIsGoneIsAWholePageThatSaysSo() throws Exception {
        var gone = send(HttpRequest.newBuilder().header("Accept", "text/html"), "/plan/gone/carte?lang=en");

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("Page not found", "</html>");
    }
}
