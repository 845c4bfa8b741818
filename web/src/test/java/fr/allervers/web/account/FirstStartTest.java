package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.AllerVers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** The first start of an installation, with the settings that it comes with: what is printed, and how the first account is made. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = AllerVers.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "allervers.data.folder=target/test-data/${random.uuid}")
@DirtiesContext
class FirstStartTest {

    private static final Map<String, String> ADA =
            Map.of("name", "Ada", "mail", "ada@exemple.fr", "password", "une phrase assez longue");

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Test
    void printsALinkThatMakesTheFirstAccountOnceAndThenIsNoMore(CapturedOutput output) throws Exception {
        var desk = new Desk(port);
        assertThat(desk.get("/t/forbach/territoire").body())
                .as("without an account")
                .contains("Sans compte, sur cet ordinateur seulement");
        assertThat(((TomcatWebServer) context.getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getProperty("address"))
                .hasToString("localhost/127.0.0.1");

        var links = Pattern.compile("http://localhost:" + port + "(/compte/premier/[\\w-]+)")
                .matcher(output)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(links).as("printed").hasSize(1);
        var link = links.get(0);
        assertThat(output).contains("this computer only", "within 7 days");
        assertThat(desk.get(link).statusCode()).isEqualTo(200);
        assertThat(Desk.location(desk.post(link, ADA))).endsWith("/connexion?pret");
        assertThat(accounts.all()).extracting(Account::grants).containsExactly(List.of(new Grant(Role.OPERATOR, null)));

        assertThat(desk.get(link).statusCode()).isEqualTo(404);
        assertThat(desk.post(link, ADA).statusCode()).isEqualTo(404);
        assertThat(accounts.all()).hasSize(1);
        assertThat(Desk.location(desk.get("/t/forbach/territoire")))
                .as("a visitor, now that there is an account")
                .contains("/connexion");
        assertThat(desk.signIn("ada@exemple.fr", ADA.get("password"))).isTrue();
        assertThat(desk.get("/t/forbach/territoire").body()).doesNotContain("Sans compte");
    }
}
