package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Organisations;
import fr.allervers.web.account.ProviderApplication;
import fr.allervers.web.account.Role;
import fr.allervers.web.account.TestProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody signs in on the provider's own page and signs out there, in a browser. */
@ProviderApplication
class ProviderBrowserTest {

    private static final String TERRITORY = "forbach";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private TestProvider provider;

    @Autowired
    private Organisations organisations;

    @Autowired
    private MessageSource messages;

    private final List<String> asked = new ArrayList<>();
    private Page page;
    private Locale locale;

    @AfterEach
    void plain() {
        provider.saysPlain();
    }

    /** Who they are and for whom they work stands only in what the provider signs of them, as with ProConnect. */
    @ParameterizedTest
    @CsvSource({"fr,20003529100028", "en,20003529100036"})
    void goesToTheProviderAndBackAndLeavesItAgain(String language, String siret) {
        locale = Locale.forLanguageTag(language);
        page = BROWSER.newPage(Screen.PHONE.options(language));
        page.onRequest(r -> asked.add(r.url()));
        organisations.add(siret, new Grant(Role.COORDINATOR, TERRITORY));
        var subject = UUID.randomUUID().toString();
        provider.saysSigned(
                subject,
                Map.of("email", subject + "@exemple.fr", "given_name", "Ada", "usual_name", "Muster", "siret", siret));

        signIn(subject);
        assertThat(page).hasURL("http://localhost:" + port + "/t/" + TERRITORY + "/");
        isSignedIn();
        signOut();
        assertThat(page.navigate("http://localhost:" + port + "/t/" + TERRITORY + "/journal")
                        .url())
                .contains("/connexion");
    }

    private void signIn(String subject) {
        page.navigate("http://localhost:" + port + "/connexion");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words("signIn.by", "ProConnect")))
                .click();
        page.locator("[name=username]").fill(subject);
        page.locator("[name=claims]").fill("{\"acr\":\"eidas2\"}");
        page.locator("[type=submit]").click();
    }

    /** In their role, in their territory and in no other. */
    private void isSignedIn() {
        page.navigate("http://localhost:" + port + "/compte");
        assertThat(page.locator(".lead")).containsText("Ada Muster");
        assertThat(page.locator("#content section li")).hasCount(1);
        assertThat(page.locator("#content section li"))
                .hasText(Pattern.compile(words("role.COORDINATOR") + ",\\s+" + TERRITORY));
        assertThat(status("/t/" + TERRITORY + "/journal")).isEqualTo(200);
        assertThat(status("/comptes")).isEqualTo(403);
    }

    private int status(String path) {
        return page.request().get("http://localhost:" + port + path).status();
    }

    /** By the provider, which leads back with the {@code state} that it was given. */
    private void signOut() {
        page.navigate("http://localhost:" + port + "/compte");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words("account.leave")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/connexion\\?state="));
        assertThat(page.locator("#content")).containsText(words("signIn.out"));
        var out = asked.stream()
                .filter(u -> u.contains("/endsession"))
                .map(u -> UriComponentsBuilder.fromUriString(u).build().getQueryParams())
                .toList();
        assertThat(out).singleElement().satisfies(parameters -> {
            assertThat(parameters.keySet())
                    .containsExactlyInAnyOrder("id_token_hint", "state", "post_logout_redirect_uri");
            assertThat(page.url()).endsWith("state=" + parameters.getFirst("state"));
        });
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
