package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import java.util.List;
import java.util.stream.Stream;
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

    private static final String ROWS = "Commune;Thème;Public;Transport;Habitants\n"
            + "73901;E-mail;Seniors;voiture;env. 12\n73902;E-mail;jeunes 16-25;voiture;13\n73903;trucs;Seniors;voiture;14\n";

    /** Twelve blocks of buttons, each with a page of its own behind it, took nine minutes to read and press. */
    @Test
    void whatMustBeChosenIsChosenAndAllElseSavedByOnePress() {
        for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
            var page = uploaded(screen, ROWS.replace("14", "1" + screen.ordinal()));
            assertThat(page.locator(".questions > li:visible mark").allInnerTexts())
                    .as("to choose, then to check; what is sure is folded")
                    .containsExactly("trucs", "jeunes 16-25");
            page.locator("#known summary").click();
            assertThat(page.locator(".as-read dl > div").allInnerTexts()).containsExactly("12\u00a0: env. 12");
            assertThat(page.locator("main .lead").textContent())
                    .isEqualTo("3 demandes trouvées. Reste une question, et une lecture à vérifier, plus bas.");
            var choices = page.locator(".questions > li:visible select");
            assertThat(choices.first().inputValue())
                    .as("nothing is chosen for it")
                    .isEmpty();
            assertThat(choices.last().inputValue()).isNotEmpty();
            page.locator(".questions > li:visible .context summary").last().click();
            assertThat(page.locator(".questions > li:visible .first-row").last().textContent())
                    .contains("73902", "jeunes 16-25");
            AccessiblePage.check(page);

            choices.first().selectOption("email");
            page.locator("button[name=save]").click();
            page.waitForURL(u -> u.contains("#count"));

            assertThat(questions(page).count()).isZero();
            assertThat(page.locator("main .lead").textContent()).contains(25 + 10 + screen.ordinal() + " habitants");
        }
    }

    /** What is left to choose stays, and has lost nothing that was chosen. */
    @Test
    void whatIsNotChosenIsAskedAgainAlone() {
        var page = uploaded(Screen.DESK, ROWS.replace("14", "19"));
        page.locator("button[name=save]").click();
        page.waitForURL(u -> u.contains("#decider"));

        assertThat(page.locator(".questions > li mark").allInnerTexts()).containsExactly("trucs");
        assertThat(page.locator("main .lead").textContent())
                .isEqualTo("3 demandes trouvées. Reste une question, plus bas.");
    }

    private static final double SAME = 450;

    /** The next page's button stands where the last one stood: what it asks was answered unseen. */
    @Test
    void aSecondClickAtTheSamePlaceAnswersNoQuestionThatWasNotSeen() {
        var page = uploaded(
                Screen.DESK,
                "Commune;Thème;Public;Transport;Habitants\n73901;E-mail;Seniors;voiture;env. 12\n"
                        + "73901;E-mail;Seniors;voiture;9\n");
        var at = page.locator("button[name=save]").boundingBox();
        double x = at.x + at.width / 2;
        var toSave = "([x, y]) => { const save = document.querySelector('button[name=save]').getBoundingClientRect();"
                + " scrollBy({top: save.y + save.height / 2 - y, behavior: 'instant'});"
                + " return document.elementFromPoint(x, y)?.name; }";
        assertThat(page.evaluate(toSave, List.of(x, SAME))).isEqualTo("save");

        page.mouse().click(x, SAME);
        page.waitForURL(u -> u.contains("#decider"));
        assertThat(page.evaluate(toSave, List.of(x, SAME)))
                .as("the button stands there")
                .isEqualTo("save");
        page.mouse().click(x, SAME);
        page.waitForTimeout(300);

        assertThat(questions(page).count()).as("of rows that repeat").isOne();
    }

    /** The first button of a form is the one that Enter presses: it left the row of another question out. */
    @Test
    void enterInAFigureDecidesThatFigureAlone() {
        var page = uploaded(
                Screen.DESK,
                "Commune;Thème;Public;Transport;Habitants\n73901;E-mail;Seniors;voiture;env. 12\n73902;E-mail;Martiens;fusée;trop\n"
                        + "73903;E-mail;Seniors;voiture;peu\n");
        int open = questions(page).count();
        var figure = page.locator(".questions > li:has(mark:text-is('peu')) input[inputmode=numeric]");
        figure.fill("4");
        figure.press("Enter");
        page.waitForURL(u -> u.contains("#ask-") || u.contains("#decider"));

        assertThat(questions(page).count()).isEqualTo(open - 1);
        assertThat(page.locator("main .lead").textContent())
                .isEqualTo("3 demandes trouvées. Restent 3 questions, plus bas.");
    }

    /** Ten choices were lost to one press of a button below them. */
    @Test
    void changingADecisionKeepsWhatIsChosenAbove() {
        var page = uploaded(Screen.DESK, ROWS.replace("14", "18"));
        page.locator("button[name=save]").click();
        page.waitForURL(u -> u.contains("#decider"));
        page.locator(".questions select").first().selectOption("email");
        page.locator("#decided summary").first().click();
        page.locator("#decided button[name=undo]").first().click();
        page.waitForURL(u -> u.contains("#ask-"));

        assertThat(page.locator("mark:text-is('trucs')").count())
                .as("it was chosen")
                .isZero();
        assertThat(questions(page).count()).as("the other is asked again").isOne();
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
            page.waitForURL(u -> u.contains("#count"));

            assertThat(page.locator(".asked-columns").count()).isZero();
            assertThat(page.locator("main .lead").textContent()).contains("5 habitants");
        }
    }

    /** What stands above the place was cut in half by the bar at the top, the file's own count among it. */
    @Test
    void aPlaceOnThePageBeginsBelowTheBarAndCutsNothingAboveIt() {
        for (var screen : new Screen[] {Screen.DESK, Screen.PHONE}) {
            var page = uploaded(
                    screen,
                    ROWS.replace("14", "2" + screen.ordinal())
                            + Stream.of("4;machins", "5;bidules", "6;zut", "7;bof", "8;hop", "9;peuh")
                                    .map("7390%s;Seniors;voiture;5\n"::formatted)
                                    .collect(joining()));
            lookAt(page, ".questions > li:has(mark:text-is('trucs'))", "h3:has(+ .questions)");
            lookAt(page, ".questions > li:has(mark:text-is('machins'))", ".questions > li:has(mark:text-is('trucs'))");

            page.locator("button[name=save].btn-main").press("Enter");
            page.waitForURL(u -> u.contains("#decider"));
            waitForScrolling(page);
            isBelowTheBar(page, "#decider h2");
            isNotCut(page, "#content > .go", 0);

            page.locator(".questions select").all().forEach(s -> s.selectOption("email"));
            page.locator("button[name=save].btn-main").press("Enter");
            page.waitForURL(u -> u.contains("#count"));
            waitForScrolling(page);
            isBelowTheBar(page, "h1");
            isBelowTheBar(page, ".lead");
            isNotCut(page, ".eyebrow", 0);
        }
    }

    private static void lookAt(Page page, String question, String above) {
        page.locator(question).evaluate("q => q.scrollIntoView({behavior: 'instant'})");
        isBelowTheBar(page, question + " .asked");
        isNotCut(page, above, PADDING);
    }

    /** The page rolls to its place. */
    private static void waitForScrolling(Page page) {
        page.waitForFunction(
                "() => { const same = scrollY === window.lastPlace; window.lastPlace = scrollY; return same && scrollY > 0; }",
                null,
                new Page.WaitForFunctionOptions().setPollingInterval(150));
    }

    private static void isBelowTheBar(Page page, String place) {
        assertThat(page.locator(place).first().boundingBox().y).as(place).isGreaterThanOrEqualTo(bar(page));
    }

    private static final double PADDING = 8;

    /** All of it stands below the bar, or nothing but its padding. */
    private static void isNotCut(Page page, String place, double padding) {
        var box = page.locator(place).first().boundingBox();
        double bar = bar(page);
        assertThat(box.y >= bar || box.y + box.height - padding <= bar)
                .as("%s at %s to %s, where the bar ends at %s", place, box.y, box.y + box.height, bar)
                .isTrue();
    }

    /** Where the bar ends that stays at the top, 0 where it does not. */
    private static double bar(Page page) {
        var bar = page.locator(".top").boundingBox();
        return Math.max(0, bar.y + bar.height);
    }

    /** Sixty words were unfolded there, one sentence beginning with "un est laissé de côté". */
    @Test
    void onceNothingIsLeftToDecideTheTotalIsOpenAndTheCountFolded() {
        var page = uploaded(
                Screen.DESK,
                "Commune;Thème;Public;Transport;Habitants;Nom\n73901;E-mail;Seniors;voiture;12;Ada\n"
                        + "73902;E-mail;Seniors;voiture;13;Bo\n73903;trucs;Seniors;voiture;1;Cy\nTotal;;;;26;\n"
                        + "NB : pas d'atelier pendant les vacances;;;;;\n");
        assertThat(page.locator("#unread > p").allInnerTexts())
                .as("one box, with a line for each")
                .satisfiesExactly(
                        unread -> assertThat(unread).contains("NB : pas d'atelier"),
                        dropped -> assertThat(dropped)
                                .startsWith("Retiré du fichier")
                                .contains("Nom"));
        assertThat(page.locator("#unread a").isVisible())
                .as("what is done about a note")
                .isFalse();
        assertThat(page.locator("#total").count()).isZero();

        page.locator(".questions select").first().selectOption("-");
        page.locator("button[name=save].btn-main").click();
        page.waitForURL(u -> u.contains("#count"));

        assertThat(page.locator("#total").innerText())
                .isEqualTo("Le fichier annonce 26 habitants au total, et 25 sont comptés ici. Un est laissé de côté.");
        assertThat(page.locator("#count details p").isVisible()).isFalse();
        assertThat(page.locator("#count details p").textContent()).contains("3 demandes trouvées");
        AccessiblePage.check(page);
    }

    private static Locator questions(Page page) {
        return page.locator(".questions > li");
    }
}
