package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import fr.allervers.data.problem.Room;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a workshop offers no hour at which the chosen room is closed; readers were told only once they asked for the effect. */
@RunningApplication
class RoomHoursTest {

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Test
    void hoursAtWhichTheRoomIsClosedCannotBeChosen() {
        var quarter = quarters.problem(quarters.onOffer().get(9));
        var version = HalfPlan.add(versions, quarter.problem());
        var problem = quarter.problem();
        var time = problem.starts().get(0).toLocalTime();
        Room closed = null;
        LocalDateTime then = null;
        for (var room : problem.rooms()) {
            for (var start : problem.starts()) {
                boolean isOnNoSuchDay = problem.starts().stream()
                        .filter(s -> s.getDayOfWeek() == start.getDayOfWeek() && isAt(s, time))
                        .noneMatch(s -> room.availability().allows(s, s.plusMinutes(1)));
                if (closed == null && isOnNoSuchDay) {
                    closed = room;
                    then = start;
                }
            }
        }
        var page = BROWSER.newContext(Screen.DESK.options("fr-FR")).newPage();
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + "/changer");
        var hour = page.locator("#open-time option[value='" + time + "']");

        page.locator("#open-room").selectOption(new SelectOption().setValue(closed.id()));
        page.locator("#open-day").fill(then.toLocalDate().toString());
        assertThat(hour).isDisabled();
        assertThat(hour).hasText(time + " (salle fermée)");

        var open = problem.rooms().stream()
                .filter(r -> r.open().isEmpty())
                .findFirst()
                .orElse(problem.rooms().get(0));
        var first = problem.starts().stream()
                .filter(s -> isAt(s, time) && open.availability().allows(s, s.plusHours(1)))
                .findFirst()
                .orElseThrow();
        page.locator("#open-room").selectOption(new SelectOption().setValue(open.id()));
        page.locator("#open-day").fill(first.toLocalDate().toString());
        assertThat(hour).isEnabled();
        assertThat(hour).hasText(time.toString());
    }

    /** A fourteenth reader was refused a room that lacks a screen after the effect only. */
    @Test
    void roomsThatLackWhatTheThemeNeedsCannotBeChosenAndSayWhatItIs() {
        var quarter = quarters.problem(quarters.onOffer().get(9));
        var version = HalfPlan.add(versions, quarter.problem());
        var problem = quarter.problem();
        var theme = problem.themes().stream()
                .filter(t -> problem.rooms().stream().anyMatch(r -> !t.isEquippedIn(r)))
                .findFirst()
                .orElseThrow();
        var lacking = problem.rooms().stream()
                .filter(r -> !theme.isEquippedIn(r))
                .findFirst()
                .orElseThrow();
        var plain = problem.themes().stream()
                .filter(t -> t.fits(lacking))
                .findFirst()
                .orElseThrow();
        var fitting = problem.rooms().stream().filter(theme::fits).findFirst().orElseThrow();
        var page = BROWSER.newContext(Screen.DESK.options("fr-FR")).newPage();
        page.navigate("http://localhost:" + port + "/plan/" + version.id() + "/changer?kind=OPEN");
        var room = page.locator("#open-room option[value='" + lacking.id() + "']");

        page.locator("#o-theme").selectOption(new SelectOption().setValue(plain.id()));
        assertThat(room).isEnabled();
        page.locator("#open-room").selectOption(new SelectOption().setValue(lacking.id()));
        page.locator("#o-theme").selectOption(new SelectOption().setValue(theme.id()));

        assertThat(page.locator("#open-room")).hasValue(lacking.id());
        assertThat(room).isEnabled();
        assertThat(room).containsText("il y manque : ");
        assertThat(page.locator("#open-possible")).containsText("Cette salle ne convient pas (il y manque : ");
        page.locator("#open-room").selectOption(new SelectOption().setValue(fitting.id()));
        assertThat(room).isDisabled();
        assertThat(page.locator("#open-possible")).not().containsText("ne convient pas");
        page.locator("#o-theme").selectOption(new SelectOption().setValue(plain.id()));
        assertThat(room).not().containsText("il y manque");
    }

    private static boolean isAt(LocalDateTime start, LocalTime time) {
        return start.toLocalTime().equals(time);
    }
}
