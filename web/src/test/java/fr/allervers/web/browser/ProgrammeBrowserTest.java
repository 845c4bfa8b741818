package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident who finds a workshop and the way there, without script. */
@RunningApplication
class ProgrammeBrowserTest {

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private BeanFactory application;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void publish() {
        RealTerritory.publish(application);
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
        context = BROWSER.newContext(screen.options(language).setJavaScriptEnabled(false));
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
        context = BROWSER.newContext(screen.options(language));
        page = context.newPage();
        var home = "http://localhost:" + port + "/t/" + RealTerritory.ID;
        var quarter = quarters.onOffer().get(5);
        for (var path : List.of("/programme?commune=73907", "/programme/encart", "/papier?quarter=" + quarter)) {
            page.navigate(home + path);
            AccessiblePage.check(page);
        }
        page.navigate(home + "/programme?commune=73907");
        page.locator(".seance-what a").first().click();
        page.navigate(page.url() + "?depuis=73905");
        assertThat(page).hasURL(Pattern.compile(".*depuis=73905"));
        AccessiblePage.check(page);
    }
}
