package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.mend.MendedTerritory;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator who says that somebody is absent, takes a mend and publishes it. */
@RunningApplication
class MendBrowserTest {

    private static final String TERRITORY = "imprevu-vu";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private Store store;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @ParameterizedTest
    @CsvSource({
        "PHONE, fr-FR, 8, Choisir, Chercher des solutions, La publication 2 est en vigueur, C’est publié",
        "DESK, en-GB, 9, Choose, Look for mends, Publication 2 is in force, It is published"
    })
    void aMendIsTakenAndPublished(
            Screen screen, String language, int which, String choose, String search, String done, String told) {
        var quarter = quarters.onOffer().get(which);
        var series = MendedTerritory.series(
                new MendedTerritory(TERRITORY, territories, current, quarters, versions, publications)
                        .publish(quarter)
                        .plan());
        var page = BROWSER.newPage(screen.options(language));
        page.navigate("http://localhost:" + port + "/t/" + TERRITORY + "/imprevu?quarter=" + quarter);
        AccessiblePage.check(page);
        press(page, choose);
        page.locator("#m-advisor").selectOption(series.advisor());
        page.locator("#m-from").fill(series.sessions().get(1).toLocalDate().toString());
        AccessiblePage.check(page);
        press(page, search);

        assertThat(page.locator("#mends"))
                .hasAttribute("data-over", "true", new HasAttributeOptions().setTimeout(PATIENCE.toMillis()));
        page.evaluate("document.querySelectorAll('#mends details').forEach(d => d.open = true)");
        AccessiblePage.check(page);
        var mends = page.url();
        page.locator("#mend-FEWEST_DISTURBED button").click();

        assertThat(page).hasURL(Pattern.compile(".*/publication.*version=.*"));
        page.locator("details.publish input[type=checkbox]").check();
        page.locator("details.publish button").click();
        assertThat(page.locator(".state-done")).containsText(done);
        assertThat(page.locator("#done")).containsText(told);
        assertThat(page.locator("#done a")).hasAttribute("href", Pattern.compile(".*/publication/prevenir\\?.*"));
        AccessiblePage.check(page);

        page.navigate(mends);
        assertThat(page.locator(".good[role=status]")).isVisible();
        assertThat(page.locator("#mends button")).hasCount(0);
        AccessiblePage.check(page);
    }

    @Test
    void theThreeBestAreShownWholeAndTheOthersFoldedBelowOnceTheSearchIsOver() {
        var page = searched(4, 21);
        page.reload();
        int mends = page.locator("#mends tr[id^=row-]").count();
        Assertions.assertThat(mends).isGreaterThan(3);

        assertThat(page.locator("#mends > section[id^=mend-]")).hasCount(3);
        var further = page.locator("#further");
        assertThat(further.locator("section[id^=mend-]")).hasCount(mends - 3);
        assertThat(further.locator("section[id^=mend-]").first()).isHidden();
        page.locator("#mends tr[id^=row-] a").last().click();
        assertThat(further.locator("section[id^=mend-]").last()).isVisible();
        AccessiblePage.check(page);

        var asFound = page.context()
                .request()
                .get(page.url().replaceFirst("#.*", "") + "?ordre=trouve")
                .text();
        Assertions.assertThat(asFound).as("nothing is folded under a hand").doesNotContain("id=\"further\"");
    }

    /** The page of a search in a state that a hand would come to too soon or too late, held there. */
    @ParameterizedTest
    @CsvSource({"6, RUNNING, , la recherche continue", "7, FAILED, java.lang.OutOfMemoryError, La recherche a échoué"})
    void thePageIsAccessibleWhileItIsSearchedAndWhereThatFailed(
            int which, String state, @Nullable String why, String said) {
        var page = searched(which);
        var id = page.url().substring(page.url().lastIndexOf('/') + 1);
        put(id, state, why);
        var shown = page.context().request().get(page.url()).text();
        put(id, "DONE", null);
        page.route(
                Pattern.compile("/imprevu/[^/]+$"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(shown)));
        page.reload();

        assertThat(page.locator("#content")).containsText(said);
        AccessiblePage.check(page);
    }

    private void put(String id, String state, @Nullable String why) {
        store.database()
                .sql("update job set state = ?, failure = ? where id = ?")
                .params(Arrays.asList(state, why, id))
                .update();
    }

    /** Of an element in the window; asked of the element itself, as a page that is just laid out gives no box. */
    private static double top(Locator element) {
        return ((Number) element.evaluate("e => e.getBoundingClientRect().y")).doubleValue();
    }

    /** The page is shown as it stands at moments of a search, which would come too soon or too late for a hand. */
    @Test
    void whatIsFoundLaterStandsBelowAndMovesNothingUnderAHand() {
        var page = searched(2);
        var all = page.context().request().get(page.url() + "?ordre=trouve").text();
        var ids = ids(all);
        Assertions.assertThat(ids).hasSizeGreaterThan(1);
        var found = new AtomicInteger(1);
        page.route(
                Pattern.compile("/imprevu/[^/]+$"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(asAt(all, ids, found.get()))));
        page.reload();
        assertThat(page.locator("#mends section[id^=mend-]")).hasCount(1);
        var first = page.locator("#take-" + ids.get(0));
        var texts = page.locator("#texts-" + ids.get(0));
        texts.locator("summary").first().click();
        first.focus();
        first.hover();
        double stood = top(first);

        for (int more = 2; more <= ids.size(); more++) {
            found.set(more);
            assertThat(page.locator("#mends section[id^=mend-]")).hasCount(more);
            Assertions.assertThat(top(first)).isCloseTo(stood, Offset.offset(2.0));
            assertThat(texts).hasAttribute("open", Pattern.compile(".*"));
            assertThat(first).isFocused();
        }
        assertThat(page.locator("#mends")).hasAttribute("data-over", "true");
        assertThat(page.locator("#mend-status")).containsText(ids.size() + " solutions");
        Assertions.assertThat(page.locator("#mends section[id^=mend-] h2").allTextContents())
                .as("as they were found")
                .isSorted();
    }

    /** Once the search is over, where nobody has one of them in hand. */
    @Test
    void whoOnlyWaitsSeesTheBestFirstAtTheEnd() {
        var page = searched(3);
        var all = page.context().request().get(page.url() + "?ordre=trouve").text();
        var ranked = all.replace(" solutions,", " rangées,");
        var ids = ids(all);
        var found = new AtomicInteger(1);
        page.route(
                Pattern.compile("/imprevu/[^/]+$"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(
                                found.get() == ids.size()
                                                && !route.request().url().contains("ordre=")
                                        ? ranked
                                        : asAt(all, ids, found.get()))));
        page.reload();
        page.mouse().move(0, 0);
        assertThat(page.locator("#mends section[id^=mend-]")).hasCount(1);

        found.set(ids.size());

        assertThat(page.locator("#mends")).hasAttribute("data-over", "true");
        assertThat(page.locator("#mend-status")).containsText("rangées");
    }

    /** The page of a search that is over. */
    private Page searched(int which) {
        return searched(which, 1);
    }

    /** @param days for which the advisor is away */
    private Page searched(int which, int days) {
        var quarter = quarters.onOffer().get(which);
        var series = MendedTerritory.series(
                new MendedTerritory(TERRITORY, territories, current, quarters, versions, publications)
                        .publish(quarter)
                        .plan());
        var first = series.sessions().get(1).toLocalDate();
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        page.navigate("http://localhost:%d/t/%s/imprevu?quarter=%s&kind=ADVISOR_ABSENT&advisor=%s&from=%s&to=%s"
                .formatted(port, TERRITORY, quarter, series.advisor(), first, first.plusDays(days - 1L)));
        press(page, "Chercher des solutions");
        assertThat(page.locator("#mends"))
                .hasAttribute("data-over", "true", new HasAttributeOptions().setTimeout(PATIENCE.toMillis()));
        return page;
    }

    private static List<String> ids(String page) {
        return Pattern.compile("<section class=\"card-block\" id=\"mend-([A-Z_]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A page of mends when only some of them were found. */
    private static String asAt(String all, List<String> ids, int found) {
        var page = found == ids.size() ? all : all.replace("data-over=\"true\"", "data-over=\"false\"");
        page = found == 1 ? page.replaceFirst("<table class=\"stack\">[\\s\\S]*?</table>", "") : page;
        for (var later : ids.subList(found, ids.size())) {
            page = page.replaceFirst("<tr id=\"row-" + later + "\"[\\s\\S]*?</form></td></tr>", "")
                    .replaceFirst("<section class=\"card-block\" id=\"mend-" + later + "\"[\\s\\S]*?</section>", "");
        }
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
