package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The way from the list of territories to the first plan of one of one's own, with made-up tables, as somebody goes it in a
 * browser.
 *
 * @param root address of the application
 */
record NewTerritoryWay(Page page, String root) {

    private static final String COMMUNES = "Code INSEE;Nom;Habitants;Latitude;Longitude;Superficie;Sans voiture\n"
            + "73901;Aigremont;4200;45.50;6.50;12;0.14\n73902;Le Bourg-Neuf;900;45.53;6.55;9;0.06\n"
            + "73903;Saint-Val;600;45.47;6.46;14;0.05\n";

    void click(AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void fill(String label, String value) {
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

    void go(String id) {
        page.navigate(root + "/territoires");
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
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Lancer le calcul"))
                .click(); // with which demand, the button says too
        assertThat(page.locator("#status")).containsText("Calcul terminé");
        assertThat(page.locator("#served")).hasText(Pattern.compile("[1-9]\\d*"));
    }
}
