package fr.allervers.web.browser;

import com.microsoft.playwright.Page;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Prints how soon the workspace of a large made-up territory is there, how much is sent for it and by whom, how long each kind of
 * selection takes until all four views show it, and how long the effect of a workshop moved to another time takes to be shown. Not part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=WorkspaceBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
@RunningApplication
class WorkspaceBenchmark {

    private static final double PATIENCE_MS = 60_000;

    private static final int TRIES = 10;

    /** Selects some of a list of the plan one after the other, and all again, and waits each time for the frame after it. */
    private static final String SELECTIONS = """
            async ([key, list, tries]) => {
              const workspace = document.getElementById('workspace');
              const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              const timed = async (...chosen) => {
                const began = performance.now();
                workspace.pick(...chosen);
                await frame();
                return Math.round(performance.now() - began);
              };
              const of = workspace.plan[list];
              const times = [];
              for (let i = 0; i < tries; i++) {
                times.push(await timed(key, of[Math.floor(i * of.length / tries)].id));
                times.push(await timed('all'));
              }
              return times.sort((a, b) => a - b);
            }""";

    private static final Map<String, String> LISTS = Map.of(
            "commune", "communes",
            "advisor", "advisors",
            "room", "rooms",
            "theme", "themes",
            "means", "means",
            "workshop", "workshops");

    private static final String SENT = """
            () => {
              const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              return entries.reduce((sum, e) => sum + e.transferSize, 0);
            }""";

    /** Asks for effects as the calendar does once a workshop was dropped, puts each into the page, and waits for the frame after it. */
    private static final String EFFECTS = """
            async (addresses) => {
              const shown = document.body.appendChild(document.createElement('div'));
              const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              const times = [];
              for (const address of addresses) {
                const began = performance.now();
                const answer = await fetch(address);
                shown.innerHTML = await answer.text();
                await frame();
                if (!answer.ok || !shown.querySelector('#effect')) {
                  throw new Error(address);
                }
                times.push(Math.round(performance.now() - began));
              }
              return times.sort((a, b) => a - b);
            }""";

    private static final String OTHER_HOSTS = """
            () => performance.getEntriesByType('resource').filter((e) => new URL(e.name).host !== location.host).length""";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Store store;

    private PlanVersion large() {
        var problem = MadeUpTerritory.problem(200, 16, 1);
        keep(problem);
        var plan = new PlanSolver(problem, new SolveLimits(Duration.ofSeconds(15), null, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    private void keep(Problem problem) {
        var document = store.documents().keep(Document.Kind.PROBLEM, DocumentWriter.PROBLEMS.toBytes(problem));
        store.database()
                .sql("insert into problem (id, territory, quarter, territory_version, document, made_at)"
                        + " values (?, ?, ?, 1, ?, ?)")
                .params(
                        problem.id(),
                        store.territory(),
                        quarters.preferred().toString(),
                        document,
                        Moments.of(store.clock().instant()))
                .update();
    }

    @Test
    void print() {
        var version = large();
        System.out.printf("%d workshops%n", version.plan().workshops().size());
        Page page = BROWSER.newContext(Screen.DESK.options("fr-FR")).newPage();
        for (var turn : List.of("first, the server cold", "again, nothing kept by the browser")) {
            page = BROWSER.newContext(Screen.DESK.options("fr-FR")).newPage();
            page.setDefaultTimeout(PATIENCE_MS);
            long began = System.nanoTime();
            page.navigate("http://localhost:" + port + "/plan/" + version.id());
            page.waitForSelector("#map[data-ready]");
            page.waitForSelector("#calendar[data-ready]");
            System.out.printf(
                    "%s: there after %d ms, %s bytes sent, %s requests to other hosts%n",
                    turn,
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    page.evaluate(SENT),
                    page.evaluate(OTHER_HOSTS));
        }
        for (var list : LISTS.entrySet()) {
            var times = (List<?>) page.evaluate(SELECTIONS, List.of(list.getKey(), list.getValue(), TRIES));
            System.out.printf(
                    "%s and all again, %d times: median %s ms, longest %s ms%n",
                    list.getKey(), TRIES, times.get(times.size() / 2), times.get(times.size() - 1));
        }
        var effects = (List<?>) page.evaluate(EFFECTS, moves(version));
        System.out.printf(
                "effect of a workshop moved, %d workshops: median %s ms, longest %s ms%n",
                effects.size(), effects.get(effects.size() / 2), effects.get(effects.size() - 1));
    }

    /** Some workshops spread over the plan, each moved to the hour of the next of them: allowed and not. */
    private List<String> moves(PlanVersion version) {
        var workshops = version.plan().workshops();
        return IntStream.range(0, 2 * TRIES)
                .mapToObj(i -> move(
                        version,
                        workshops.get(i * workshops.size() / (2 * TRIES)),
                        workshops
                                .get((i + 1) * workshops.size() / (2 * TRIES) - 1)
                                .sessions()
                                .get(0)))
                .toList();
    }

    private static String move(PlanVersion version, Workshop workshop, LocalDateTime start) {
        return "/plan/%s/changer/effet?kind=MOVE&workshop=%s&room=%s&advisor=%s&day=%s&time=%s&part=true"
                .formatted(
                        version.id(),
                        workshop.id(),
                        workshop.room(),
                        workshop.advisor(),
                        start.toLocalDate(),
                        start.toLocalTime());
    }
}
