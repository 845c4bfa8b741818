package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees and does in a browser, on a desk and on a phone. */
@RunningApplication
class PagesTest {

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

    private BrowserContext context;

    private Page page(Screen screen, String language) {
        context = BROWSER.newContext(screen.options(language));
        return context.newPage();
    }

    private String home() {
        return "http://localhost:" + port;
    }

    private String solvedVersion() {
        var problem = quarters.problem(quarters.preferred()).problem();
        return SolvedPlan.await(versions, runs, problem).id();
    }

    private void visit(Page page, String path) {
        page.navigate(home() + path);
    }

    @Test
    void aNewPlanArrivesOnThePageWithoutReloading() {
        var other = quarters.onOffer().get(3);
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/?quarter=" + other);
        assertThat(page.locator("#figures")).containsText("n’a pas encore de plan");

        assertThat(page.locator("#actions")).containsText("Envoyer votre tableau de demande");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lancer le calcul avec la demande estimée du territoire"))
                .click();
        page.evaluate("window.sameDocument = true");

        assertThat(page.locator("#served")).hasText(Pattern.compile("[1-9]\\d*"));
        assertThat(page.locator("#status")).containsText("Calcul terminé");
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(page.locator("#announce")).containsText("ont une place");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Poursuivre le calcul")))
                .isVisible();
    }

    @Test
    void mapCalendarAndListShowTheSameVersion() {
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/plan/" + solvedVersion() + "/liste");
        int listed = page.locator(".workshops tbody tr").count();
        var number = page.locator(".eyebrow").textContent();

        nav(page, "Carte").click();
        assertThat(page.locator(".eyebrow")).hasText(number);
        nav(page, "Calendrier").click();
        assertThat(page.locator(".eyebrow")).hasText(number);

        var sheets = page.locator(".week a").evaluateAll("links => new Set(links.map(a => a.href)).size");
        assertThat(sheets).isEqualTo(listed);
    }

    @Test
    void aFilterIsKeptInTheAddressAndShowsOnlyItsWorkshops() {
        var version = solvedVersion();
        var advisor =
                quarters.problem(quarters.preferred()).problem().advisors().get(1);
        long expected = versions.get(version).plan().workshops().stream()
                .filter(w -> w.advisor().equals(advisor.id()))
                .count();
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/plan/" + version + "/liste");

        page.getByLabel("Conseiller", new Page.GetByLabelOptions().setExact(true))
                .selectOption(advisor.id());

        assertThat(page.locator(".workshops tbody tr")).hasCount((int) expected);
        assertThat(page.url()).contains("advisor=" + advisor.id());
    }

    @Test
    void theLanguageIsSwitchedAndRemembered() {
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/territoire");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("h1")).hasText("Territory");
        visit(page, "/");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(nav(page, "Dashboard")).isVisible();
    }

    @Test
    void saysHowLongThingsAreKept() {
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/accessibilite");

        page.getByText("Conservation des données").click();

        var uploads = page.locator("tr", new Page.LocatorOptions().setHasText("Les fichiers de demande"));
        assertThat(uploads).containsText("730 jours");
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/accessibilite");

        page.keyboard().press("Tab");

        assertThat(page.locator(":focus")).hasText("Aller au contenu");
        page.keyboard().press("Enter");
        assertThat(page.locator("main:focus")).hasCount(1);
    }

    @Test
    void touchTargetsOfAPhoneAreLargeEnough() {
        var page = page(Screen.PHONE, "fr-FR");
        visit(page, "/plan/" + solvedVersion() + "/liste");

        var small = page.locator(".main-nav a, .language, .btn, .form-select, .workshops th a")
                .evaluateAll(
                        "all => all.filter(e => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)");

        assertThat(small).isEqualTo(List.of());
    }

    @Test
    void withoutScriptThePagesStillTellEverything() {
        var version = solvedVersion();
        context = BROWSER.newContext(Screen.DESK.options("fr-FR").setJavaScriptEnabled(false));
        var page = context.newPage();
        for (var entry : Map.of(
                        "/",
                        "#served",
                        "/plan/" + version + "/carte",
                        "#flows tr >> nth=0",
                        "/plan/" + version + "/calendrier",
                        ".week >> nth=0")
                .entrySet()) {
            visit(page, entry.getKey());
            assertThat(page.locator(entry.getValue())).isVisible();
        }
    }

    private static Locator nav(Page page, String name) {
        return page.locator(".main-nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
