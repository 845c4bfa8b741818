package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.export.ReadEvent;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A subscribed diary through publications, as programs of others read it. */
@RunningApplication
class FeedTest {

    private static final String TERRITORY = "val-daigremont";
    private static final Pattern ADDRESS = Pattern.compile("value=\"http[^\"]*(/flux/[^\"]+\\.ics)\"");

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
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private Problem problem;
    private Quarter quarter;
    private String advisor;

    /** Three workshops of one advisor of which no two could be taken for each other. */
    private List<Workshop> three;

    @BeforeEach
    void workshops() {
        territories.keep(Territories.copy(TERRITORY), null, "imported");
        quarter = quarters.onOffer().get(9);
        current.in(TERRITORY, () -> {
            problem = quarters.problem(quarter).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(300, 1), null).run(heard -> {});
            three = plan.workshops().stream().collect(groupingBy(Workshop::advisor)).values().stream()
                    .map(FeedTest::different)
                    .filter(w -> w.size() >= 3)
                    .findFirst()
                    .orElseThrow()
                    .subList(0, 3);
            advisor = three.get(0).advisor();
        });
    }

    private static List<Workshop> different(List<Workshop> all) {
        var kinds = new LinkedHashMap<String, Workshop>();
        all.forEach(w -> kinds.putIfAbsent(w.theme() + " " + w.audience(), w));
        return List.copyOf(kinds.values());
    }

    private void publish(Workshop... workshops) {
        current.in(TERRITORY, () -> {
            var plan = ScoredPlan.of(problem, new Plan(problem.id(), List.of(workshops), null));
            var version = versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
            publications.publish(quarter, version, last());
        });
    }

    private int last() {
        var all = publications.all(quarter);
        return all.isEmpty() ? 0 : all.get(0).number();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(
                request.uri(address).setHeader("Accept-Language", "fr").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder();
        return send(headers.length == 0 ? request : request.headers(headers), path);
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().POST(BodyPublishers.noBody()), "/t/" + TERRITORY + path);
    }

    private String subscribe() throws IOException, InterruptedException {
        var page = post("/agenda/" + advisor + "/abonnement").body();
        var address = ADDRESS.matcher(page);
        assertThat(address.find()).as(page).isTrue();
        assertThat(page).contains("webcal://localhost:" + port + address.group(1));
        assertThat(page).contains("ne vaut que sur cet ordinateur (localhost)", "data-copy=\"f-https\"");
        return address.group(1);
    }

    private List<ReadEvent> events(String address, Workshop workshop) throws IOException, InterruptedException {
        var theme = new ProblemIndex(problem).theme(workshop.theme()).name();
        return ReadEvent.all(get(address).body()).stream()
                .filter(e -> e.summary().contains(theme) && isOfQuarter(e))
                .toList();
    }

    private boolean isOfQuarter(ReadEvent event) {
        return Quarter.of(event.begins().atZone(problem.zone()).toLocalDate()).equals(quarter);
    }

    /** The workshop a week later, or earlier where the quarter is over then. */
    private Workshop moved(Workshop workshop) {
        var index = new ProblemIndex(problem);
        var sessions = problem.starts().stream()
                .filter(s -> !workshop.sessions().contains(s))
                .map(s -> index.series(s, workshop.sessions().size()))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElseThrow();
        return new Workshop(
                workshop.id(),
                workshop.theme(),
                workshop.audience(),
                workshop.room(),
                workshop.advisor(),
                sessions,
                workshop.attendance());
    }

    @Test
    void aSubscribedDiaryFollowsWhatIsMovedCancelledAddedAndTakenBack() throws Exception {
        var address = subscribe();
        publish(three.get(0), three.get(1));
        var first = get(address);
        var kept = events(address, three.get(0));
        var cancelled = events(address, three.get(1));
        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(Biweekly.parse(first.body()).first().getTimezoneInfo().getTimezones())
                .isNotEmpty();
        assertThat(kept)
                .hasSameSizeAs(three.get(0).sessions())
                .allMatch(e -> e.status().equals("CONFIRMED"));
        assertThat(events(address, three.get(2))).isEmpty();

        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
        var modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get(address, "If-Modified-Since", modified).statusCode()).isEqualTo(304);

        publish(moved(three.get(0)), three.get(2));

        assertThat(get(address, "If-None-Match", etag).statusCode()).isEqualTo(200);
        var moved = events(address, three.get(0));
        assertThat(moved)
                .extracting(ReadEvent::uid)
                .hasSameElementsAs(kept.stream().map(ReadEvent::uid).toList());
        assertThat(moved)
                .extracting(ReadEvent::begins)
                .doesNotContainAnyElementsOf(
                        kept.stream().map(ReadEvent::begins).toList());
        assertThat(moved)
                .allMatch(e -> e.sequence() > kept.get(0).sequence())
                .allMatch(e -> e.changedAt().compareTo(kept.get(0).changedAt()) >= 0);
        assertThat(events(address, three.get(1)))
                .hasSameSizeAs(cancelled)
                .allMatch(e -> e.status().equals("CONFIRMED") && e.summary().startsWith("ANNULÉ – "))
                .allMatch(e -> e.sequence() > cancelled.get(0).sequence())
                .extracting(ReadEvent::begins)
                .containsExactlyElementsOf(
                        cancelled.stream().map(ReadEvent::begins).toList());
        assertThat(events(address, three.get(2)))
                .hasSameSizeAs(three.get(2).sessions())
                .noneMatch(e -> e.summary().startsWith("ANNULÉ"));

        current.in(TERRITORY, () -> publications.takeBack(quarter, last()));

        assertThat(ReadEvent.all(get(address).body()).stream().filter(this::isOfQuarter))
                .isNotEmpty()
                .allMatch(e -> e.summary().startsWith("ANNULÉ – "));
    }

    @Test
    void aSessionThatGoesToAnotherAdvisorIsNotSaidToBeCancelled() throws Exception {
        var address = subscribe();
        var workshop = three.get(0);
        publish(workshop);
        var other = problem.advisors().stream()
                .filter(a -> !a.id().equals(advisor))
                .findFirst()
                .orElseThrow();

        publish(new Workshop(
                workshop.id(),
                workshop.theme(),
                workshop.audience(),
                workshop.room(),
                other.id(),
                workshop.sessions(),
                workshop.attendance()));

        assertThat(events(address, workshop))
                .hasSameSizeAs(workshop.sessions())
                .allMatch(e -> e.summary().startsWith("CONFIÉE À " + other.name() + " – "));
    }

    @Test
    void aSecretOpensOneDiaryUntilItIsRevokedOrReplaced() throws Exception {
        var first = subscribe();
        assertThat(get(first).statusCode()).isEqualTo(200);
        var page = get("/t/" + TERRITORY + "/agenda/" + advisor + "/abonnement").body();
        assertThat(page).contains("ne peut pas être montrée de nouveau").doesNotContain("/flux/");

        var second = subscribe();
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);

        assertThat(post("/agenda/" + advisor + "/abonnement/retrait").statusCode())
                .isEqualTo(302);
        assertThat(get(second).statusCode()).isEqualTo(404);
        assertThat(get("/flux/" + "A".repeat(22) + ".ics").statusCode()).isEqualTo(404);
        assertThat(post("/agenda/nobody/abonnement").statusCode()).isEqualTo(404);
    }
}
