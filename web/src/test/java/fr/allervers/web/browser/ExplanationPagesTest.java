package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.territory.Quarters;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees of the reasons of a plan, and of wishes. */
@RunningApplication
class ExplanationPagesTest {

    private static final double PATIENCE_MS = 60_000;

    private static TestBrowser testBrowser;

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    private PlanVersion version;
    private BrowserContext context;

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
    void halfAPlan() {
        var problem = quarters.problem(quarters.onOffer().get(6)).problem();
        var known = versions.latest(problem.id());
        version = known == null ? HalfPlan.add(versions, problem) : known;
    }

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
        }
    }

    private Page visit(Screen screen, boolean script, String path) {
        context = testBrowser.browser().newContext(screen.options("fr-FR").setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE_MS);
        var page = context.newPage();
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + path);
        return page;
    }

    static Stream<Arguments> pagesAndScreens() {
        return Stream.of(
                        "/couts",
                        "/sans-place",
                        "/souhaits",
                        "/souhaits?kind=CLOSED_ROOM",
                        "/souhaits?kind=LATER_SERVICE",
                        "/atelier/{workshop}?pourquoi")
                .flatMap(p -> Stream.of(Screen.values()).map(s -> Arguments.of(p, s)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndScreens")
    void everyPageIsAccessibleAndFitsTheScreen(String path, Screen screen) {
        var workshop = version.plan().workshops().get(0).id();
        var page = visit(screen, true, path.replace("{workshop}", workshop));

        isAccessible(page);
    }

    private static void isAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(v -> v.getId() + ": " + v.getHelp() + v.getNodes()))
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @Test
    void aSheetSaysOnDemandWhyTheWorkshopIsThere() {
        var page = visit(
                Screen.DESK,
                false,
                "/atelier/" + version.plan().workshops().get(0).id());

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Essayer les autres choix"))
                .click();

        assertThat(page.locator(".why tbody tr").last()).containsText("Sans cet atelier");
    }

    @Test
    void aWishIsAskedForFollowedAndAnswered() {
        var page = visit(Screen.PHONE, true, "/souhaits?kind=MORE_SESSIONS");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chiffrer ce souhait"))
                .click();

        assertThat(page.locator("#h-answer")).containsText(Pattern.compile("En attente|Calcul en cours|Réponse"));
        page.locator(".wish-verdict").waitFor();
        assertThat(page.locator(".wish-text")).containsText("une séance de plus par semaine");
        isAccessible(page);
    }

    @Test
    void aWishThatMeansNothingIsRefusedInItsForm() {
        var page = visit(Screen.DESK, false, "/souhaits?kind=SMALLER_WORKSHOPS");

        page.getByLabel("Combien").fill("200");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chiffrer ce souhait"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("C'est déjà le cas.");
    }
}
