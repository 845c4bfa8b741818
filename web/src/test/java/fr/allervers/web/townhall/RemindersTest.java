package fr.allervers.web.townhall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From the coordinator's page to the letter box of a town hall. */
@RunningApplication
class RemindersTest {

    private static final String TERRITORY = "val-daigremont";
    private static final String PAGE = "/t/" + TERRITORY + "/mairies";
    private static final String REACHED = "73901";
    private static final String UNREACHED = "73902";

    @RegisterExtension
    private final GreenMailExtension post =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Quarters quarters;

    @Autowired
    private TownHallLinks links;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private Store store;

    private Quarter quarter;

    /** An example one of whose town halls has a mail address. */
    private static TerritoryCopy withMail() {
        var files = Territories.copy(TERRITORY).files();
        var rows = new String(requireNonNull(files.content("communes.csv")), UTF_8);
        var more = rows.lines()
                .map(r -> r + (r.startsWith("code,") ? ",mail" : r.startsWith(REACHED) ? ",mairie@exemple.fr" : ","))
                .collect(Collectors.joining("\n", "", "\n"));
        return TerritoryArchive.read(files.with("communes.csv", more.getBytes(UTF_8)));
    }

    @BeforeEach
    void linked() {
        sender.setPort(post.getSmtp().getPort());
        territories.keep(withMail(), null, "imported");
        quarter = quarters.onOffer().get(7);
        current.in(TERRITORY, () -> {
            links.make(REACHED);
            links.make(UNREACHED);
        });
    }

    @AfterEach
    void forget() {
        store.write(() -> store.database().sql("delete from town_hall_reminder").update());
        territories.keep(Territories.copy(TERRITORY), null, "imported");
    }

    private String page() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), "?quarter=" + quarter).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String rest)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + PAGE + rest);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private void remindBoth() throws IOException, InterruptedException {
        var form = "quarter=%s&to=%s&to=%s".formatted(quarter, REACHED, UNREACHED);
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form));
        assertThat(send(request, "/relance").statusCode()).isEqualTo(302);
    }

    @Test
    void everyTextIsShownWithItsReaderThenSentOnceADay() throws Exception {
        assertThat(page())
                .contains("mairie@exemple.fr", "ateliers@exemple.fr", "Répondez à ce message", "Aucune adresse connue")
                .doesNotContain("rappel envoyé");
        assertThat(post.getReceivedMessages()).isEmpty();

        remindBoth();
        remindBoth();

        assertThat(post.getReceivedMessages()).hasSize(1);
        var message = post.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("mairie@exemple.fr");
        assertThat((String) message.getContent())
                .contains("Pont-Clairvaux", "Nous n’avons pas encore vos chiffres")
                .doesNotContain("[téléphone");
        assertThat(GreenMailUtil.getHeaders(message)).contains("Auto-Submitted");
        assertThat(page()).contains("rappel envoyé le", "à mairie@exemple.fr");
    }

    @Test
    void theNextDayAnotherMayBeSent() throws Exception {
        remindBoth();
        store.write(() -> store.database()
                .sql("update town_hall_reminder set sent_on = ?")
                .param(LocalDate.now(store.clock()).minusDays(1).toString())
                .update());

        remindBoth();

        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatTheServerRefusesIsSaidAndMayBeSentAgain() throws Exception {
        sender.setPort(1);
        remindBoth();
        assertThat(page()).contains("refusé par le serveur").doesNotContain("rappel envoyé");

        sender.setPort(post.getSmtp().getPort());
        remindBoth();

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(page()).contains("rappel envoyé").doesNotContain("refusé par le serveur");
    }
}
