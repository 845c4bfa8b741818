package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator who answers the questions about a file of demand. */
@RunningApplication
class DemandQuestionsTest {

    private static final String TERRITORY = "val-daigremont";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private TerritoryVersions territories;

    private Page sent(Screen screen, String text) {
        var page = uploaded(screen, text);
        page.locator("#sures").waitFor();
        page.locator("#sures").evaluate("e => e.open = true");
        return page;
    }

    private Page uploaded(Screen screen, String text) {
        territories.keep(Territories.copy(TERRITORY), null, "imported");
        var page = BROWSER.newPage(screen.options("fr-FR"));
        page.navigate("http://localhost:%d/t/%s/demande?quarter=%s"
                .formatted(port, TERRITORY, quarters.onOffer().get(8)));
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("demande.csv", "text/csv", text.getBytes(UTF_8)));
        page.locator("form:has(input[type=file]) button").first().click();
        page.locator("#decider").waitFor();
        return page;
    }

    /** The next question's button stands where the last one stood: it was answered unseen. */
    @Test
    void aSecondClickAtTheSamePlaceAnswersNoQuestionThatWasNotSeen() {
        for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
            var page = sent(
                    screen,
                    "Commune;Thème;Public;Transport;Habitants\n73901;E-mail;Seniors;bus;env. 12\n73902;E-mail;Seniors;bus;env. 13\n"
                            + "73903;E-mail;Seniors;bus;env. 14\n73904;E-mail;Seniors;bus;env. 1" + screen.ordinal()
                            + "\n");
            int open = questions(page).count();
            assertThat(page.locator("#sures .first-row").first().textContent()).contains("73901", "env. 12");
            var box = page.locator("#sures .decision button").first();
            box.scrollIntoViewIfNeeded();
            var at = box.boundingBox();
            double x = at.x + at.width / 2;
            double y = at.y + at.height / 2;

            page.mouse().click(x, y);
            page.waitForURL(u -> u.contains("#ask-") || u.contains("#decider"));
            page.mouse().click(x, y);
            page.waitForTimeout(300);

            assertThat(questions(page).count()).as(screen.name()).isEqualTo(open - 1);
        }
    }

    /** Who moves on is not held up. */
    @Test
    void anotherButtonAnswersAtOnceAndTheQuestionHasTheFocus() {
        var page = sent(
                Screen.DESK,
                "Commune;Thème;Public;Transport;Habitants\n73901;E-mail;Seniors;bus;env. 22\n73902;E-mail;Seniors;bus;env. 13\n"
                        + "73903;E-mail;Seniors;bus;env. 24\n");
        int open = questions(page).count();
        page.locator("#sures li:nth-child(2) .decision button").first().click();
        page.waitForURL(u -> u.contains("#ask-"));
        page.locator("#sures .asked:focus").waitFor();
        page.locator("#sures .decision button").first().click();
        page.waitForTimeout(500);

        assertThat(questions(page).count()).isEqualTo(open - 2);
        AccessiblePage.check(page);
    }

    /** Five blocks of buttons asked what one look at the table's first rows tells. */
    @Test
    void columnsAreAnsweredByOneLookAtTheTableAndOnePress() {
        for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
            var page = uploaded(
                    screen,
                    "D'où ?;On demande;Public;Venue en;Combien cet hiver;Couleur\nPont-Clairvaux;E-mail;Seniors;voiture;3;bleu\n"
                            + "La Chavanne-sur-Aigre;E-mail;Seniors;voiture;2;" + screen + "\n");
            assertThat(page.locator(".file-columns td[data-means]").allInnerTexts())
                    .containsExactly("commune", "thème", "public", "moyen de transport", "habitants");
            AccessiblePage.check(page);

            page.locator(".column-choices select").last().selectOption("");
            assertThat(page.locator(".file-columns td[data-means]").allInnerTexts())
                    .as("above the table stands what is chosen below it")
                    .containsExactly("commune", "thème", "public", "moyen de transport");
            page.locator(".column-choices select").last().selectOption("@E");
            page.locator("button[name=save]").click();
            page.waitForURL(u -> u.contains("#decider"));

            assertThat(page.locator(".asked-columns").count()).isZero();
            assertThat(page.locator("main .lead").textContent()).contains("5 habitants");
        }
    }

    private static Locator questions(Page page) {
        return page.locator(".questions > li");
    }
}
