package fr.allervers.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.ChangeTrial;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.ServerProcess;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how soon the workspace of a large made-up territory is there, how much is sent for it and by whom, how long each kind of
 * selection takes until all four views show it, and how long the effect of a workshop moved to another time takes to be shown. Not part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=WorkspaceBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class WorkspaceBenchmark {

    private static final int TRIES = 10;
    /** Has no divisor in common with the workshops of most plans: so that those tried lie far apart. */
    private static final int SPREAD = 37;

    /**
     * Chooses by the field of the filters, by a click on the list's row, the calendar's entry and the map's mark, and waits each
     * time for the frame after it; then compares what each visible view shows – the workshops of the list, the marks and their
     * numbers, the sessions, the figures – with what {@link ExpectedSelections} counts from the plan. Gives the times, the longest last.
     */
    private static final String SELECTIONS = """
            async ([how, tries, beside]) => {
              const workspace = document.getElementById('workspace');
              const { plan } = workspace;
              const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              const visible = (view) => !document.getElementById(`view-${view}`).hidden;
              const click = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
              const field = (name, value) => {
                const select = document.getElementById(`f-${name}`);
                select.value = value;
                select.dispatchEvent(new Event('change', { bubbles: true }));
              };
              const some = (list) => Array.from({ length: Math.min(tries, list.length) }, (_, i) => list[Math.floor(i * list.length / Math.min(tries, list.length))]);
              const number = (text) => Number((text.match(/\\d[\\d\\s\\u202f\\u00a0,]*/) ?? ['0'])[0].replace(/\\D/g, ''));
              const expected = window.expected;
              const same = (what, is, wanted) => {
                const [a, b] = [is, wanted].map((list) => JSON.stringify([...list].sort()));
                if (a !== b) throw new Error(`${how}, ${window.location.search}: ${what} ${a}, not ${b}`);
              };
              const workshopOf = (link) => decodeURIComponent(new URL(link).pathname.split('/atelier/')[1]);
              const check = () => {
                const chosen = ['advisor', 'commune', 'means', 'room', 'theme', 'workshop']
                  .map((key) => [key, new URLSearchParams(window.location.search).get(key)]).filter(([, value]) => value);
                const query = (pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&');
                const { ids, residents } = expected.selections[query(chosen)];
                const around = expected.selections[query(chosen.filter(([key]) => key !== 'workshop'))].ids; // step back beside a workshop that is chosen
                if (visible('list')) {
                  const shown = [...document.querySelectorAll('#rows [data-f="theme"]')].map((a) => workshopOf(a.href));
                  const most = visible('map') && around.length > 150 ? 50 : 150;
                  const one = ids.length < around.length && shown.length > most ? 1 : 0; // first, where it would not be among those listed
                  same('how many rows', [shown.length], [Math.min(around.length, most) + one]);
                  same('rows', shown, around.length > most ? [...new Set(shown)].filter((id) => around.includes(id)) : around);
                  if (ids.length < around.length) same('row of the one that is chosen', shown.filter((id) => ids.includes(id)), ids);
                }
                if (visible('map')) {
                  const perRoom = new Map();
                  around.map((id) => expected.workshops[id].room).forEach((room) => perRoom.set(room, (perRoom.get(room) ?? 0) + 1));
                  const marks = [...document.querySelectorAll('#map .key-room')].filter((m) => !m.hidden).map((m) => m.title.replace(/(: \\d+) .*$/, '$1'));
                  same('marks of rooms', marks, [...perRoom].map(([room, n]) => `${expected.rooms[room]}: ${n}`));
                }
                if (visible('figures')) {
                  same('workshops in figures', [number(document.getElementById('fig-workshops').textContent)], [ids.length]);
                  same('residents in figures', [number(document.getElementById('fig-served').textContent)], [residents]);
                }
                if (visible('calendar')) {
                  const { calendar } = document.getElementById('calendar');
                  const day = (date) => date.toLocaleDateString('sv');
                  const [from, to] = [calendar.view.activeStart, calendar.view.activeEnd].map(day);
                  const sessions = (list) => list.reduce((all, id) => all + expected.workshops[id].sessions.length, 0);
                  const here = (sessions(around) > 400 ? ids : around).flatMap((id) => expected.workshops[id].sessions.filter((start) => start >= from && start < to && new Date(start).getDay() !== 0).map((start) => [id, start]));
                  const entries = [...document.querySelectorAll('#calendar .fc-event:not(.fc-event-mirror)')];
                  const sums = entries.filter((e) => e.classList.contains('day-sum'));
                  if (sums.length > 0) {
                    const perDay = new Map();
                    here.forEach(([, start]) => perDay.set(start, (perDay.get(start) ?? 0) + 1));
                    same('sums of days', sums.map((e) => `${e.closest('[data-date]').dataset.date} ${number(e.title)}`), [...perDay].map(([start, n]) => `${start} ${n}`));
                  } else {
                    same('sessions in the calendar', entries.map((e) => workshopOf((e.href ? e : e.querySelector('a')).href)), here.map(([id]) => id));
                  }
                }
              };
              const times = [];
              const timed = async (act) => {
                const began = performance.now();
                act();
                await frame();
                times.push(Math.round(performance.now() - began));
                check();
              };
              const all = async () => {
                workspace.pick('all');
                await frame();
                if (beside) {
                  field(...beside);
                  await frame();
                }
              };
              const marks = (selector) => some([...document.querySelectorAll(selector)].filter((e) => e.checkVisibility())).length;
              await all();
              const fields = ['advisor', 'commune', 'room', 'theme', 'means'];
              if (fields.includes(how)) {
                const values = some([...document.getElementById(`f-${how}`).options].map((o) => o.value).filter(Boolean));
                for (const value of values) {
                  await timed(() => field(how, value));
                  await timed(() => field(how, ''));
                }
                return times.sort((a, b) => a - b);
              }
              const selectors = {
                'a row': '#rows [data-pick="workshop"]',
                'an entry': '#calendar .fc-event',
                'a mark': '#map .key-room',
                'a figure': '#fig-by-commune a',
              };
              for (let i = 0; i < marks(selectors[how]); i++) {
                const found = [...document.querySelectorAll(selectors[how])].filter((e) => e.checkVisibility());
                await timed(() => click(some(found)[i % some(found).length]));
                await timed(() => click(document.querySelector('#filters [data-pick="all"]')));
                await all();
              }
              return times.sort((a, b) => a - b);
            }""";

    private static final List<String> FIELDS = List.of("advisor", "commune", "room", "theme", "means");

    /** What is clicked on where all views stand beside each other, or in one of them; months of so many sessions have one entry a day. */
    private static final Map<String, List<String>> VIEWS = new TreeMap<>(Map.of(
            "", List.of("a row", "a mark", "a figure"),
            "/carte", List.of("a mark"),
            "/calendrier?view=month", List.of(),
            "/calendrier?view=week", List.of("an entry"),
            "/calendrier?view=quarter", List.of(),
            "/liste", List.of("a row"),
            "/chiffres", List.of("a figure")));

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
              const times = { allowed: [], refused: [] };
              for (const address of addresses) {
                const began = performance.now();
                const answer = await fetch(address);
                shown.innerHTML = await answer.text();
                await frame();
                if (!answer.ok || !shown.querySelector('#effect')) {
                  throw new Error(address);
                }
                times[shown.querySelector('#effect form[method="post"]') ? 'allowed' : 'refused'].push(Math.round(performance.now() - began));
              }
              Object.values(times).forEach((list) => list.sort((a, b) => a - b));
              return times;
            }""";

    private static final String OTHER_HOSTS = """
            () => performance.getEntriesByType('resource').filter((e) => new URL(e.name).host !== location.host).length""";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    private final Problem problem = MadeUpTerritory.problem(200, 16, 1);

    @TempDir
    private Path folder;

    private String root = "";

    /** Kept by a process that is over before the one that shows it begins. */
    private PlanVersion large() {
        try (var file = FileStore.open(ServerProcess.data(folder), step -> {})) {
            var store = file.store();
            var quarters = QuartersOfTest.of(store, "forbach");
            QuartersOfTest.keep(store, quarters.preferred(), problem);
            var plan = new PlanSolver(problem, new SolveLimits(Duration.ofSeconds(15), null, 1), null).run(heard -> {});
            return new PlanVersions(store, quarters).add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        }
    }

    @Test
    void print() throws Exception {
        var version = large();
        System.out.printf("%d workshops%n", version.plan().workshops().size());
        var theme = version.plan().workshops().get(0).theme();
        var expected = ExpectedSelections.of(problem, version.plan()).forScript(theme);
        try (var server = ServerProcess.start(folder, List.of())) {
            root = server.root() + "/plan/" + version.id();
            for (var turn : List.of("first, the server cold", "again, nothing kept by the browser")) {
                first(turn);
            }
            for (var view : VIEWS.entrySet()) {
                var page = page(view.getKey());
                page.evaluate("expected => { window.expected = expected; }", expected);
                view.getValue().forEach(clicked -> select(page, view.getKey(), clicked, List.of()));
                FIELDS.forEach(field -> select(page, view.getKey(), field, List.of()));
                select(page, view.getKey(), "advisor", List.of("theme", theme));
                page.close();
            }
            effects(page(""), version);
        }
    }

    private void first(String turn) {
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        long began = System.nanoTime();
        page.navigate(root);
        page.waitForSelector("#map[data-ready]");
        page.waitForSelector("#calendar[data-ready]");
        System.out.printf(
                "%s: there after %d ms, %s bytes sent, %s requests to other hosts%n",
                turn,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                page.evaluate(SENT),
                page.evaluate(OTHER_HOSTS));
    }

    private Page page(String view) {
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        page.navigate(root + view);
        page.waitForSelector(
                "#map[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForSelector(
                "#calendar[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    /** @param beside name and value of another field that stays chosen, empty for none */
    private static void select(Page page, String view, String how, List<String> beside) {
        var chosen = beside.isEmpty() ? null : beside;
        var times = (List<?>) page.evaluate(SELECTIONS, Arrays.asList(how, TRIES, chosen));
        System.out.printf(
                "%s by %s%s, %d choices, each shown as the plan has it: median %s ms, longest %s ms%n",
                view.isEmpty() ? "all four views" : view,
                how,
                beside.isEmpty() ? "" : " and " + beside.get(0),
                times.size(),
                times.isEmpty() ? "-" : times.get(times.size() / 2),
                times.isEmpty() ? "-" : times.get(times.size() - 1));
    }

    private void effects(Page page, PlanVersion version) {
        var effects = (Map<?, ?>) page.evaluate(EFFECTS, moves(version));
        for (var kind : List.of("allowed", "refused")) {
            var times = (List<?>) Objects.requireNonNull(effects.get(kind));
            System.out.printf(
                    "effect of a workshop moved, %d %s: median %s ms, longest %s ms%n",
                    times.size(),
                    kind,
                    times.isEmpty() ? "-" : times.get(times.size() / 2),
                    times.isEmpty() ? "-" : times.get(times.size() - 1));
        }
    }

    /** Workshops spread over the plan, each moved to a spot that is not allowed and to one near it that is. */
    private List<String> moves(PlanVersion version) {
        var trial = new ChangeTrial(new ProblemIndex(problem), version.plan(), Locks.NONE);
        var workshops = version.plan().workshops();
        var allowed = new LinkedHashSet<Move>();
        var refused = new LinkedHashSet<Move>();
        IntStream.range(0, workshops.size())
                .mapToObj(i -> workshops.get((i * SPREAD) % workshops.size()))
                .takeWhile(w -> allowed.size() < 2 * TRIES || refused.size() < 2 * TRIES)
                .forEach(w -> {
                    var later = new Move(
                            w.id(),
                            new Spot(w.room(), w.advisor(), w.sessions().get(0).plusWeeks(1)));
                    var tried = trial.of(later);
                    (tried.isValid() ? allowed : refused).add(later);
                    tried.allowed().stream().limit(1).map(later::at).forEach(allowed::add);
                });
        Assertions.assertThat(allowed).hasSizeGreaterThanOrEqualTo(2 * TRIES);
        return Stream.of(allowed, refused)
                .flatMap(some -> some.stream().limit(2 * TRIES))
                .map(move -> move(version, move))
                .toList();
    }

    private static String move(PlanVersion version, Move move) {
        return "/plan/%s/changer/effet?kind=MOVE&workshop=%s&room=%s&advisor=%s&day=%s&time=%s&part=true"
                .formatted(
                        version.id(),
                        move.workshop(),
                        move.spot().room(),
                        move.spot().advisor(),
                        move.spot().start().toLocalDate(),
                        move.spot().start().toLocalTime());
    }
}
