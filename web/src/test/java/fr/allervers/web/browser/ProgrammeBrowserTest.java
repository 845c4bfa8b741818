package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident who finds a workshop and the way there, without script. */
@RunningApplication
class ProgrammeBrowserTest {

    private static TestBrowser testBrowser;

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

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        testBrowser = TestBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (testBrowser != null) {
            testBrowser.close();
        }
    }

    @BeforeEach
    void publish() {
        RealTerritory.publish(territories, current, quarters, versions, publications);
    }

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
        }
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, fr-FR, Afficher, Voir les trajets, Partez avant",
        "DESK, en-GB, Show, Show the ways, Leave before"
    })
    void aWorkshopAndTheWayThere(Screen screen, String language, String show, String ways, String leave) {
        context = testBrowser.browser().newContext(screen.options(language).setJavaScriptEnabled(false));
        page = context.newPage();
        page.navigate("http://localhost:" + port + "/t/" + RealTerritory.ID + "/programme");
        page.locator("#p-commune").selectOption("73907");
        press(show);
        page.locator(".seance-what a").first().click();
        page.locator("#p-from").selectOption("73905");
        press(ways);
        assertThat(page.locator(".ways")).containsText(leave);
        assertThat(page.locator(".telephone")).hasText(RealTerritory.TELEPHONE);
        assertThat(context.cookies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PHONE, fr-FR", "DESK, en-GB"})
    void itsPagesAreAccessibleAndFitTheScreen(Screen screen, String language) {
        context = testBrowser.browser().newContext(screen.options(language));
        page = context.newPage();
        var home = "http://localhost:" + port + "/t/" + RealTerritory.ID;
        var quarter = quarters.onOffer().get(5);
        for (var path : List.of("/programme?commune=73907", "/programme/encart", "/papier?quarter=" + quarter)) {
            page.navigate(home + path);
            isAccessible();
        }
        page.navigate(home + "/programme?commune=73907");
        page.locator(".seance-what a").first().click();
        page.navigate(page.url() + "?depuis=73905");
        assertThat(page).hasURL(Pattern.compile(".*depuis=73905"));
        isAccessible();
    }

    private void isAccessible() {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + ": "
                                + v.getNodes().stream()
                                        .limit(3)
                                        .map(n -> n.getHtml())
                                        .toList()))
                .as(page.url())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isEqualTo(0);
    }
}
