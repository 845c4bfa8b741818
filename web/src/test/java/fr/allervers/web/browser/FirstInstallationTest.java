package fr.allervers.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.allervers.web.AllerVers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A new user's whole way in an installation that was never started before: its first account, a territory, a plan. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = AllerVers.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "allervers.solving.time=4s",
            "allervers.sign-in.required=true",
            "allervers.data.folder=target/test-data/${random.uuid}"
        })
@DirtiesContext
class FirstInstallationTest {

    private static final String PASSWORD = "une phrase assez longue";

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Test
    void fromTheLinkThatTheStartPrintsToAFirstPlan(CapturedOutput output) {
        var root = "http://localhost:" + port;
        var links = Pattern.compile("/compte/premier/[\\w-]+")
                .matcher(output)
                .results()
                .map(m -> m.group())
                .toList();
        assertThat(links).as("printed").isNotEmpty();
        var page = BROWSER.newPage(Screen.DESK.options("fr-FR"));
        var way = new NewTerritoryWay(page, root);

        page.navigate(root + links.get(links.size() - 1));
        way.fill("Nom", "Ada");
        way.fill("Adresse électronique", "ada@exemple.fr");
        way.fill("Mot de passe", PASSWORD);
        way.click(AriaRole.BUTTON, "Créer le compte");
        assertThat(page).hasURL(Pattern.compile(".*/connexion.*"));
        way.fill("Adresse électronique", "ada@exemple.fr");
        way.fill("Mot de passe", PASSWORD);
        way.click(AriaRole.BUTTON, "Se connecter");
        assertThat(page).not().hasURL(Pattern.compile(".*/connexion.*"));

        way.go("pays-premier");
    }
}
