package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.batch.DraftSearch;
import fr.allervers.web.batch.QuarterBatch;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.territory.Quarters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees and does in a browser, on a desk and on a phone. */
@RunningApplication
class PagesTest {

    private static final double PATIENCE_MS = 60_000;

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

    @Autowired
    private DemandDesk desk;

    @Autowired
    private QuarterBatch batch;

    private final List<String> foreignRequests = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void patience() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private Page page(Screen screen, String language) {
        context = BROWSER.newContext(screen.options(language));
        context.setDefaultTimeout(PATIENCE_MS);
        var page = context.newPage();
        page.onRequest(this::note);
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(m -> {
            if (m.text().contains("Content Security Policy")) {
                scriptErrors.add(m.text());
            }
        });
        return page;
    }

    private void note(Request request) {
        if (!request.url().startsWith(home()) && !request.url().startsWith("data:")) {
            foreignRequests.add(request.url());
        }
    }

    private String home() {
        return "http://localhost:" + port;
    }

    private String solvedVersion() {
        var problem = quarters.problem(quarters.preferred()).problem();
        return SolvedPlan.await(versions, runs, problem).id();
    }

    /** A file with something to decide, and the quarter it is for. */
    private String upload() {
        var table =
                "Commune;Thème;Public;Transport;Habitants\nBehren;E-mail;Seniors;bus;2,5\nMetz;Santé;Seniors;bus;3\n";
        var quarter = quarters.preferred();
        var sent = desk.send(quarter, "demande.csv", table.getBytes(StandardCharsets.UTF_8));
        return sent.upload().id() + "?quarter=" + quarter;
    }

    /** The path of a town hall's page, as a coordinator finds it. */
    private String townHall() {
        var page = context.newPage();
        visit(page, "/mairies");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("le lien d[e’] ?Alsting")))
                .first()
                .click();
        var letter = page.locator("textarea").first().inputValue();
        page.close();
        return Pattern.compile("http://[^/]+(/\\S+)")
                .matcher(letter)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The quarter after the one being prepared, with a draft. */
    private String drafted() {
        var quarter = quarters.preferred().next();
        var prepared = batch.prepare(quarter, new DraftSearch(50, 1));
        batch.keep(prepared, prepared.solver().run(heard -> {}), null);
        return quarter.toString();
    }

    private void visit(Page page, String path) {
        page.navigate(home() + path, new NavigateOptions().setTimeout(PATIENCE_MS));
    }

    static Stream<Arguments> pagesAndScreens() {
        var pages = List.of(
                "/",
                "/plan/{version}",
                "/plan/{version}/chiffres",
                "/plan/{version}/carte",
                "/plan/{version}/calendrier?view=month",
                "/plan/{version}/calendrier?view=week",
                "/plan/{version}/calendrier?view=quarter",
                "/plan/{version}/calendrier?view=agenda",
                "/plan/{version}/liste",
                "/plan/{version}/atelier/{workshop}",
                "/territoire",
                "/territoire/tables",
                "/territoire/tables/rooms.csv",
                "/territoire/tables/roads.json",
                "/territoire/historique",
                "/territoire/historique/1",
                "/territoires/envoyer",
                "/demande",
                "/demande/{upload}",
                "/demande/mots",
                "/aide",
                "/accessibilite",
                "/conservation",
                "/taches",
                "/brouillon?quarter={drafted}",
                "/equite",
                "/publication",
                "/publication/prevenir",
                "/comparer",
                "/mairies",
                "/salles",
                "/inscriptions",
                "/connexion",
                "/comptes",
                "/journal",
                "{townhall}",
                "/nulle-part");
        return pages.stream().flatMap(p -> Stream.of(Screen.values()).map(s -> Arguments.of(p, s)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndScreens")
    void everyPageIsAccessibleFitsTheScreenAndAsksNoOtherHost(String path, Screen screen) {
        var version = versions.get(solvedVersion());
        var workshop = version.plan().workshops().get(0).id();
        var page = page(screen, "fr-FR");
        visit(
                page,
                path.replace("{version}", version.id())
                        .replace("{workshop}", workshop)
                        .replace("{upload}", path.contains("{upload}") ? upload() : "")
                        .replace("{drafted}", path.contains("{drafted}") ? drafted() : "")
                        .replace("{townhall}", path.contains("{townhall}") ? townHall() : ""));

        AccessiblePage.check(page);
        assertThat(foreignRequests).isEmpty();
        assertThat(scriptErrors).isEmpty();
    }

    @Test
    void aNewPlanArrivesOnThePageWithoutReloading() {
        var other = quarters.onOffer().get(3);
        var page = page(Screen.DESK, "fr-FR");
        visit(page, "/?quarter=" + other);
        assertThat(page.locator("#figures")).containsText("n’a pas encore de plan");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lancer le calcul"))
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
