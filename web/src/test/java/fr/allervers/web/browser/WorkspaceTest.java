package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.browser.ExpectedSelections.Kind;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One plan and one selection for four views. */
@RunningApplication
class WorkspaceTest {

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private SolveRuns runs;

    private final List<String> scriptErrors = new ArrayList<>();
    private Problem problem;
    private PlanVersion version;

    @BeforeEach
    void plan() {
        problem = quarters.problem(quarters.preferred()).problem();
        version = SolvedPlan.await(versions, runs, problem);
    }

    private Page page(BrowserContext context, String below) {
        var page = context.newPage();
        page.onPageError(scriptErrors::add);
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + below);
        return page;
    }

    private Page page(Screen screen, String below) {
        return page(BROWSER.newContext(screen.options("fr-FR")), below);
    }

    private List<Workshop> workshops(Predicate<Workshop> wanted) {
        return version.plan().workshops().stream().filter(wanted).toList();
    }

    private long residents(Workshop workshop, Predicate<String> commune) {
        var index = new ProblemIndex(problem);
        return workshop.attendance().stream()
                .filter(a -> commune.test(index.demand(a.demand()).commune()))
                .mapToLong(Attendance::residents)
                .sum();
    }

    @Test
    void whatIsChosenInOneViewIsShownInAllAndKeptInTheAddress() {
        var index = new ProblemIndex(problem);
        var home = problem.communes().get(3);
        var held = workshops(
                w -> index.room(w.room()).commune().equals(home.code()) || residents(w, home.code()::equals) > 0);
        long served = held.stream()
                .mapToLong(w -> index.room(w.room()).commune().equals(home.code())
                        ? w.participants()
                        : residents(w, home.code()::equals))
                .sum();
        var page = page(Screen.DESK, "");
        assertThat(page.locator("#rows tr")).hasCount(version.plan().workshops().size());
        page.evaluate("window.sameDocument = true");

        page.locator("#fig-by-commune a", new Page.LocatorOptions().setHasText(home.name()))
                .click();

        assertThat(page).hasURL(Pattern.compile("commune=" + home.code()));
        assertThat(page.locator("#rows tr")).hasCount(held.size());
        assertThat(page.locator("#rows tr [data-f=own]").allTextContents())
                .containsExactlyInAnyOrderElementsOf(held.stream()
                        .map(w -> "dont " + residents(w, home.code()::equals) + " de " + home.name())
                        .toList());
        assertThat(page.locator(".views [data-view=all]"))
                .hasAttribute("href", Pattern.compile("/plan/" + version.id() + "\\?.*commune=.*"));
        assertThat(page.locator("#fig-served")).hasText(Pattern.compile("^" + served + "\\b.*"));
        assertThat(page.locator("#f-commune")).hasValue(home.code());
        assertEntries(page, held);
        assertMarks(page, held);
        AccessiblePage.check(page);

        page.goBack();
        assertThat(page.locator("#rows tr")).hasCount(version.plan().workshops().size());
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(scriptErrors).isEmpty();
    }

    /** A choice in the view that offers it. */
    private static void choose(Page page, Kind kind, String id) {
        switch (kind) {
            case WORKSHOP ->
                page.locator("#rows [data-pick=workshop][data-value='" + id + "']")
                        .click();
            case ADVISOR ->
                page.locator("#rows [data-pick=advisor][data-value='" + id + "']")
                        .first()
                        .click();
            case ROOM ->
                page.locator("#rows [data-pick=room][data-value='" + id + "']")
                        .first()
                        .click();
            case COMMUNE, THEME, MEANS ->
                page.locator("#fig-by-" + kind.field() + " a[data-value='" + id + "']")
                        .click();
            case SIZE -> page.locator("#f-size").selectOption(id);
        }
    }

    /** The id of whatever is selected of a workshop. */
    private String idOf(Kind kind, Workshop workshop) {
        var row = new ProblemIndex(problem).demand(workshop.attendance().get(0).demand());
        return switch (kind) {
            case WORKSHOP -> workshop.id();
            case ADVISOR -> workshop.advisor();
            case ROOM -> workshop.room();
            case THEME -> workshop.theme();
            case COMMUNE -> row.commune();
            case MEANS -> row.mobility();
            case SIZE -> "minimum";
        };
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverIsChosenEveryViewShowsJustWhatThePlanHasOfIt(Kind kind) {
        var expected = ExpectedSelections.of(problem, version.plan());
        var id = idOf(kind, version.plan().workshops().get(2));
        var wanted = expected.of(Map.of(kind, id));
        // Around a workshop that is chosen the others stay in sight; the figures are its own.
        var seen = kind == Kind.WORKSHOP ? expected.of(Map.of()) : wanted;
        var page = page(Screen.DESK, "");
        assertThat(page.locator("#map")).hasAttribute("data-ready", "true");
        assertThat(page.locator("#rows tr")).hasCount(version.plan().workshops().size());

        choose(page, kind, id);

        assertThat(page).hasURL(Pattern.compile("\\b" + kind.field() + "=" + id));
        assertThat(page.locator("#rows tr")).hasCount(seen.workshops().size());
        assertThat(texts(page, """
                () => [...document.querySelectorAll('#rows [data-f=theme]')]
                  .map(a => decodeURIComponent(new URL(a.href).pathname.split('/atelier/')[1]))""")).as("list").hasSameElementsAs(seen.ids());
        assertThat(texts(page, """
                () => [...document.querySelectorAll('#map .key-room')].filter(m => !m.hidden).map(m => m.title.replace(/(: \\d+) .*$/, '$1'))"""))
                .as("map")
                .hasSameElementsAs(expected.marks(seen.workshops()))
                .hasSameSizeAs(expected.marks(seen.workshops()));
        assertThat(sessions(page)).as("calendar").isEqualTo(Set.copyOf(seen.sessions()));
        assertThat(page.locator("#fig-workshops"))
                .hasText(String.valueOf(wanted.workshops().size()));
        assertThat(page.locator("#fig-served")).hasText(Pattern.compile("^" + wanted.residents() + "\\b.*"));
        assertThat(scriptErrors).isEmpty();
    }

    /** The sessions that the calendar draws, month by month, each as the id of its workshop and its day. */
    private Set<String> sessions(Page page) {
        var first = quarters.preferred().first();
        return new HashSet<>(texts(
                page,
                """
                async months => {
                  const { calendar } = document.getElementById('calendar');
                  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                  const found = [];
                  calendar.changeView('dayGridMonth');
                  for (const month of months) {
                    calendar.gotoDate(month);
                    await frame();
                    document.querySelectorAll('#calendar a.fc-event').forEach(e => found.push(
                        `${decodeURIComponent(new URL(e.href).pathname.split('/atelier/')[1])} ${e.closest('[data-date]').dataset.date}`));
                  }
                  return found;
                }""",
                first.toString(),
                first.plusMonths(1).toString(),
                first.plusMonths(2).toString()));
    }

    private static List<String> texts(Page page, String script, Object... of) {
        return ((List<?>) page.evaluate(script, List.of(of)))
                .stream().map(Object::toString).toList();
    }

    private void assertEntries(Page page, List<Workshop> held) {
        assertThat(page.evaluate("""
                        first => {
                          const { calendar } = document.getElementById('calendar');
                          calendar.changeView('multiMonthQuarter', first);
                          return calendar.getEvents().reduce((all, day) => all + Number(day.title), 0);
                        }""", quarters.preferred().first().toString()))
                .isEqualTo(held.stream().mapToInt(w -> w.sessions().size()).sum());
    }

    /** Each commune that hosts says how many, and a mark stands at each room that does. */
    private void assertMarks(Page page, List<Workshop> held) {
        var index = new ProblemIndex(problem);
        var hosting = held.stream()
                .collect(groupingBy(
                        w -> index.communeOf(index.room(w.room()).commune()).name(), counting()));
        assertThat(page.locator("#map .leaflet-tooltip.place").allTextContents().stream()
                        .filter(name -> name.endsWith(")")))
                .containsExactlyInAnyOrderElementsOf(hosting.entrySet().stream()
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .toList());
        assertThat(page.locator("#map .key-room:not([hidden])"))
                .hasCount((int) held.stream().map(Workshop::room).distinct().count());
    }

    @Test
    void aCommuneChosenOnTheMapIsShownInAllViews() {
        var index = new ProblemIndex(problem);
        var page = page(Screen.DESK, "");
        assertThat(page.locator("#map")).hasAttribute("data-ready", "true");
        page.locator("#map").scrollIntoViewIfNeeded();
        // Circles are drawn by population, and others or a room may lie on the middle of one.
        var free = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('#map path.leaflet-interactive')]
                  .map((circle, i) => [circle, circle.getBoundingClientRect(), i])
                  .map(([circle, box, i]) => [circle, i, box.left + box.width / 2, box.top + box.height / 2])
                  .filter(([circle, , x, y]) => document.elementFromPoint(x, y) === circle)
                  .map(([, i, x, y]) => [i, x, y])[0]""");
        var home = problem.communes().stream()
                .sorted(Comparator.comparing(c -> -Objects.requireNonNullElse(c.population(), 0)))
                .toList()
                .get(((Number) free.get(0)).intValue());

        page.mouse().click(((Number) free.get(1)).doubleValue(), ((Number) free.get(2)).doubleValue());

        assertThat(page).hasURL(Pattern.compile("commune=" + home.code()));
        var held = workshops(
                w -> index.room(w.room()).commune().equals(home.code()) || residents(w, home.code()::equals) > 0);
        assertThat(page.locator("#rows tr")).hasCount(held.size());
        assertThat(page.locator("#f-commune")).hasValue(home.code());
        assertMarks(page, held);
        assertEntries(page, held);
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void aSessionChosenInTheCalendarStandsOutOfTheOthersAndLeadsToItsSheet() {
        var page = page(Screen.DESK, "/calendrier?view=month");
        int entries = page.locator("#calendar .fc-event").count();
        page.evaluate("document.querySelector('#calendar .fc-event').wasThere = true");
        page.locator("#calendar .fc-event").first().click();

        assertThat(page).hasURL(Pattern.compile("workshop="));
        assertThat(page.locator("#picked")).isVisible();
        assertThat(page.locator("#picked .what")).containsText("·");
        assertThat(page.locator("#selection")).containsText("Un atelier choisi parmi");
        assertThat(page.locator("#calendar .fc-event")).hasCount(entries);
        assertThat(page.locator("#calendar .fc-event.is-picked")).not().hasCount(0);
        assertThat(page.locator("#calendar .fc-event.is-picked").first()).hasAttribute("aria-current", "true");
        assertThat(page.evaluate("document.querySelector('#calendar .fc-event').wasThere"))
                .as("nothing is drawn anew")
                .isEqualTo(true);
        AccessiblePage.check(page);
        page.locator(".views [data-view=list]").click();
        assertThat(page.locator("#rows tr")).hasCount(version.plan().workshops().size());
        assertThat(page.locator("#rows tr.is-picked")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("/liste\\?.*workshop="));
        AccessiblePage.check(page);
        page.locator(".views [data-view=map]").click();
        assertThat(page.locator("#map .key-room:not([hidden])")).hasCount((int) version.plan().workshops().stream()
                .map(Workshop::room)
                .distinct()
                .count());
        assertThat(page.locator("#map .key-room.is-picked")).hasCount(1);
        page.locator("#picked [data-pick]").click();
        assertThat(page.locator("#picked")).isHidden();
        assertThat(page.locator("#map .is-picked")).hasCount(0);
        page.goBack();
        page.locator("#picked .sheet-link").click();
        assertThat(page).hasURL(Pattern.compile("/atelier/"));
    }

    @Test
    void aPhoneShowsOneViewAtATime() {
        var page = page(Screen.PHONE, "");
        assertThat(page.locator(".view:visible")).hasCount(1);
        page.locator(".views [data-view=figures]").click();
        assertThat(page.locator(".view:visible")).hasCount(1);
        assertThat(page.locator("#fig-served")).isVisible();
        page.locator("#fig-by-means a").first().click();
        assertThat(page).hasURL(Pattern.compile("/chiffres\\?means="));
        AccessiblePage.check(page);
    }

    /** Two cards stand side by side there, and the rows of each below each other. */
    @Test
    void noTableOnATabletIsWiderThanItsCard() {
        var page = page(Screen.DESK, "/chiffres");
        page.setViewportSize(768, 900);

        assertThat(page.locator(".columns .card-block")
                        .evaluateAll("all => all.filter(c => c.scrollWidth > c.clientWidth).map(c => c.textContent)"))
                .isEqualTo(List.of());
    }

    @Test
    void withoutScriptAFilterShowsTheSameWorkshops() {
        var means = problem.mobility().get(1).id();
        var index = new ProblemIndex(problem);
        var expected = workshops(w -> w.attendance().stream()
                .anyMatch(a -> index.demand(a.demand()).mobility().equals(means)));
        var page = page(BROWSER.newContext(Screen.DESK.options("fr-FR").setJavaScriptEnabled(false)), "/liste");

        page.locator("#f-means").selectOption(means);
        page.locator("#filters button").click();

        assertThat(page.locator("#rows tr")).hasCount(expected.size());
        assertThat(page).hasURL(Pattern.compile("means=" + means));
    }

    @Test
    void helpIsAtHandAndCanBeLeft() {
        var page = page(Screen.DESK, "");
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.locator("#tour")).isVisible();
        page.locator("#tour [data-tour=next]").click();
        assertThat(page.locator("#tour .step:visible")).containsText("la commune la moins bien servie");
        AccessiblePage.check(page);
        page.reload();
        assertThat(page.locator("#tour .count")).hasText("2 / 5");
        page.navigate("http://localhost:" + port + "/publication");
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.locator("#tour .count")).hasText("2 / 5");
        // As any form that somebody sends; none is sent here.
        page.evaluate("document.getElementById('actions').dispatchEvent(new Event('submit', { bubbles: true }))");
        assertThat(page.locator("#tour .step:visible")).hasCount(0);
        assertThat(page.locator(".toured")).hasCount(0);
        page.reload();
        assertThat(page.locator("#tour .step:visible")).hasCount(0);
        AccessiblePage.check(page);
        page.locator("#tour summary").click();
        assertThat(page.locator("#tour .step:visible")).hasCount(1);
        assertThat(page.locator("#tour [data-tour=end]")).isHidden();
        for (int step = 3; step <= 5; step++) {
            page.locator("#tour [data-tour=next]").click();
        }
        assertThat(page.locator("#tour [data-tour=next]")).isHidden();
        assertThat(page.locator("#tour [data-tour=leave]")).isHidden();
        page.locator("#tour [data-tour=end]").click();
        assertThat(page.locator("#tour")).isHidden();

        page.locator("#status a.word").first().click();
        assertThat(page.locator("#status .meaning")).containsText("minutes de trajet");
        page.keyboard().press("?");
        assertThat(page.locator("dialog#shortcuts")).isVisible();
        AccessiblePage.check(page);
        page.locator("#shortcuts-on").uncheck();
        page.locator("dialog#shortcuts button").click();

        page.reload();
        assertThat(page.locator("#shortcuts-open")).isVisible();
        assertThat(page.locator("#tour")).isHidden();
        page.keyboard().press("?");
        assertThat(page.locator("dialog#shortcuts")).isHidden();
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void whatLeadsToTheReasonsIsOnEveryViewAndKeepsTheVersion() {
        var page = page(Screen.DESK, "/carte");

        page.keyboard().press("4");
        page.locator(".explained a", new Page.LocatorOptions().setHasText("Sans place"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/plan/" + version.id() + "/sans-place$"));
        page.goBack();
        page.locator(".explained a", new Page.LocatorOptions().setHasText("Souhaits"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/plan/" + version.id() + "/souhaits$"));
    }

    /** The run ends with a better plan while the one before it is still being fetched. */
    @Test
    void theLastPlanOfARunIsShownThoughTheOneBeforeWasOnItsWay() {
        var origin = new PlanVersion.Origin(null, null, VersionReason.END);
        var better = versions.add(fewer(1), origin);
        var last = versions.add(fewer(3), origin);
        var context = BROWSER.newContext(Screen.DESK.options("fr-FR"));
        context.addInitScript("window.EventSource = class extends EventTarget {"
                + " constructor() { super(); window.run = this; } close() {} }");
        context.route("**/plan/" + version.id(), route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replace(
                                    "<nav class=\"views\"",
                                    "<p id=\"following\" data-events=\"run\"><input type=\"checkbox\" id=\"follow\""
                                            + " aria-label=\"Suivre\" checked></p><nav class=\"views\"")));
        });
        var page = page(context, "");
        assertThat(page.locator("#rows tr")).not().hasCount(0);

        page.evaluate("""
                ids => ids.forEach((version, i) => window.run.dispatchEvent(
                    new MessageEvent('run', { data: JSON.stringify({ version, over: i === 1 }) })))""", List.of(better.id(), last.id()));

        assertThat(page).hasURL(Pattern.compile("/plan/" + last.id()));
        assertThat(page.locator(".explained a").last())
                .hasAttribute("href", Pattern.compile("/plan/" + last.id() + "/souhaits$"));
        assertThat(page.locator("#rows tr")).hasCount(last.plan().workshops().size());
        assertMarks(page, last.plan().workshops());
        assertEntries(page, last.plan().workshops());
        assertThat(scriptErrors).isEmpty();
        versions.add(version.plan(), origin); // others look at the newest
    }

    /** The plan without so many of its workshops. */
    private Plan fewer(int closed) {
        var left = version.plan().workshops().stream().skip(closed).toList();
        return ScoredPlan.of(problem, new Plan(problem.id(), left, null));
    }

    @Test
    void aRunIsDrawnBesideThePlanWhileItGoesOnAndCanBeEndedAndTakenUpThere() {
        runs.start(problem, version);
        var page = page(Screen.DESK, "");

        assertThat(page.locator("#run-panel svg.chart").first()).isVisible();
        assertThat(page.locator("#run-panel figcaption").first()).hasText("Habitants qui ont une place");
        page.locator("#run-panel summary").click();
        assertThat(page.locator("#run-panel tbody tr").first()).isVisible();
        if (page.locator("#run-stop").isVisible()) {
            page.locator("#run-stop").click();
        }
        SolvedPlan.await(versions, runs, problem);
        assertThat(page).hasURL(Pattern.compile("/plan/"));
        runs.start(problem, versions.latest(problem.id()));
        version = versions.latest(problem.id());
        var again = page(Screen.DESK, "");
        assertThat(again.locator("#run-panel")).isVisible();
        assertThat(again.locator("#run-continue")).isVisible();
        assertThat(again.locator("#following")).isHidden();
        again.locator("#run-continue").click();
        assertThat(again.locator("#run-panel")).isVisible();
        SolvedPlan.await(versions, runs, problem);
        assertThat(scriptErrors).isEmpty();
    }

    /** The page is held in the state of a run that goes on, however long it is looked at. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void thePageOfAPlanIsAccessibleWhileARunGoesOn(Screen screen) throws Exception {
        runs.start(problem, version);
        var context = BROWSER.newContext(screen.options("fr-FR"));
        AccessiblePage.prepare(context);
        context.addInitScript("window.EventSource = class extends EventTarget { close() {} }");
        var page = page(context, "");
        assertThat(page.locator("#following")).isVisible();
        SolvedPlan.await(() -> runs.report(problem.id()).history().toString(), "millis");
        page.evaluate("document.getElementById('run-panel') && fetch(document.getElementById('run-panel').dataset.src)"
                + ".then(a => a.text()).then(t => { document.getElementById('run-panel').outerHTML = t; })");
        assertThat(page.locator("#run-panel svg.chart").first()).isVisible();
        page.locator("#run-panel summary").click();

        AccessiblePage.checkFirstOfAlike(page);
        SolvedPlan.await(versions, runs, problem);
    }

    @Test
    void theMapOfAComparisonMarksWorkshopsThatAreNoLongerHeld() {
        var workshops = version.plan().workshops();
        var fewer = versions.add(
                new Plan(problem.id(), workshops.subList(1, workshops.size()), version.score()),
                new PlanVersion.Origin(version.id(), null, VersionReason.CHANGED));
        var context = BROWSER.newContext(Screen.DESK.options("fr-FR"));
        AccessiblePage.prepare(context);
        var page = page(context, "");
        page.navigate("http://localhost:" + port + "/comparer?from=" + version.id() + "&to=" + fewer.id());

        assertThat(page.locator("#map .mark-closed")).hasCount(1);
        assertThat(page.locator("#map .mark-closed")).hasAttribute("title", Pattern.compile("N’a plus lieu"));
        page.locator("#map .mark-closed").press("Enter");
        assertThat(page.locator(".leaflet-popup")).containsText("N’a plus lieu");
        assertThat(page.locator(".leaflet-popup")).hasCSS("opacity", "1");
        AccessiblePage.checkFirstOfAlike(page);
        assertThat(scriptErrors).isEmpty();
        versions.add(version.plan(), new PlanVersion.Origin(fewer.id(), null, VersionReason.CHANGED));
    }

    @Test
    void aKeyChangesTheView() {
        var page = page(Screen.DESK, "");
        assertThat(page.locator("#map[data-ready]")).isVisible();

        page.keyboard().press("4");

        assertThat(page.locator("#view-list")).isVisible();
        assertThat(page.locator("#view-map")).isHidden();
        assertThat(page).hasURL(Pattern.compile("/liste\\b"));
    }
}
