package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.mend.MendedTerritory;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator who says that somebody is absent, takes a mend and publishes it. */
@RunningApplication
class MendBrowserTest {

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
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @ParameterizedTest
    @CsvSource({
        "PHONE, fr-FR, 8, Choisir, Chercher des solutions, La publication 2 est en vigueur",
        "DESK, en-GB, 9, Choose, Look for mends, Publication 2 is in force"
    })
    void aMendIsTakenAndPublished(
            Screen screen, String language, int which, String choose, String search, String done) {
        var quarter = quarters.onOffer().get(which);
        var series = MendedTerritory.series(new MendedTerritory(territories, current, quarters, versions, publications)
                .publish(quarter)
                .plan());
        var page = BROWSER.newContext(screen.options(language)).newPage();
        page.navigate("http://localhost:" + port + "/t/" + MendedTerritory.ID + "/imprevu?quarter=" + quarter);
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
        page.locator("#mend-FEWEST_DISTURBED button").click();

        assertThat(page).hasURL(Pattern.compile(".*/publication.*version=.*"));
        page.locator("details.publish input[type=checkbox]").check();
        page.locator("details.publish button").click();
        assertThat(page.locator(".state-done")).containsText(done);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
