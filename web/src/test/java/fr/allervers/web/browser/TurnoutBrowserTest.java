package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.DaySheet.Expected;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What noted attendance says of workshops to come, as a browser shows it. */
@RunningApplication
class TurnoutBrowserTest {

    private static final double PATIENCE_MS = 60_000;
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
            published.held(LocalDate.MIN).forEach(this::halfCame);
        });
    }

    private void halfCame(PublishedSession session) {
        Map<String, Integer> came =
                session.expected().stream().collect(Collectors.toMap(Expected::group, e -> (int) e.residents() / 2));
        notes.keep(
                UUID.randomUUID().toString(),
                session.key(),
                new AttendanceCounts(came, 0, Map.of()),
                session.begins().toInstant());
    }

    private Page page(String path) {
        var context = BROWSER.newContext(Screen.DESK.options("fr-FR"));
        context.setDefaultTimeout(PATIENCE_MS);
        var page = context.newPage();
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
