package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RunningApplication;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new user's way from nothing to the first plan of a territory of their own, on a desk and on a phone. */
@RunningApplication
class NewTerritoryTest {

    private static final String COMMUNES = "Code INSEE;Nom;Habitants;Latitude;Longitude;Superficie;Sans voiture\n"
            + "73901;Aigremont;4200;45.50;6.50;12;0.14\n73902;Le Bourg-Neuf;900;45.53;6.55;9;0.06\n"
            + "73903;Saint-Val;600;45.47;6.46;14;0.05\n";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    private Page page;

    private void click(AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void fill(String label, String value) {
        page.getByLabel(label, new GetByLabelOptions().setExact(true)).fill(value);
    }

    private void row(String table, Map<String, String> cells) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(table).setExact(true))
                .first()
                .click();
        cells.forEach((column, cell) -> fill(column + ", 1", cell));
        click(AriaRole.BUTTON, "Enregistrer une nouvelle version");
    }

    private void back() {
        click(AriaRole.LINK, "Pays d’Aigremont");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void fromNothingToAFirstPlan(Screen screen) {
        var id = "pays-" + screen.name().toLowerCase(Locale.ROOT);
        page = BROWSER.newPage(screen.options("fr-FR"));
        page.navigate("http://localhost:" + port + "/territoires");
        click(AriaRole.LINK, "Nouveau territoire");
        AccessiblePage.check(page);

        fill("Nom du territoire", "Pays d’Aigremont");
        fill("Identifiant", id);
        fill("Département, par exemple 57", "73");
        fill("Communes", COMMUNES);
        click(AriaRole.BUTTON, "Commencer");
        assertThat(page.locator("[data-step=communes]")).containsText("fait");
        assertThat(page.locator("[data-step=rooms]")).containsText("erreur");
        AccessiblePage.check(page);

        row(
                "Salles",
                Map.of(
                        "Identifiant", "mairie",
                        "Nom", "Salle du conseil",
                        "Commune (code INSEE)", "73999",
                        "Places", "14",
                        "Équipement (séparé par une barre)", "tables et prises|Wi-Fi|écran"));
        assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
        assertThat(page.locator("#faults")).containsText("reste");
        AccessiblePage.check(page);
        fill("Commune (code INSEE), 1", "73901");
        click(AriaRole.BUTTON, "Enregistrer une nouvelle version");
        assertThat(page.locator("[aria-invalid=true]")).hasCount(0);
        back();

        row(
                "Conseillers",
                Map.of(
                        "Identifiant", "conseil-1",
                        "Nom", "Ada",
                        "Commune de départ", "73901",
                        "Séances par jour au plus", "2",
                        "Séances par semaine au plus", "6"));
        back();
        assertThat(page.locator(".lead")).containsText("Tout est là pour un premier plan");
        AccessiblePage.check(page);
        click(AriaRole.BUTTON, "En faire un territoire");

        assertThat(page).hasURL(Pattern.compile(".*/t/" + id + "/"));
        click(AriaRole.BUTTON, "Lancer le calcul");
        assertThat(page.locator("#status")).containsText("Calcul terminé");
        assertThat(page.locator("#served")).hasText(Pattern.compile("[1-9]\\d*"));
    }
}
