package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.change.PossibleChange;
import fr.allervers.web.mend.MendedTerritory;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages as they are where something rare has happened: accessible then as well. */
@RunningApplication
class RareStatesTest {

    private static final String SHARED = "val-rare";
    private static final String SMALL = "val-rare-seul";
    private static final int PHONE_WIDTH = 390;

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

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

    private Page visit(String territory, String path) {
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        go(page, territory, path);
        return page;
    }

    private void go(Page page, String territory, String path) {
        page.navigate("http://localhost:" + port + "/t/" + territory + path);
    }

    /** As it is on a desk, and then on a phone at night; without motion, so that no colour is on its way to another. */
    private static void check(Page page) {
        AccessiblePage.check(page);
        var desk = page.viewportSize();
        var still = new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
        page.emulateMedia(still.setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PHONE_WIDTH, desk.height);
        AccessiblePage.check(page);
        page.emulateMedia(still.setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(desk.width, desk.height);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static String text(TableFiles files, String table) {
        return new String(requireNonNull(files.content(table)), UTF_8);
    }

    /** The smaller example, all of whose themes need a kit that exists once. */
    private static TableFiles withAKit() {
        var files = Territories.copy("val-daigremont").files();
        var themes = text(files, "themes.csv")
                .lines()
                .map(line -> line.startsWith("id,") ? line + ",kit" : line + ",6 tablettes")
                .collect(joining("\n"));
        return files.with("themes.csv", themes.getBytes(UTF_8));
    }

    /** The same with one advisor, who goes everywhere. */
    private static TableFiles withOneAdvisor() {
        return withoutOthers("absences.csv", withoutOthers("advisors.csv", withAKit()));
    }

    private static TableFiles withoutOthers(String table, TableFiles files) {
        var rows = text(files, table)
                .lines()
                .filter(line -> !line.startsWith("aval,") && !line.startsWith("amont,"))
                .collect(joining("\n"));
        return files.with(table, rows.getBytes(UTF_8));
    }

    private PlanVersion published(String territory, TableFiles files, Quarter quarter) {
        if (territories.current(territory) == 0) {
            territories.keep(TerritoryOfTest.named(territory, files), null, "imported");
        }
        return new MendedTerritory(territory, territories, current, quarters, versions, publications).publish(quarter);
    }

    /** A move of a workshop to the hour of another. */
    private static Map<String, String> move(Workshop moved, Workshop beside) {
        var start = beside.sessions().get(0);
        return Map.of(
                "kind", "MOVE",
                "workshop", moved.id(),
                "room", moved.room(),
                "advisor", moved.advisor(),
                "day", start.toLocalDate().toString(),
                "time", start.toLocalTime().toString());
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + f.getValue())
                .collect(joining("&", "?", ""));
    }

    /** Each to the hour of another, as far as that is possible. */
    private Stream<Map<String, String>> moves(PlanVersion version) {
        var trial = new PlanTrial(problem(version), version.plan());
        var workshops = version.plan().workshops();
        return workshops.stream()
                .flatMap(moved -> workshops.stream()
                        .filter(beside -> !moved.equals(beside))
                        .filter(beside -> isPossible(trial, moved, beside))
                        .map(beside -> move(moved, beside)));
    }

    private Problem problem(PlanVersion version) {
        return current.in(SHARED, () -> quarters.problem(version.problem()).problem());
    }

    /** Whether a workshop could be held at the hour of another. */
    private static boolean isPossible(PlanTrial trial, Workshop moved, Workshop hour) {
        var spot = new Spot(moved.room(), moved.advisor(), hour.sessions().get(0));
        return trial.move(moved.id(), spot).isPossible();
    }

    @Test
    void kitsNeededTwiceAndAMoveThatIsRefusedInTheDialog() {
        var version = published(SHARED, withAKit(), quarters.onOffer().get(3));
        var plan = "/plan/" + version.id();
        var page = visit(SHARED, plan);
        page.locator("#kits summary").click();
        assertThat(page.locator("#kits .kit-lines li").first()).isVisible();
        check(page);

        var refused = move(
                version.plan().workshops().get(0),
                version.plan().workshops().stream()
                        .filter(w -> w.advisor()
                                .equals(version.plan().workshops().get(0).advisor()))
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
        page.evaluate("""
                asked => document.getElementById('map').dispatchEvent(new CustomEvent('workshop-moved', {
                  detail: { asked: { ...asked, back: 'VIEW' }, revert: () => {} }, bubbles: true }))""", refused);
        assertThat(page.locator("dialog[open] .refused").first()).isVisible();
        check(page);

        var request = page.context().request();
        var twice = moves(version)
                .map(m -> "http://localhost:" + port + "/t/" + SHARED + plan + "/changer/effet" + query(m))
                .filter(address -> request.get(address).text().contains("class=\"kit-lines\""))
                .findFirst();
        assertThat(twice).isPresent();
        page.navigate(twice.get());
        check(page);
    }

    @Test
    void twoPeopleInConflictOfWhomTheSecondLocksOrCanAddNothing() {
        var version = published(SHARED, withAKit(), quarters.onOffer().get(4));
        var workshops = version.plan().workshops();
        var close = "/plan/" + version.id() + "/changer/effet?kind=CLOSE&workshop="
                + workshops.get(0).id();
        var one = visit(SHARED, close);
        var two = visit(SHARED, close);
        var three = visit(SHARED, "/plan/" + version.id() + "/verrous");
        button(one, "Garder ce changement").click();
        assertThat(one.locator(".variant-bar")).isVisible();

        button(two, "Garder ce changement").click();
        assertThat(two.locator("h1")).hasText("Le plan a changé entre-temps");
        assertThat(button(two, "Garder en plus de ce qui a été fait")).hasCount(0);
        check(two);

        three.locator("input[name=workshop]").nth(1).check();
        three.locator(".lock-choices .btn-main").first().click();
        assertThat(three.locator("h1")).hasText("Le plan a changé entre-temps");
        check(three);
    }

    @Test
    void whatAnAdvisorAsksForAndWorkshopsToDecideOn() {
        var quarter = quarters.preferred();
        var version = published(SHARED, withAKit(), quarter);
        var advisor = version.plan().workshops().get(0).advisor();
        var page = visit(SHARED, "/agenda/" + advisor + "/demandes");
        page.locator("form[action$='demi-journee'] button").first().click();
        go(page, SHARED, "/demandes-conseillers");
        assertThat(page.locator("section h2").first()).isVisible();
        check(page);

        go(page, SHARED, "/inscriptions?quarter=" + quarter);
        page.locator("input[name=days]").fill("60");
        button(page, "Fixer la date pour tous").click();
        assertThat(page.locator("#questions article").first()).isVisible();
        check(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "SPLIT", "MERGE", "TRANSFER", "EXCHANGE"})
    void theEffectOfEachKindOfChange(String kind) {
        var problem = quarters.problem(quarters.onOffer().get(9));
        var version = HalfPlan.add(versions, problem.problem());
        var fields = new PossibleChange(problem.index(), version.plan()).fields(kind);
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));

        page.navigate("http://localhost:" + port + "/plan/" + version.id() + "/changer/effet" + query(fields));

        assertThat(button(page, "Garder ce changement")).isVisible();
        check(page);
    }

    /** Of the phone's month, of a line of the plan's map and of a commune on the map of a sheet. */
    @Test
    void whatOpensOnACalendarAndOnMaps() {
        var version = published(SHARED, withAKit(), quarters.onOffer().get(7));
        var phone = BROWSER.newPage(Screen.PHONE.options("fr-FR"));
        go(phone, SHARED, "/plan/" + version.id() + "/calendrier?view=month");
        phone.locator("#calendar .fc-more-link").first().click();
        assertThat(phone.locator(".fc-popover")).isVisible();
        AccessiblePage.check(phone);

        var map = visit(SHARED, "/plan/" + version.id() + "/carte");
        assertThat(map.locator("#map")).hasAttribute("data-ready", "true");
        onALine(map);
        assertThat(map.locator("#map .leaflet-popup")).hasCSS("opacity", "1"); // it fades in
        AccessiblePage.check(map);

        var sheet = visit(
                SHARED,
                "/plan/" + version.id() + "/atelier/"
                        + version.plan().workshops().get(0).id());
        assertThat(sheet.locator("#map")).hasAttribute("data-ready", "true");
        sheet.locator("#map path[fill]:not([fill=none])").last().click();
        assertThat(sheet.locator("#map .leaflet-popup")).hasCSS("opacity", "1");
        AccessiblePage.check(sheet);
    }

    /** Lines are drawn on a canvas: a point that one covers and nothing else. */
    private static void onALine(Page page) {
        page.locator("#map").scrollIntoViewIfNeeded();
        var point = (List<?>) page.evaluate("""
                () => {
                  const canvas = document.querySelector('#map canvas');
                  const box = canvas.getBoundingClientRect();
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  for (let at = 3; at < data.length; at += 4) {
                    const pixel = (at - 3) / 4;
                    const x = box.left + ((pixel % canvas.width) * box.width) / canvas.width;
                    const y = box.top + (Math.floor(pixel / canvas.width) * box.height) / canvas.height;
                    if (data[at] > 150 && document.elementFromPoint(x, y) === canvas) {
                      return [x, y];
                    }
                  }
                  return null;
                }""");
        requireNonNull(point);
        page.mouse().click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
    }

    @Test
    void aSwapThatAnAdvisorAsksFor() {
        var version = published(SHARED, withAKit(), quarters.onOffer().get(8));
        var page = visit(SHARED, "/");
        var swap = new PossibleChange(new ProblemIndex(problem(version)), version.plan()).fields("EXCHANGE");
        var own = version.plan().workshops().stream()
                .filter(w -> w.id().equals(swap.get("workshop")))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(ask(page, version, own, requireNonNull(swap.get("into"))))
                .isLessThan(400);

        go(page, SHARED, "/demandes-conseillers");

        assertThat(page.locator("a[href*='kind=EXCHANGE']").first()).isVisible();
        check(page);
    }

    private int ask(Page page, PlanVersion version, Workshop own, String other) {
        return page.context()
                .request()
                .post(
                        "http://localhost:%d/t/%s/agenda/%s/demandes/echange".formatted(port, SHARED, own.advisor()),
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setForm(FormData.create()
                                        .set("version", version.id())
                                        .set("workshop", own.id())
                                        .set("other", other)))
                .status();
    }

    private static void awaitMends(Page page) {
        button(page, "Chercher des solutions").click();
        assertThat(page.locator("#mends")).hasAttribute("data-over", "true");
        page.evaluate("document.querySelectorAll('#mends details').forEach(d => d.open = true)");
    }

    @Test
    void mendsThatNeedAKitTwiceAndThenAreOvertaken() {
        var quarter = quarters.onOffer().get(6);
        var version = published(SHARED, withAKit(), quarter);
        var held = MendedTerritory.series(version.plan());
        var page = visit(
                SHARED,
                "/imprevu?quarter=%s&kind=ADVISOR_ABSENT&advisor=%s&from=%s&to=%s"
                        .formatted(
                                quarter,
                                held.advisor(),
                                quarter.first(),
                                quarter.first().plusDays(40)));
        awaitMends(page);
        assertThat(page.locator("#mends [id^=kits-] .kit-lines li").first()).isVisible();
        assertThat(page.locator("#kits-unchecked")).hasCount(0);
        check(page);

        current.in(SHARED, () -> publications.publish(quarter, again(version), 1));
        page.reload();
        assertThat(page.locator(".refused").first()).containsText("n’est plus celui qui est publié");
        assertThat(page.locator("#mends button")).hasCount(0);
        check(page);
    }

    /** Another version of the plan with one workshop less. */
    private PlanVersion again(PlanVersion version) {
        var workshops = version.plan().workshops();
        var problem = quarters.problem(version.problem()).problem();
        var plan = new Plan(problem.id(), workshops.subList(1, workshops.size()), null);
        return versions.add(ScoredPlan.of(problem, plan), version.origin());
    }

    @Test
    void theOnlyMendThatThereIs() {
        var all = quarters.onOffer();
        var quarter = all.get(all.size() - 1);
        published(SMALL, withOneAdvisor(), quarter);
        var page = visit(
                SMALL,
                "/imprevu?quarter=%s&kind=ADVISOR_ABSENT&advisor=centre&from=%s&to=%s"
                        .formatted(quarter, quarter.first(), quarter.last()));
        awaitMends(page);
        assertThat(page.locator("#mends section[id^=mend-]")).hasCount(1);
        assertThat(page.locator("#mends > .note").first()).isVisible();
        check(page);
    }
}
