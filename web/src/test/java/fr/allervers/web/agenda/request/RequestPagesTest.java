package fr.allervers.web.agenda.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.ChangeTrial;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryOfTest;
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
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An advisor asks on their page, and the coordinator answers on theirs with the effect at hand. */
@RunningApplication
class RequestPagesTest {

    private static final String TERRITORY = "demandes";
    private static final int MOST_LOOKS = 600;
    private static final long PAUSE_NANOS = 100_000_000;

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

    @Autowired
    private AdvisorRequests requests;

    @Autowired
    private Jobs jobs;

    @Autowired
    private HalfDayEffects effects;

    @Autowired
    private Store store;

    private PlanVersion version;
    private Workshop own;
    private Workshop other;

    @BeforeEach
    void publish() {
        territories.keep(sharing(), null, "imported");
        var quarter = quarters.onOffer().get(5);
        current.in(TERRITORY, () -> {
            var known = publications.current(quarter);
            version = known == null ? plan() : versions.get(known.version());
            if (known == null) {
                publications.publish(quarter, version, 0);
            }
        });
        var fit = new SwapFit(index(), version.plan());
        own = version.plan().workshops().stream()
                .filter(w -> others(w).stream().anyMatch(o -> fit.of(w, o) == null))
                .findFirst()
                .orElseThrow();
        other = others(own).stream()
                .filter(o -> fit.of(own, o) == null)
                .findFirst()
                .orElseThrow();
    }

    private ProblemIndex index() {
        return current.in(TERRITORY, () -> quarters.problem(version.problem()).index());
    }

    /** A territory whose advisors work at the same hours, all but one of them everywhere: some workshops can change hands. */
    private static TerritoryCopy sharing() {
        var files = Territories.copy("val-daigremont").files();
        var advisors = new String(Objects.requireNonNull(files.content("advisors.csv")), UTF_8)
                .replace(",73901,aval,", ",73901,centre,")
                .replaceFirst(",73913,amont,[0-9|]*,", ",73913,centre,,");
        return TerritoryOfTest.named(TERRITORY, files.with("advisors.csv", advisors.getBytes(UTF_8)));
    }

    /** Those that another advisor holds. */
    private List<Workshop> others(Workshop workshop) {
        return version.plan().workshops().stream()
                .filter(w -> !w.advisor().equals(workshop.advisor()))
                .toList();
    }

    private PlanVersion plan() {
        var problem = quarters.problem(quarters.onOffer().get(5)).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/t/" + TERRITORY + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path).body();
    }

    private int post(String path, String form) throws IOException, InterruptedException {
        return send(
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(form)),
                        path)
                .statusCode();
    }

    private String location(String path, String form) throws IOException, InterruptedException {
        var answer = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form)),
                path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String id(String search) {
        return search.substring(search.lastIndexOf('/') + 1);
    }

    /** The page of a search once that is over. */
    private String awaited(String search) throws IOException, InterruptedException {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            var page = get(search);
            if (page.contains("data-over=\"true\"")) {
                return page;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("the search goes on");
    }

    private String page() {
        return "/agenda/" + own.advisor() + "/demandes";
    }

    private String latest() {
        return current.in(TERRITORY, () -> requests.all().get(0).id());
    }

    @Test
    void aSwapIsAskedForItsEffectShownAndAnswered() throws Exception {
        assertThat(get(page())).contains("Échanger un atelier avec un autre conseiller");
        var swap = "version=" + version.id() + "&workshop=" + own.id() + "&other=" + other.id();

        assertThat(post(page() + "/echange", swap)).isEqualTo(302);

        assertThat(get(page())).contains("en attente");
        assertThat(get("/demandes-conseillers")).contains("kind=EXCHANGE", "Voir l’effet");
        var effect = get(
                "/plan/" + version.id() + "/changer/effet?kind=EXCHANGE&workshop=" + own.id() + "&into=" + other.id());
        assertThat(effect).containsAnyOf("Dire oui et garder ce changement", "Ce changement n’est pas possible");
        assertThat(post("/demandes-conseillers/" + latest(), "granted=true")).isEqualTo(302);
        assertThat(get(page())).as("a yes comes with the plan").contains("en attente");
        assertThat(post("/demandes-conseillers/" + latest(), "granted=false&answer=Une+autre+fois"))
                .isEqualTo(302);
        assertThat(get(page())).contains("refusé", "Une autre fois");
        assertThat(post("/demandes-conseillers/" + latest(), "granted=false&answer=" + "a".repeat(301)))
                .isEqualTo(400);
    }

    @Test
    void keepingTheExchangeThatWasAskedForSaysYes() throws Exception {
        var swap = keepable();
        post(
                "/agenda/" + advisor(swap.workshop()) + "/demandes/echange",
                "version=" + version.id() + "&workshop=" + swap.workshop() + "&other=" + swap.other());
        var asked = latest();

        var exchange = "kind=EXCHANGE&workshop=" + swap.workshop() + "&into=" + swap.other();
        assertThat(get("/plan/" + version.id() + "/changer/effet?" + exchange))
                .contains("le garder lui répond oui", "Dire oui et garder");
        assertThat(post("/plan/" + version.id() + "/changer", exchange)).isEqualTo(302);

        assertThat(isGranted(asked)).isTrue();
        var kept = current.in(TERRITORY, () -> versions.latest(version.problem()));
        assertThat(kept.origin().parent()).isEqualTo(version.id());
        assertThat(kept.plan().workshops())
                .filteredOn(w -> w.id().equals(swap.workshop()))
                .extracting(Workshop::advisor)
                .containsExactly(advisor(swap.other()));
        current.in(TERRITORY, () -> versions.variants().undo(versions.variants().of(kept)));
    }

    private boolean shows(String search, Quarter quarter, Granted halfDay) {
        return current.in(TERRITORY, () -> effects.shows(search, quarter, halfDay));
    }

    private void write(String sql, String job) {
        store.write(() -> store.database().sql(sql).param(job).update());
    }

    private boolean isGranted(String request) {
        return current.in(
                TERRITORY,
                () -> requests.all().stream()
                        .anyMatch(r -> r.id().equals(request) && Boolean.TRUE.equals(r.granted())));
    }

    /** One that breaks no rule. */
    private Exchange keepable() {
        var index = index();
        var fit = new SwapFit(index, version.plan());
        var trial = new ChangeTrial(index, version.plan(), Locks.NONE);
        return version.plan().workshops().stream()
                .flatMap(w ->
                        others(w).stream().filter(o -> fit.of(w, o) == null).map(o -> new Exchange(w.id(), o.id())))
                .filter(e -> trial.of(e).isValid())
                .findFirst()
                .orElseThrow();
    }

    private String advisor(String workshop) {
        return version.plan().workshops().stream()
                .filter(w -> w.id().equals(workshop))
                .findFirst()
                .orElseThrow()
                .advisor();
    }

    @Test
    void whatIsGreyedBreaksARuleOfThePlan() {
        var index = index();
        var fit = new SwapFit(index, version.plan());
        var trial = new ChangeTrial(index, version.plan(), Locks.NONE);
        var others = others(own);

        var refused = others.stream().filter(w -> fit.of(own, w) != null).toList();

        assertThat(refused)
                .isNotEmpty()
                .hasSizeLessThan(others.size())
                .allMatch(w ->
                        !trial.of(new Exchange(own.id(), w.id())).breaches().isEmpty());
        assertThat(others.stream().filter(w -> fit.asTaken(w, own.advisor()) != null))
                .allMatch(refused::contains);
    }

    @Test
    void aSwapThatCannotBeIsNotAskedForAndItsReasonIsSaid() throws Exception {
        var before = current.in(TERRITORY, requests::open);
        var fit = new SwapFit(index(), version.plan());
        var refused = others(own).stream()
                .filter(o -> fit.of(own, o) != null)
                .findFirst()
                .orElseThrow();
        var swap = "version=" + version.id() + "&workshop=" + own.id() + "&other=" + refused.id();

        assertThat(post(page() + "/echange", swap)).isEqualTo(400);

        assertThat(current.in(TERRITORY, requests::open)).isEqualTo(before);
    }

    @Test
    void aHalfDayShowsTheWorkshopsThatWouldHaveToMove() throws Exception {
        var first = own.sessions().get(0);
        var half = "version=" + version.id() + "&day=" + first.getDayOfWeek() + "&morning=" + (first.getHour() < 12);

        post(page() + "/demi-journee", half);

        assertThat(get("/demandes-conseillers"))
                .contains("Garder libre chaque", "/changer?workshop=" + own.id() + "\"")
                .contains("name=\"kind\" value=\"HALF_DAY_FREE\"", "Voir l’effet à partir du");
        var asked = latest();
        assertThat(post(page() + "/retrait", "id=" + asked)).isEqualTo(302);
        assertThat(get("/demandes-conseillers")).doesNotContain(asked);
    }

    @Test
    void aHalfDayThatIsGrantedIsPlannedWithFromThenOn() throws Exception {
        post(page() + "/demi-journee", "version=" + version.id() + "&day=TUESDAY&morning=true");

        var request = latest();
        assertThat(get("/demandes-conseillers")).contains("puis dire oui").doesNotContain("value=\"true\"><button");
        var half = "&kind=HALF_DAY_FREE&advisor=" + own.advisor() + "&day=TUESDAY&morning=true&from=";
        assertThat(location("/demandes-conseillers/" + request, "granted=true&effect=gone"))
                .as("there is no yes before its effect was seen")
                .contains("/imprevu?quarter=" + quarters.onOffer().get(5) + half);
        assertThat(isGranted(request)).isFalse();
        var other = location(
                "/imprevu",
                "quarter=" + quarters.onOffer().get(5) + half.replace("TUESDAY", "FRIDAY")
                        + own.sessions().get(0).toLocalDate());
        location("/demandes-conseillers/" + request, "granted=true&effect=" + id(other));
        assertThat(isGranted(request)).as("nor after that of another").isFalse();
        var effect = location(
                "/imprevu",
                "quarter=" + quarters.onOffer().get(5) + half
                        + own.sessions().get(0).toLocalDate());
        assertThat(awaited("/imprevu/" + id(effect))).contains("id=\"yes-" + request + "\"", "Dire oui à la demande");

        var quarter = quarters.onOffer().get(5);
        var asked = new Granted(own.advisor(), new HalfDay(DayOfWeek.TUESDAY, true));
        assertThat(shows(id(effect), quarter.next(), asked))
                .as("nor after that in the plan of another quarter")
                .isFalse();
        write("update job set state = 'FAILED' where id = ?", id(effect));
        assertThat(shows(id(effect), quarter, asked))
                .as("nor after a search that came to nothing")
                .isFalse();
        assertThat(get("/imprevu/" + id(effect))).doesNotContain("id=\"yes-");
        write("update job set state = 'DONE' where id = ?", id(effect));
        assertThat(shows(id(effect), quarter, asked)).isTrue();

        var yes = "granted=true&effect=" + id(effect);
        assertThat(location("/demandes-conseillers/" + request, yes)).endsWith("/demandes-conseillers");
        assertThat(get("/imprevu/" + id(effect))).doesNotContain("id=\"yes-");

        var hours = current.in(
                TERRITORY,
                () -> quarters.problem(quarters.onOffer().get(6))
                        .index()
                        .advisor(own.advisor())
                        .available());
        var tuesday = LocalDateTime.parse("2027-01-05T09:00");
        assertThat(TimeWindow.allow(hours, tuesday, tuesday.plusHours(2))).isFalse();
        assertThat(TimeWindow.allow(hours, tuesday.withHour(14), tuesday.withHour(16)))
                .isTrue();
        assertThat(current.in(TERRITORY, () -> territories.current(TERRITORY))).isEqualTo(2);
        assertThat(current.in(
                        TERRITORY,
                        () -> quarters.problem(quarters.onOffer().get(5)).id()))
                .as("the published plan is still there to be seen")
                .isEqualTo(version.problem());
        var mends = post(
                "/imprevu",
                "quarter=" + quarters.onOffer().get(5) + "&kind=DAY_LOST&from="
                        + own.sessions().get(0).toLocalDate());
        assertThat(mends).isEqualTo(302);
        assertThat(get("/imprevu/"
                        + current.in(TERRITORY, () -> jobs.last(JobKind.MEND, TERRITORY, 1))
                                .get(0)
                                .id()))
                .contains("garde libre chaque mardi matin, comme accordé");
        post("/demandes-conseillers/" + request, yes);
        assertThat(current.in(TERRITORY, () -> territories.current(TERRITORY)))
                .as("granted again")
                .isEqualTo(2);
    }

    @Test
    void whatIsNotTheirsIsNotSwapped() throws Exception {
        var swap = "version=" + version.id() + "&workshop=" + other.id() + "&other=" + own.id();

        assertThat(post(page() + "/echange", swap)).isEqualTo(400);
        assertThat(post(page() + "/echange", swap.replace(version.id(), "gone")))
                .isEqualTo(404);
    }

    @Test
    void oneWhoIsHereNoMoreClosesThePageForNobody() throws Exception {
        current.in(TERRITORY, () -> requests.askHalfDay("parti", version.id(), new HalfDay(DayOfWeek.MONDAY, true)));

        assertThat(get("/demandes-conseillers")).contains("parti");
        assertThat(get("/agenda/" + own.advisor() + "/demandes")).doesNotContain("parti");
        current.in(
                TERRITORY,
                () -> requests.all().stream()
                        .filter(r -> r.advisor().equals("parti"))
                        .forEach(r -> requests.withdraw("parti", r.id())));
    }
}
