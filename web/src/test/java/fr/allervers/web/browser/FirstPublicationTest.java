package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.AccountLinks;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.ClosedApplication;
import fr.allervers.web.quarter.Quarters;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** From the link that a first start writes to the first plan that is published. */
@ClosedApplication
class FirstPublicationTest {

    private static final String PASSWORD = "une phrase assez longue";
    private static final FilePayload TABLE = new FilePayload(
            "demande.csv",
            "text/csv",
            "Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;12\n".getBytes(UTF_8));

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    /** The ways there are; each plans a quarter of its own. */
    private enum Way {
        MOUSE(Locale.FRENCH),
        MOUSE_IN_ENGLISH(Locale.ENGLISH),
        KEYBOARD(Locale.FRENCH),
        KEYBOARD_IN_ENGLISH(Locale.ENGLISH),
        WITHOUT_SCRIPT(Locale.FRENCH),
        WITHOUT_SCRIPT_IN_ENGLISH(Locale.ENGLISH);

        private final Locale locale;

        Way(Locale locale) {
            this.locale = locale;
        }

        boolean isByKeyboard() {
            return this == KEYBOARD || this == KEYBOARD_IN_ENGLISH;
        }

        boolean hasScript() {
            return this != WITHOUT_SCRIPT && this != WITHOUT_SCRIPT_IN_ENGLISH;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Quarters quarters;

    @Autowired
    private MessageSource messages;

    private Page page;
    private Hand hand;
    private Way way;

    @ParameterizedTest
    @EnumSource(Way.class)
    void fromTheFirstLinkToThePublishedPlan(Way way) {
        this.way = way;
        page = BROWSER.newPage(Screen.DESK.options(way.locale.toLanguageTag()).setJavaScriptEnabled(way.hasScript()));
        hand = way.isByKeyboard() ? new Hand.Keyboard(page) : new Hand.Mouse();
        var quarter = quarters.onOffer().get(1 + way.ordinal());

        makeFirstAccount();
        sendDemand(quarter);
        plan(quarter);
        assertThat(page.locator("#tour"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(way.hasScript()));
        publish();
        open("/?quarter=" + quarter);
        assertThat(page.locator("#published")).isVisible();
        assertThat(page.locator("#tour")).isHidden();
    }

    private void open(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private String words(String key) {
        return messages.getMessage(key, new Object[0], way.locale);
    }

    private Locator named(AriaRole role, String key) {
        return page.getByRole(role, new GetByRoleOptions().setName(words(key)).setExact(true))
                .first();
    }

    private void makeFirstAccount() {
        accounts.all().forEach(a -> accounts.password(a.id(), null));
        var mail = way.name().toLowerCase(Locale.ROOT) + "@exemple.fr";
        open("/compte/premier/" + links.make(null).text());
        hand.type(page.locator("#name"), "Ada");
        hand.type(page.locator("#mail"), mail);
        hand.type(page.locator("#password"), PASSWORD);
        hand.press(named(AriaRole.BUTTON, "firstAccount.do"));

        assertThat(page).hasURL(Pattern.compile("/connexion"));
        hand.type(page.locator("#mail"), mail);
        hand.type(page.locator("#password"), PASSWORD);
        hand.press(named(AriaRole.BUTTON, "signIn.do"));
        assertThat(page.locator(".main-nav")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", way.locale.getLanguage());
    }

    private void sendDemand(Quarter quarter) {
        open("/demande?quarter=" + quarter);
        hand.choose(page.locator("#file"), TABLE);
        hand.press(named(AriaRole.BUTTON, "demand.read"));
        hand.press(named(AriaRole.BUTTON, "findings.take"));
        hand.press(named(AriaRole.BUTTON, "demand.plan"));
    }

    /** The calculation begins with the demand that was taken, and ends by itself. */
    private void plan(Quarter quarter) {
        assertThat(page).hasURL(Pattern.compile("/\\?quarter=" + quarter));
        var over = page.locator("#actions[data-state=OVER]");
        for (int i = 0; !way.hasScript() && over.count() == 0 && i < 100; i++) {
            page.waitForTimeout(200);
            hand.press(named(AriaRole.LINK, "run.reload"));
        }
        assertThat(over).isVisible();
        assertThat(page.locator("#served")).hasText(Pattern.compile("[1-9]\\d*"));
    }

    private void publish() {
        hand.press(page.locator("#dashboard-links a[href*=publication]"));
        assertThat(page.locator("#h-check")).isVisible();
        if (way == Way.MOUSE) {
            AccessiblePage.check(page);
        }
        hand.tick(page.locator("details.publish input[type=checkbox]"));
        hand.press(page.locator("details.publish button"));
        assertThat(named(AriaRole.BUTTON, "publication.takeBack")).isVisible();
    }
}
