package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.ChangeTrial;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan changed by hand in a browser: by dragging and by keyboard, undone and redone, locked, and by two people at once. */
@RunningApplication
class ChangeBrowserTest {

    private static final int DEEP = 10;
    private static final int RESTS_MS = 700;

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

    private QuarterProblem quarter;
    private PlanVersion version;

    @BeforeEach
    void plan() {
        quarter = quarters.problem(quarters.onOffer().get(9));
        version = HalfPlan.add(versions, quarter.problem());
    }

    /** A run that still goes on would make its plan the head of what the next test changes. */
    @AfterEach
    void endRun() {
        if (runs.report(quarter.id()) != null) {
            runs.stop(quarter.id());
            SolvedPlan.await(versions, runs, quarter.problem());
        }
    }

    private Page visit(Screen screen, String path) {
        var page = BROWSER.newPage(screen.options("fr-FR"));
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + path);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private PlanVersion head() {
        return versions.latest(quarter.id());
    }

    /** A move of a workshop to another day of the same month at the same hour that breaks no rule. */
    private Move otherDay() {
        var trial = new ChangeTrial(quarter.index(), version.plan(), Locks.NONE);
        for (var w : version.plan().workshops()) {
            var first = w.sessions().get(0);
            for (var start : quarter.problem().starts()) {
                var move = new Move(w.id(), new Spot(w.room(), w.advisor(), start));
                if (isOtherDay(first, start) && trial.of(move).isValid()) {
                    return move;
                }
            }
        }
        throw new AssertionError("no workshop of this plan can be held on another day");
    }

    private static boolean isOtherDay(LocalDateTime one, LocalDateTime other) {
        return one.getMonth() == other.getMonth()
                && one.toLocalTime().equals(other.toLocalTime())
                && !one.toLocalDate().equals(other.toLocalDate());
    }

    private Workshop workshop(PlanVersion of, String id) {
        return of.plan().workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraggedWorkshopShowsItsEffectAndIsKeptOrPutBack() {
        var move = otherDay();
        var before = workshop(version, move.workshop()).sessions().get(0);
        var day = move.spot().start().toLocalDate();
        var page = visit(Screen.DESK, "/calendrier?view=month&date=" + before.toLocalDate());
        var event = page.locator("a.fc-event[href$='/atelier/" + move.workshop() + "']")
                .first();

        event.dragTo(page.locator("td[data-date='" + day + "']"));
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Habitants servis");
        AccessiblePage.check(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(
                        "td[data-date='" + before.toLocalDate() + "'] a[href$='/atelier/" + move.workshop() + "']"))
                .isVisible();
        assertThat(head()).isEqualTo(version);

        event.dragTo(page.locator("td[data-date='" + day + "']"));
        button(page, "Garder ce changement").click();
        page.waitForURL(Pattern.compile("/plan/(?!" + version.id() + ").*/calendrier.*view=month"));
        assertThat(workshop(head(), move.workshop()).sessions().get(0))
                .isEqualTo(move.spot().start());
    }

    /** A move of a workshop to another hour of the same day that breaks no rule. */
    private Move otherHour() {
        var trial = new ChangeTrial(quarter.index(), version.plan(), Locks.NONE);
        for (var w : version.plan().workshops()) {
            var first = w.sessions().get(0);
            for (var start : quarter.problem().starts()) {
                var move = new Move(w.id(), new Spot(w.room(), w.advisor(), start));
                if (start.toLocalDate().equals(first.toLocalDate())
                        && !start.equals(first)
                        && trial.of(move).isValid()) {
                    return move;
                }
            }
        }
        throw new AssertionError("no workshop of this plan can be held at another hour");
    }

    /** With a limit that this plan is above, as a plan of a large territory is above that of the page. */
    @Test
    void aSelectionOfALargePlanIsDraggedToAnotherHourOfItsWeek() {
        var move = otherHour();
        var moved = workshop(version, move.workshop());
        var day = moved.sessions().get(0).toLocalDate();
        var all = version.plan().workshops().stream()
                .mapToInt(w -> w.sessions().size())
                .sum();
        var page = visit(Screen.DESK, "");
        page.route("**/js/calendar*.js", route -> {
            var script = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(script)
                    .setBody(script.text().replace("MANY_SESSIONS = 400", "MANY_SESSIONS = " + (all - 1))));
        });
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + "/calendrier?view=week&date=" + day);
        var many = page.getByText("Plus de 400 séances");
        assertThat(many).isVisible();
        assertThat(page.locator("#calendar .fc-listWeek-view")).isVisible();

        page.evaluate("id => document.getElementById('workspace').pick('advisor', id)", moved.advisor());
        assertThat(many).isHidden();
        assertThat(page.locator("#calendar .fc-timeGridWeek-view")).isVisible();
        var event =
                page.locator("#calendar td[data-date='" + day + "'] a.fc-event[href$='/atelier/" + moved.id() + "']");
        event.scrollIntoViewIfNeeded();
        var from = event.boundingBox();
        var to = page.locator("td.fc-timegrid-slot-lane[data-time='"
                        + move.spot().start().toLocalTime() + ":00']")
                .boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + 4);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2, to.y + 4, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Habitants servis");
        assertThat(page.locator("#effect-panel .good")).containsText("Ce changement est possible");
        assertButtonsAreInView(page);
        page.locator("#effect-panel").evaluate("e => { e.style.maxHeight = '200px'; }");
        assertButtonsAreInView(page);
        AccessiblePage.check(page);
        button(page, "Garder ce changement").click();
        page.waitForURL(Pattern.compile("/plan/(?!" + version.id() + ").*/calendrier.*view=week"));
        assertThat(workshop(head(), moved.id()).sessions().get(0))
                .isEqualTo(move.spot().start());
    }

    /** However long the effect is, and however low the window. */
    private static void assertButtonsAreInView(Page page) {
        assertThat(page.locator("#effect-panel").evaluate("""
                        panel => {
                          const foot = panel.querySelector('.go').getBoundingClientRect();
                          const { top, bottom } = panel.getBoundingClientRect();
                          return foot.top >= top && foot.bottom <= bottom + 1 && foot.bottom <= window.innerHeight;
                        }""")).isEqualTo(true);
    }

    /** A move of a workshop into another commune, to the room that is proposed there, that breaks no rule. */
    private Move otherCommune() {
        var trial = new ChangeTrial(quarter.index(), version.plan(), Locks.NONE);
        var communes = quarter.problem().rooms().stream().map(Room::commune).distinct();
        return communes.flatMap(commune -> version.plan().workshops().stream()
                        .filter(w -> !commune(w.room()).equals(commune))
                        .map(w -> new Move(
                                w.id(),
                                new Spot(w.room(), w.advisor(), w.sessions().get(0))))
                        .map(here -> trial.into(commune, here).get(0)))
                .filter(move -> trial.of(move).isValid())
                .findFirst()
                .orElseThrow();
    }

    private String commune(String room) {
        return quarter.index().room(room).commune();
    }

    /** The circle of a commune: the map draws the large first. */
    private Locator circle(Page page, String commune) {
        var drawn = quarter.problem().communes().stream()
                .sorted(comparing(c -> c.population() == null ? 0 : -c.population()))
                .map(Commune::code)
                .toList();
        return page.locator("#map path.leaflet-interactive").nth(drawn.indexOf(commune));
    }

    /** Where the map has put what is drawn, however the page is scrolled. */
    private static Object transform(Locator drawn) {
        return drawn.evaluate("e => e.style.transform");
    }

    @Test
    void aRoomDraggedOnTheMapShowsTheEffectOfAnotherCommuneAndSoDoesTheKeyboard() {
        var move = otherCommune();
        var commune = commune(move.spot().room());
        var page = visit(Screen.DESK, "/carte?workshop=" + move.workshop());
        var room = page.locator("#map .key-room.is-picked");
        var circle = circle(page, commune);
        var home = transform(room);

        room.hover();
        page.mouse().down();
        circle.hover(new Locator.HoverOptions().setForce(true));
        assertThat(page.locator("#map.map-moving path[stroke-dasharray]").first())
                .isVisible();
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(transform(room)).isEqualTo(home);

        room.dragTo(circle, new Locator.DragToOptions().setForce(true));
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Habitants servis");
        AccessiblePage.check(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(transform(room)).isEqualTo(home);
        assertThat(head()).isEqualTo(version);

        page.keyboard().press("m");
        AccessiblePage.check(page);
        page.getByRole(AriaRole.DIALOG).getByLabel("Où").selectOption(commune);
        button(page, "Voir l’effet").press("Enter");
        button(page, "Garder ce changement").press("Enter");
        page.waitForURL(Pattern.compile("/plan/(?!" + version.id() + ").*/carte.*workshop="));
        assertThat(workshop(head(), move.workshop()).room())
                .isEqualTo(move.spot().room());
    }

    /** What a finger does: it goes down in the middle of an element, rests, and goes to the middle of another. */
    private static final String FINGER = """
            async ([from, to, restMs]) => {
              const middle = (e) => { const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; };
              const [x, y] = middle(from);
              const [toX, toY] = middle(to);
              const send = (type, clientX, clientY) => {
                const touch = new Touch({ identifier: 1, target: from, clientX, clientY, pageX: clientX + scrollX, pageY: clientY + scrollY });
                const sent = new TouchEvent(type, { touches: type === 'touchend' ? [] : [touch], changedTouches: [touch], bubbles: true, cancelable: true });
                from.dispatchEvent(sent);
                return sent.defaultPrevented;
              };
              const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
              send('touchstart', x, y);
              await pause(restMs);
              let taken = false;
              for (let i = 1; i <= 10; i++) {
                taken = send('touchmove', x + (toX - x) * i / 10, y + (toY - y) * i / 10);
                await pause(20);
              }
              send('touchend', toX, toY);
              return taken;
            }""";

    private static boolean finger(Page page, Locator from, Locator to, int restMs) {
        return (boolean) page.evaluate(FINGER, List.of(from.elementHandle(), to.elementHandle(), restMs));
    }

    @Test
    void aFingerScrollsAndDragsAWorkshopOnlyOnceItRestsOnIt() {
        var move = otherDay();
        var before = workshop(version, move.workshop()).sessions().get(0);
        var page = visit(Screen.TABLET, "/calendrier?view=month&date=" + before.toLocalDate());
        var event = page.locator("a.fc-event[href$='/atelier/" + move.workshop() + "']")
                .first();
        var day = page.locator("td[data-date='" + move.spot().start().toLocalDate() + "']");
        assertThat(page.getByText("Restez appuyé sur un atelier")).isVisible();

        assertThat(finger(page, event, day, 0)).as("the page scrolls").isFalse();
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(finger(page, event, day, RESTS_MS))
                .as("the workshop is dragged")
                .isTrue();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Habitants servis");
    }

    @Test
    void aFingerOnTheMapScrollsThePageAndTheButtonHoldsAWorkshopElsewhere() {
        var page = visit(Screen.PHONE, "/carte");
        var map = page.locator("#map[data-ready=true]");

        assertThat(map.evaluate("e => getComputedStyle(e).touchAction")).isEqualTo("pan-x pan-y");
        assertThat(page.locator("#map .leaflet-marker-draggable")).hasCount(0);
        assertThat(page.getByText("deux doigts déplacent")).isVisible();
        assertThat(page.getByText("Faites glisser une salle")).isHidden();
        button(page, "Tenir un atelier ailleurs").tap();
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Où")).isVisible();
    }

    @Test
    void theFormOfTheSheetDoesTheSameByKeyboard() {
        var move = otherDay();
        var page = visit(Screen.PHONE, "/atelier/" + move.workshop());
        AccessiblePage.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changer cet atelier"))
                .press("Enter");
        AccessiblePage.check(page);

        var sunday = move.spot().start().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var refused = visit(
                Screen.PHONE,
                "/changer/effet?kind=MOVE&workshop=%s&day=%s&time=09:00&room=%s&advisor=%s"
                        .formatted(
                                move.workshop(),
                                sunday,
                                move.spot().room(),
                                move.spot().advisor()));
        assertThat(refused.locator(".refused").first()).isVisible();
        AccessiblePage.check(refused);
        refused.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tous les jours possibles"))
                .press("Enter");
        AccessiblePage.check(refused);
        refused.locator(".possible-week a").first().press("Enter");
        assertThat(refused.locator("#effect .good")).isVisible();

        page.locator("#move-day").fill(move.spot().start().toLocalDate().toString());
        button(page, "Voir l’effet").first().press("Enter");
        assertThat(page.locator("#effect")).containsText("Qui y perd");
        AccessiblePage.check(page);
        button(page, "Garder ce changement").press("Enter");

        assertThat(page.locator(".variant-bar")).containsText("déplacé à");
        assertThat(workshop(head(), move.workshop()).sessions().get(0))
                .isEqualTo(move.spot().start());
    }

    /** The plan without so many of its last workshops, as a step by hand on another. */
    private PlanVersion fewer(PlanVersion parent, int closed) {
        var workshops = version.plan().workshops();
        var plan = new Plan(quarter.id(), workshops.subList(0, workshops.size() - closed), null);
        return versions.add(
                ScoredPlan.of(quarter.problem(), plan),
                new PlanVersion.Origin(parent.id(), null, VersionReason.CHANGED));
    }

    /** The workshops of a version, and of them the last one, which no version after it has. */
    private static void assertShows(Page page, PlanVersion shown) {
        var workshops = shown.plan().workshops();
        page.waitForURL("**/plan/" + shown.id() + "/liste");
        assertThat(page.locator("#rows tr")).hasCount(workshops.size());
        assertThat(page.locator("#rows a[href$='/atelier/"
                        + workshops.get(workshops.size() - 1).id() + "']"))
                .not()
                .hasCount(0);
    }

    @Test
    void tenStepsAreUndoneAndRedoneByKeyboardAndEachShowsItsOwnPlan() {
        var steps = new ArrayList<PlanVersion>(List.of(version));
        for (int i = 1; i <= DEEP; i++) {
            steps.add(fewer(steps.get(i - 1), i));
        }
        assertThat(steps.stream().map(PlanVersion::plan).distinct()).hasSize(DEEP + 1);
        var first = version;
        version = steps.get(DEEP);
        var page = visit(Screen.DESK, "/liste");
        assertShows(page, version);

        for (int i = DEEP - 1; i >= 0; i--) {
            page.keyboard().press("Control+z");
            assertShows(page, steps.get(i));
        }
        assertThat(head()).isEqualTo(first);
        for (int i = 1; i <= DEEP; i++) {
            page.keyboard().press("Control+y");
            assertShows(page, steps.get(i));
        }
        assertThat(head()).isEqualTo(version);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Historique et variantes"))
                .click();
        for (int i = 1; i <= DEEP; i++) { // other tests change plans of this quarter, too
            var row = page.locator("table.versions")
                    .first()
                    .locator("tbody tr:has(th a[href$='/plan/" + steps.get(i).id() + "/historique'])");
            assertThat(row).hasCount(1);
            assertThat(row).not().hasClass("undone");
        }
        AccessiblePage.check(page);
    }

    @Test
    void whatIsLockedStaysWhenARunGoesOn() {
        var locked = version.plan().workshops().get(0);
        var page = visit(Screen.DESK, "/atelier/" + locked.id());

        page.getByLabel("Date et heure").check();
        page.getByLabel("Salle").check();
        button(page, "Appliquer ces verrous").click();
        assertThat(page.locator(".variant-bar")).containsText("verrouillé (date et heure, salle)");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verrous (1 atelier)"))
                .click();
        AccessiblePage.check(page);
        var from = head();
        button(page, "Calculer à partir d’ici").click();
        page.waitForCondition(() -> !head().equals(from));

        assertThat(workshop(head(), locked.id()).sessions()).isEqualTo(locked.sessions());
        assertThat(workshop(head(), locked.id()).room()).isEqualTo(locked.room());
        assertThat(head().locks()).isEqualTo(from.locks());
        button(page, "C’est assez bon\u00a0: arrêter et garder ce plan").click();
        assertThat(page.locator("#status")).containsText("depuis la version " + from.number());
        assertThat(page.locator("#status a[href*='/comparer?from=" + from.id() + "']"))
                .isVisible();
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndAddsTheirChange() {
        var workshops = version.plan().workshops();
        var hers = workshops.get(0);
        var his = workshops.stream()
                .filter(w -> !w.theme().equals(hers.theme()))
                .findFirst()
                .orElseThrow();
        var one = visit(Screen.DESK, "/changer/effet?kind=CLOSE&workshop=" + hers.id());
        var two = visit(Screen.DESK, "/changer/effet?kind=CLOSE&workshop=" + his.id());

        button(one, "Garder ce changement").click();
        assertThat(one.locator(".variant-bar")).containsText("supprimé");
        button(two, "Garder ce changement").click();
        assertThat(two.locator("h1")).hasText("Le plan a changé entre-temps");
        AccessiblePage.check(two);
        var theme = quarter.index().theme(hers.theme()).name();
        assertThat(two.locator("section[aria-labelledby=h-others]")).containsText(theme);
        assertThat(two.locator("section[aria-labelledby=h-others]")).containsText("N’a plus lieu");
        var afterHers = head();
        assertThat(afterHers.plan().workshops()).extracting(Workshop::id).contains(his.id());
        button(two, "Garder en plus de ce qui a été fait").click();

        assertThat(two.locator(".variant-bar")).containsText("supprimé");
        assertThat(head().origin().parent()).as("on top of what was done").isEqualTo(afterHers.id());
        assertThat(head().plan().workshops())
                .as("both changes, and nothing else")
                .extracting(Workshop::id)
                .containsExactlyInAnyOrderElementsOf(workshops.stream()
                        .map(Workshop::id)
                        .filter(id -> !id.equals(hers.id()) && !id.equals(his.id()))
                        .toList());
        one.reload();
        assertThat(one.locator(".newer")).containsText("version " + head().number());
    }

    @Test
    void theSecondWhoLocksIsToldAndAddsTheirLocks() {
        var workshops = version.plan().workshops();
        var hers = workshops.get(0);
        var his = workshops.get(1);
        var one = visit(Screen.DESK, "/changer/effet?kind=CLOSE&workshop=" + hers.id());
        var two = visit(Screen.PHONE, "/atelier/" + his.id());

        button(one, "Garder ce changement").click();
        assertThat(one.locator(".variant-bar")).containsText("supprimé");
        two.getByLabel("Salle").check();
        button(two, "Appliquer ces verrous").click();
        assertThat(two.locator("h1")).hasText("Le plan a changé entre-temps");
        AccessiblePage.check(two);
        button(two, "Garder en plus de ce qui a été fait").click();

        assertThat(two.locator(".variant-bar")).containsText("verrouillé (salle)");
        assertThat(head().plan().workshops()).extracting(Workshop::id).doesNotContain(hers.id());
        assertThat(head().locks().choices()).containsOnlyKeys(his.id());
    }
}
