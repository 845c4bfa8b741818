package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import fr.allervers.data.TwoCommunes;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.table.TableSaving;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees of the reasons of a plan, and of wishes. */
@RunningApplication
class ExplanationPagesTest {

    private static final double LONG_MS = 20_000;
    private static final String SCARCE = "seances-rares";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private TableSaving saving;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Store store;

    private PlanVersion version;

    @BeforeEach
    void halfAPlan() {
        var problem = quarters.problem(quarters.onOffer().get(6)).problem();
        var known = versions.latest(problem.id());
        version = known == null ? HalfPlan.add(versions, problem) : known;
    }

    /** Without motion: while a page without scripts scrolls smoothly to its fragment, nothing in it ever counts as stable. */
    private Page visit(Screen screen, boolean script, String path) {
        var page = BROWSER.newPage(
                screen.options("fr-FR").setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + path);
        return page;
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
        assertThat(page.locator(".why td :text-is('–'), .why td :text-is('=')")).hasCount(0);
        var choice = page.locator(".why tbody th a[href*='kind=MOVE']").first();
        var asked = choice.getAttribute("href");
        choice.click();

        assertThat(page.locator("#move-day")).hasValue(asked.replaceFirst(".*day=([-0-9]+).*", "$1"));
        assertThat(page.locator("#move-room")).hasValue(asked.replaceFirst(".*room=([^&]+).*", "$1"));
        assertThat(page.locator("#move-advisor")).hasValue(asked.replaceFirst(".*advisor=([^&]+).*", "$1"));
    }

    @Test
    void whyNobodyHasAPlaceIsReadOffThePlanAtOnceAndTriedBehind() {
        var first = visit(Screen.DESK, false, "/sans-place");
        assertThat(first.locator("#reasons")).hasAttribute("data-tried", "false");
        assertThat(first.locator("#reasons")).containsText("raison probable");

        var page = visit(Screen.DESK, true, "/sans-place");

        page.locator("#reasons[data-tried=true]").waitFor();
        assertThat(page.locator("#reasons thead").first()).containsText("Ce qui suffirait");
        triesTheRest(page);
        assertThat(page.locator("#trying")).containsText("sont essayés");
        AccessiblePage.check(page);
    }

    /** One advisor has one morning, and holds it for three who asked for another theme than four others; one of another audience asks for it. */
    @Test
    void whereSessionsAreScarceThePageSaysWhoWouldHaveToWaitInstead() {
        var scarce = scarcePlan();
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        page.navigate("http://localhost:%d/t/%s/plan/%s/sans-place".formatted(port, SCARCE, scarce.id()));
        page.locator("#reasons[data-tried=true]").waitFor();

        assertThat(page.locator("#reasons"))
                .containsText(
                        "Solution\u00a0: renoncer à l’atelier «\u00a0Sécurité\u00a0» (Tout public), Commune A, Salle hall,"
                                + " mar. 5 janv. 2027 09:00. 4 sur 4 auraient une place\u00a0;"
                                + " 3 habitants attendraient (Commune A\u00a0: 3).");
        assertThat(page.locator("#reasons"))
                .containsText(
                        "Pour mêler, comptez-les «\u00a0Tout public\u00a0» dans la demande, puis calculez de nouveau.");
        AccessiblePage.check(page);
    }

    private PlanVersion scarcePlan() {
        territories.keep(TerritoryOfTest.named(SCARCE), null, "imported");
        return current.in(SCARCE, () -> {
            var scarce = scarceProblem();
            keep(scarce);
            var safety = new Workshop(
                    "s",
                    "safety",
                    "all",
                    "hall",
                    "ada",
                    List.of(TwoCommunes.tuesday(0, 9)),
                    List.of(new Attendance("safe-a", 3)));
            return versions.add(
                    ScoredPlan.of(scarce, new Plan(scarce.id(), List.of(safety), null)),
                    new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }

    private static Problem scarceProblem() {
        var two = new TwoCommunes();
        two.starts.clear();
        two.starts.add(TwoCommunes.tuesday(0, 9));
        two.themes.add(new Theme("safety", "Sécurité", 120, 1, 2, 6, List.of(), Provenance.UNKNOWN));
        two.advisors.set(0, two.advisors.get(0).withThemes(List.of("email", "safety")));
        two.demand.clear();
        two.demand.add(TwoCommunes.demand("safe-a", "A", "safety", "car", 3));
        two.demand.add(TwoCommunes.demand("car-a", "A", "email", "car", 4));
        two.audiences.add(new Audience("seniors", "Seniors", List.of(), List.of(), Provenance.UNKNOWN));
        two.demand.add(TwoCommunes.demand("senior-a", "A", "safety", "car", 1).withAudience("seniors"));
        return two.build();
    }

    private void keep(Problem made) {
        var document = store.documents().keep(Document.Kind.PROBLEM, DocumentWriter.PROBLEMS.toBytes(made));
        store.database()
                .sql("insert into problem (id, territory, quarter, territory_version, document, made_at)"
                        + " values (?, ?, ?, 1, ?, ?)")
                .params(
                        made.id(),
                        SCARCE,
                        "2027-Q1",
                        document,
                        Moments.of(store.clock().instant()))
                .update();
    }

    /** As long as the time of one go, short here, leaves some. */
    private static void triesTheRest(Page page) {
        for (int go = 0; go < 30 && page.locator("#rest").count() > 0; go++) {
            assertThat(page.locator("#trying")).containsText("pas encore essayé");
            page.locator("#rest").click();
            assertThat(page.locator("#trying"))
                    .not()
                    .containsText("en ce moment", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MS));
        }
    }

    @Test
    void aWishIsAskedForFollowedAndAnswered() {
        var page = visit(Screen.PHONE, true, "/souhaits?kind=MORE_SESSIONS");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chiffrer ce souhait"))
                .click();

        assertThat(page.locator("#h-answer")).containsText(Pattern.compile("En attente|Calcul en cours|Réponse"));
        page.locator(".wish-verdict").waitFor();
        assertThat(page.locator(".wish-text")).containsText("une séance de plus par semaine");
        AccessiblePage.check(page);
        takenIntoTheTerritory(page);
    }

    @Test
    void aWorkshopThatNoTableCanAskForIsAddedToThePlanByItsForm() {
        var page = visit(Screen.DESK, true, "/souhaits?kind=HOSTED_WORKSHOP");
        var room = problem().rooms().get(0);
        page.locator("#w-commune").selectOption(room.commune());

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chiffrer ce souhait"))
                .click();

        page.locator(".wish-verdict").waitFor();
        assertThat(page.locator("#elsewhere")).containsText("Aucune table ne dit où tenir un atelier");
        AccessiblePage.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ajouter l’atelier au plan"))
                .click();
        var chosen = page.locator("#open-room").inputValue();
        assertThat(problem().rooms())
                .filteredOn(r -> r.id().equals(chosen))
                .singleElement()
                .satisfies(r -> assertThat(r.commune()).isEqualTo(room.commune()));
    }

    private Problem problem() {
        return quarters.problem(version.problem()).problem();
    }

    private void takenIntoTheTerritory(Page page) {
        int before = territories.current("forbach");
        int sessions = sessions();
        try {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prendre ce souhait"))
                    .click();

            assertThat(page.locator("#prendre .good")).containsText("version " + (before + 1) + " du territoire");
            assertThat(sessions()).isEqualTo(sessions + 1);
            AccessiblePage.check(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voir ce qui a changé"))
                    .click();
            assertThat(page.locator("main")).containsText("Souhait retenu : une séance de plus par semaine");
        } finally {
            saving.goBack("forbach", before, null, null);
        }
    }

    /** Of the first advisor a week, as quarters are planned now. */
    private int sessions() {
        var problem = quarters.problem(quarters.onOffer().get(6)).problem();
        return problem.advisors().get(0).maxSessionsPerWeek();
    }

    @Test
    void aWishThatMeansNothingIsRefusedInItsForm() {
        var page = visit(Screen.DESK, false, "/souhaits?kind=SMALLER_WORKSHOPS");

        page.getByLabel("Combien").fill("200");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chiffrer ce souhait"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("C’est déjà le cas.");
    }
}
