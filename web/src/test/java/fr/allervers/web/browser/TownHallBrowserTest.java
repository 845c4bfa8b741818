package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A town hall that opens its link, and types its counts there. */
@RunningApplication
class TownHallBrowserTest {

    private static final String TERRITORY = "val-daigremont";
    private static final Pattern LINK = Pattern.compile("http://\\S+/mairie/\\S+");

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private TerritoryVersions territories;

    @BeforeEach
    void territory() {
        territories.keep(Territories.copy(TERRITORY), null, "imported");
    }

    private Page newPage(String language, Screen screen) {
        return BROWSER.newPage(screen.options(language));
    }

    /** As a coordinator gets it. */
    private String link(String commune) {
        var page = newPage("fr-FR", Screen.DESK);
        page.navigate("http://localhost:%d/t/%s/mairies?quarter=%s"
                .formatted(port, TERRITORY, quarters.onOffer().get(9)));
        page.locator("form:has(input[value='%s']) button".formatted(commune))
                .first()
                .click();
        var text = page.locator("textarea").first().inputValue();
        var link = LINK.matcher(text);
        link.find();
        return link.group();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, 73905, Merci, 7 habitants, PHONE", "en-GB, 73906, Thank you, 7 residents, DESK"})
    void aTownHallFillsInItsForm(String language, String commune, String thanks, String kept, Screen screen) {
        var page = newPage(language, screen);
        page.navigate(link(commune));
        AccessiblePage.check(page);

        for (var field : new String[] {"theme", "audience", "mobility"}) {
            page.locator("#counts select[name=%s]".formatted(field))
                    .first()
                    .selectOption(new SelectOption().setIndex(1));
        }
        page.locator("#counts .btn-main").click();
        assertThat(page.locator("#counts [aria-invalid=true]")).hasCount(1);
        AccessiblePage.check(page);

        page.locator("#counts input[name=residents]").first().fill("7");
        page.locator("#counts .btn-main").click();
        assertThat(page.locator(".newer")).containsText(thanks);
        assertThat(page.locator("#comptes .good")).containsText(kept);
    }
}
