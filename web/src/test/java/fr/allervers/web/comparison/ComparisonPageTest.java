package fr.allervers.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningApplication
class ComparisonPageTest {

    /** Nobody else plans it. */
    private static final String OTHER = "val-compare";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private QuarterVersions all;

    @Autowired
    private Publications publications;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @BeforeEach
    void other() {
        territories.keep(TerritoryOfTest.named(OTHER), null, "imported");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + OTHER + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept-Language", "fr").build(), BodyHandlers.ofString());
    }

    private PlanVersion version(Quarter quarter) {
        return current.in(OTHER, () -> {
            var problem = quarters.problem(quarter).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
            return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }

    /** A quarter of which no other test has made a plan. */
    private Quarter unplanned() {
        return current.in(
                OTHER,
                () -> quarters.onOffer().stream()
                        .filter(q -> all.of(q).isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    /** The plan with its first workshop held by somebody else. */
    private PlanVersion handedOver(PlanVersion of, Quarter quarter) {
        return current.in(OTHER, () -> {
            var was = of.plan().workshops().get(0);
            var by = quarters.problem(quarter).problem().advisors().stream()
                    .filter(a -> !a.id().equals(was.advisor()))
                    .findFirst()
                    .orElseThrow();
            var workshops = new ArrayList<>(of.plan().workshops());
            workshops.set(0, was.withAdvisor(by.id()));
            return versions.add(
                    new Plan(of.problem(), workshops, of.score()),
                    new PlanVersion.Origin(of.id(), null, VersionReason.END));
        });
    }

    /** The plan without its first workshop; what it comes to is not looked at. */
    private PlanVersion without(Workshop cancelled, PlanVersion of) {
        var workshops = new ArrayList<>(of.plan().workshops());
        workshops.remove(cancelled);
        return current.in(
                OTHER,
                () -> versions.add(
                        new Plan(of.problem(), workshops, of.score()),
                        new PlanVersion.Origin(of.id(), null, VersionReason.END)));
    }

    @Test
    void aCancelledWorkshopIsToldWithThoseWhoLoseTheirPlace() throws Exception {
        var quarter = unplanned();
        assertThat(get("/comparer?quarter=" + quarter).body()).contains("pas encore de plan");
        var first = version(quarter);
        assertThat(get("/comparer?quarter=" + quarter).body()).contains("qu’une version");
        var cancelled = first.plan().workshops().get(0);
        var second = without(cancelled, first);
        long lost =
                cancelled.attendance().stream().mapToLong(Attendance::residents).sum();

        var page = get("/comparer?quarter=" + quarter).body();

        assertThat(page)
                .contains("Version 1 (avant)", "Version 2 (après)", "Aucun nouveau, un supprimé, aucun déplacé");
        var handed = handedOver(second, quarter);
        assertThat(get("/comparer?from=" + second.id() + "&to=" + handed.id()).body())
                .as("each row of the list is counted above it")
                .contains("aucun déplacé, un autre changé (conseiller ou participants).", "Un changement");
        assertThat(page).contains("N’a plus lieu", lost + " habitants y perdent leur place", "moins bien");
        assertThat(page)
                .as("shorter trips and less driving, as fewer are served")
                .doesNotContain("trend-better");
        var back = get("/comparer?from=" + second.id() + "&to=" + first.id()).body();
        assertThat(back).contains("Nouvel atelier", lost + " habitants gagnent une place");
        assertThat(back).as("longer trips and more driving, as more are served").doesNotContain("trend-worse");
        var api = json(get("/api/plans/" + second.id() + "/comparison?from=" + first.id()));
        assertThat(api.get("workshops")).hasSize(1);
        assertThat(api.get("workshops").get(0).get("before").asString()).isEqualTo(cancelled.id());
        assertThat(sum(api, "lost")).isEqualTo(lost);
        assertThat(sum(api, "gained")).isZero();
    }

    @Test
    void aCommuneThatLosesItsOnlyWorkshopIsNamed() throws Exception {
        var first = version(unplanned());
        var index = current.in(OTHER, () -> quarters.problem(first.problem()).index());
        var host = index.room(first.plan().workshops().get(0).room()).commune();
        var last = first;
        for (var workshop : first.plan().workshops()) {
            last = index.room(workshop.room()).commune().equals(host) ? without(workshop, last) : last;
        }
        var name = index.communeOf(host).name();

        assertThat(get("/comparer?from=" + first.id() + "&to=" + last.id()).body())
                .containsPattern("Une commune n’a plus aucun atelier.*" + name);
        assertThat(get("/comparer?from=" + last.id() + "&to=" + first.id()).body())
                .containsPattern("Une commune a un atelier et n’en avait pas.*" + name);
    }

    @Test
    void mapAndTableFollowOneChoiceAndWhatIsPublishedIsNotPublishedAgain() throws Exception {
        var quarter = unplanned();
        var first = version(quarter);
        var last = without(
                first.plan().workshops().get(0),
                without(first.plan().workshops().get(1), first));
        var both = "/comparer?from=" + first.id() + "&to=" + last.id();
        var api = json(get("/api/plans/" + last.id() + "/comparison?from=" + first.id()));
        var row = api.get("residents").get(0);
        var index = current.in(OTHER, () -> quarters.problem(first.problem()).index());
        var commune = row.get("commune").asString();
        var means = row.get("mobility").asString();

        var page = get(both + "&commune=" + commune + "&means=" + means).body();

        assertThat(page.substring(page.indexOf("id=\"h-who\""), page.indexOf("id=\"h-workshops\"")))
                .containsOnlyOnce("<th scope=\"row\">")
                .contains(index.communeOf(commune).name(), index.mobility(means).name());
        assertThat(places(page)).as("nobody of another commune").hasSize(1);
        assertThat(places(get(both).body())).hasSizeGreaterThan(1);
        assertThat(page).contains("Publier la version d’après");

        current.in(OTHER, () -> publications.publish(quarter, last, 0));
        assertThat(get(both).body())
                .contains("La version d’après est la publication 1")
                .contains("publication 1, en vigueur (version ", "Publication 1 (après)")
                .doesNotContain("Publier la version d’après");
        assertThat(get("/comparer?from=" + last.id() + "&to=" + first.id()).body())
                .as("nor what is older")
                .doesNotContain("Publier la version d’après");
    }

    @Test
    void theMapMarksWorkshopsThatAreNewNoLongerHeldOrMoved() throws Exception {
        var first = version(unplanned());
        var cancelled = first.plan().workshops().get(0);
        var moved = first.plan().workshops().get(1);
        var left = without(cancelled, first);
        var index = current.in(OTHER, () -> quarters.problem(first.problem()).index());
        var home = index.room(moved.room()).commune();
        var other = index.problem().rooms().stream()
                .filter(r -> !r.commune().equals(home))
                .findFirst()
                .orElseThrow();
        var workshops = new ArrayList<>(left.plan().workshops());
        workshops.set(workshops.indexOf(moved), moved.withRoom(other.id()));
        var last = current.in(
                OTHER,
                () -> versions.add(
                        new Plan(first.problem(), workshops, first.score()),
                        new PlanVersion.Origin(first.id(), null, VersionReason.END)));

        var there = map(get("/comparer?from=" + first.id() + "&to=" + last.id()).body())
                .get("workshops");
        assertThat(there.values().stream().map(ComparisonPageTest::mark))
                .containsExactlyInAnyOrder(
                        "CLOSED " + commune(index, cancelled) + " " + commune(index, cancelled),
                        "MOVED " + home + " " + other.commune());
        var back = get("/comparer?from=" + last.id() + "&to=" + first.id()).body();
        assertThat(map(back).get("workshops").values().stream().map(ComparisonPageTest::mark))
                .contains("OPENED " + commune(index, cancelled) + " " + commune(index, cancelled));
        assertThat(back)
                .as("the legend, and the list that says the same")
                .contains("atelier nouveau (", "atelier qui n’a plus lieu", "atelier déplacé, avec", "Nouvel atelier");
    }

    private static String commune(ProblemIndex index, Workshop workshop) {
        return index.room(workshop.room()).commune();
    }

    private static String mark(JsonNode mark) {
        return mark.get("kind").asString() + " " + mark.get("from").asString() + " "
                + mark.get("to").asString();
    }

    private static JsonNode map(String page) {
        var map = page.substring(page.indexOf("type=\"application/json\">") + 24);
        return new JsonMapper().readTree(map.substring(0, map.indexOf("</script>")));
    }

    /** Communes of the map in which somebody gains or loses a place. */
    private static List<String> places(String page) {
        return map(page).get("places").values().stream()
                .filter(p -> p.get("gained").asLong() + p.get("lost").asLong() > 0)
                .map(p -> p.get("name").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static long sum(JsonNode comparison, String field) {
        return comparison.get("residents").values().stream()
                .mapToLong(r -> r.get(field).asLong())
                .sum();
    }

    @Test
    void versionsOfTwoQuartersDoNotCompare() throws Exception {
        var one = version(quarters.onOffer().get(4));
        var other = version(quarters.onOffer().get(3));

        assertThat(get("/comparer?from=" + one.id() + "&to=" + other.id()).statusCode())
                .isEqualTo(404);
    }
}
