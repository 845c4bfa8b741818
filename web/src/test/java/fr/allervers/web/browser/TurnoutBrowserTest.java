package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.HalfCame;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What noted attendance says of workshops to come, as a browser shows it. */
@RunningApplication
class TurnoutBrowserTest {

    private static final String TERRITORY = "val-turnout-shown";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private PublishedSessions published;

    @Autowired
    private AttendanceNotes notes;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private Quarter quarter;
    private PlanVersion version;

    @BeforeEach
    void aQuarterOfWhichHalfCame() {
        territories.keep(TerritoryOfTest.named(TERRITORY), null, "imported");
        quarter = quarters.onOffer().get(4);
        current.in(TERRITORY, () -> {
            version = HalfPlan.add(versions, quarters.problem(quarter).problem());
            publications.publish(quarter, version, 0);
            HalfCame.note(published, notes);
        });
    }

    private Page page(String path) {
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        page.navigate("http://localhost:" + port + "/t/" + TERRITORY + path);
        return page;
    }

    @Test
    void theListAndThePageOfAttendanceSayHowManyToExpect() {
        var list = page("/plan/" + version.id() + "/liste");
        assertThat(list.locator("#rows .show").first()).isVisible();
        assertThat(list.locator("#rows .expected"))
                .hasCount(version.plan().workshops().size());
        assertThat(list.locator("#rows .expected").first()).containsText("à attendre, d’après les présences notées");
        assertThat(list.locator("#rows .mark", new Page.LocatorOptions().setHasText("sous le minimum"))
                        .first())
                .isVisible();
        AccessiblePage.check(list);

        var attendance = page("/assiduite?quarter=" + quarter);
        assertThat(attendance.locator("main")).containsText("Sur 100 habitants attendus");
        AccessiblePage.check(attendance);
    }
}
