package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** An advisor's week on a phone, with a network and without. */
@RunningApplication
class AgendaBrowserTest {

    private static final String TERRITORY = "val-daigremont";

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
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private PublishedSessions published;

    @Autowired
    private AttendanceNotes notes;

    @Autowired
    private Store store;

    @Autowired
    private MessageSource messages;

    private BrowserContext context;
    private Workshop workshop;

    @BeforeEach
    void publish() {
        territories.keep(Territories.copy(TERRITORY), null, "imported");
        current.in(TERRITORY, () -> {
            var quarter = quarters.onOffer().get(2);
            var known = publications.current(quarter);
            var version = known == null
                    ? HalfPlan.add(versions, quarters.problem(quarter).problem())
                    : versions.get(known.version());
            if (known == null) {
                publications.publish(quarter, version, 0);
            }
            workshop = version.plan().workshops().stream()
                    .min(Comparator.comparing(w -> w.sessions().get(0)))
                    .orElseThrow();
        });
    }

    private Page visit(Screen screen, String path) {
        return visit(screen, "fr-FR", path);
    }

    private Page visit(Screen screen, String language, String path) {
        context = BROWSER.newContext(screen.options(language));
        var page = context.newPage();
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + "/t/" + TERRITORY
                + (path.startsWith("..") ? path.substring(2) : "/agenda" + path);
    }

    private String agenda() {
        return "/" + workshop.advisor();
    }

    private String day() {
        return agenda() + "/" + workshop.sessions().get(0).toLocalDate();
    }

    private String key() {
        return current.in(
                TERRITORY,
                () -> published.held(LocalDate.MIN).stream()
                        .filter(s -> s.workshop().id().equals(workshop.id()))
                        .findFirst()
                        .orElseThrow()
                        .key());
    }

    private String presence() {
        return agenda() + "/presence?session=" + key();
    }

    private List<AttendanceNotes.Note> noted() {
        return current.in(TERRITORY, () -> List.copyOf(notes.all().values()));
    }

    @Test
    void theHeadOfThePagesFitsEveryWidth() {
        var page = visit(Screen.DESK, "");
        for (int width : new int[] {320, 390, 768, 834, 900, 1024, 1200, 1220}) {
            page.setViewportSize(width, 844);
            page.waitForFunction("width => document.documentElement.scrollWidth === width", width);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,Attendus,Hors ligne", "en-GB,Expected,Offline"})
    void whatWasOpenedOnceIsThereWithoutANetworkAndSaysOfWhenItIs(String language, String expected, String offline) {
        var page = visit(Screen.PHONE, language, agenda());
        assertThat(page.locator("#keep")).hasAttribute("data-kept", "true");
        var asOf = page.locator(".as-of").textContent();

        context.setOffline(true);
        page.navigate(address(agenda()));

        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator(".as-of")).hasText(asOf);
        page.navigate(address(day()));
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator(".stop").first()).containsText(expected);
        assertThat(page.locator("#offline")).containsText(offline);
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(248, 246, 241)");
        assertThat(page.locator(".day-map svg .spot").first()).isVisible();
        assertThat(page.locator(".day-map .spot").first()).hasCSS("stroke-width", "2px");
        assertThat(page.locator("#legs tbody tr").last()).isVisible();

        context.setOffline(false);
        page.navigate(address(day()));
        assertThat(page.locator("#offline")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,Semaine", "en-GB,Week"})
    void theWeekIsReadOnAPhoneAndWithoutANetworkThoughOnlyTheDayWasOpened(String language, String link) {
        var page = visit(Screen.PHONE, language, agenda());
        assertThat(page.locator("#keep")).hasAttribute("data-kept", "true");
        context.setOffline(true);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        assertWeek(page);
        assertThat(page.locator("#offline")).isVisible();

        context.setOffline(false);
        page.navigate(address(agenda() + "?view=WEEK"));
        assertThat(page.locator("#offline")).isHidden();
        assertWeek(page);
        var later = page.locator("a[href*='week=']").last().getAttribute("href");
        page.locator("a[href*='week=']").last().click();
        assertThat(page.locator("[aria-current=page][href*='view=WEEK']")).isVisible();
        context.setOffline(true);
        page.navigate("http://localhost:" + port + later);
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator("[aria-current=page][href*='view=WEEK']")).isVisible();
    }

    /** The week of the first session, which fits the screen. */
    private void assertWeek(Page page) {
        assertThat(page.locator("[aria-current=page][href*='view=WEEK']")).isVisible();
        assertThat(page.locator("h3 a[href$='" + day() + "']")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void theSheetOfADayIsPrintedOnOnePageWithoutWhatOnlyAScreenNeeds() throws IOException {
        var page = visit(Screen.DESK, day());
        assertThat(page.locator("[data-print]")).isVisible();

        try (var printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            assertThat(printed.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Attendus")
                    .doesNotContain("Imprimer", "Tableau de bord", "Programme des habitants");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR,Absence,Premier jour,Déclarer l’absence,Retirer cette absence,%d personnes pour",
        "en-GB,Absence,First day,Declare the absence,Withdraw this absence,%d people for"
    })
    void anAbsenceIsDeclaredOnAPhoneAndWhatItTouchesIsSeenAtOnce(
            String language, String link, String first, String declare, String withdraw, String people) {
        var page = visit(Screen.PHONE, language, agenda());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        var day = workshop.sessions().get(0).toLocalDate();

        page.getByLabel(first).fill(day.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(declare))
                .click();

        var touched = page.locator(".touched li").first();
        assertThat(touched.locator("a")).hasAttribute("href", Pattern.compile(".*/atelier/" + workshop.id()));
        assertThat(workshop.participants()).isGreaterThan(1);
        assertThat(touched).containsText(people.formatted(workshop.participants()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(withdraw))
                .click();
        assertThat(page.locator(".touched")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void whatIsNotedWithoutANetworkIsSentOnceThereIsOne(String language) {
        forgetNotes();
        var words = Locale.forLanguageTag(language);
        var women = word("agenda.attendance.band.WOMAN", words);
        var exactly = new Page.GetByLabelOptions().setExact(true);
        var page = visit(Screen.PHONE, language, agenda());
        assertThat(page.locator("#keep")).hasAttribute("data-kept", "true");
        context.setOffline(true);
        page.navigate(address(presence()));
        assertThat(page.locator("#offline")).isVisible();

        page.getByText(word("agenda.attendance.all", words)).click();
        page.getByLabel(word("agenda.attendance.others", words)).fill("2");
        page.locator("#attendance details summary").click();
        page.getByLabel(women, exactly).fill("900");
        page.getByLabel(women, exactly).blur();
        assertThat(page.locator("#more")).isVisible();
        page.getByLabel(women, exactly).fill("");
        page.getByLabel(women, exactly).blur();
        assertThat(page.locator("#more")).isHidden();
        page.getByLabel(word("agenda.attendance.ahead.sure", words)).check();
        page.locator("#attendance .btn-main").click();

        assertThat(page.locator("#sent")).hasAttribute("data-state", "waits");
        assertThat(page.locator("#sent")).containsText(word("agenda.attendance.waits", words));
        assertThat(noted()).isEmpty();
        var waiting = page.evaluate("localStorage.getItem('agenda-notes')");
        page.navigate(address(agenda()));
        assertThat(page.locator("#waiting")).containsText("1");

        context.setOffline(false);
        page.navigate(address(agenda()));
        page.waitForCondition(() -> noted().size() == 1);
        assertThat(page.locator("#waiting")).isHidden();
        assertThat(noted().get(0).counts().total()).isEqualTo((int) workshop.participants() + 2);

        page.evaluate("note => localStorage.setItem('agenda-notes', note)", waiting);
        page.navigate(address(agenda()));
        page.waitForCondition(
                () -> page.evaluate("localStorage.getItem('agenda-notes')").equals("[]"));
        assertThat(store.database()
                        .sql("select count(*) from attendance_note where territory = ?")
                        .param(TERRITORY)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        page.navigate(address(day()));
        assertThat(page.locator(".stop").first())
                .containsText(word("agenda.attendance.again", words, workshop.participants() + 2));
    }

    private String word(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private void forgetNotes() {
        store.write(() -> store.database()
                .sql("delete from attendance_note where territory = ?")
                .param(TERRITORY)
                .update());
    }
}
