package fr.allervers.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** From the page to the letter box of an advisor. */
@RunningApplication
class NoticesPageTest {

    private static final String TERRITORY = "val-daigremont";
    private static final String PAGE = "/t/" + TERRITORY + "/publication/prevenir";

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
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private Store store;

    private Quarter quarter;

    @BeforeEach
    void publish() {
        sender.setPort(post.getSmtp().getPort());
        territories.keep(TerritoryWithMail.of(TERRITORY), null, "imported");
        quarter = quarters.onOffer().get(8);
        current.in(TERRITORY, () -> {
            var problem = quarters.problem(quarter).problem();
            var all = publications.all(quarter);
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(50, all.size()), null).run(heard -> {});
            var version = versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
            publications.publish(
                    quarter, version, all.isEmpty() ? 0 : all.get(0).number());
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private String page() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), PAGE + "?quarter=" + quarter).body();
    }

    private int post(String form) throws IOException, InterruptedException {
        return post("", form);
    }

    private int post(String below, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form));
        return send(request, PAGE + below).statusCode();
    }

    private String awaitOnPage(String text) throws IOException, InterruptedException {
        var body = page();
        for (int i = 0; i < 100 && !body.contains(text); i++) {
            LockSupport.parkNanos(200_000_000);
            body = page();
        }
        assertThat(body).contains(text);
        return body;
    }

    /** Their texts go on from what they know, as letters to all others do. */
    @Test
    void whatResidentsAreToldGoesOnFromThePublicationOfWhichTheyWereTold() throws Exception {
        quarter = quarters.onOffer().get(7);
        publish();
        int first = last();
        assertThat(page()).contains("Personne n’a noté qu’ils étaient prévenus");
        assertThat(post("/note", "quarter=" + quarter + "&takenBack=false&to=RESIDENTS&number=" + first))
                .isEqualTo(302);
        assertThat(page()).contains("sont notés comme prévenus depuis le").doesNotContain("Noter que les habitants");

        publish();
        var sinceFirst = page();
        assertThat(sinceFirst).contains("depuis la publication " + first + ", la dernière");
        current.in(
                TERRITORY,
                () -> publications.publish(
                        quarter, versions.get(publications.all(quarter).get(1).version()), last()));

        assertThat(page())
                .as("back to what they were told: nothing changes for them")
                .contains("depuis la publication " + first + ", la dernière")
                .doesNotContain("id=\"h-residents\"");
        assertThat(sinceFirst).contains("id=\"h-residents\"");
    }

    private int last() {
        return current.in(TERRITORY, () -> publications.all(quarter).get(0).number());
    }

    @Test
    void everyLetterIsShownWithItsReaderThenSentAndThatIsSaid() throws Exception {
        var number =
                current.in(TERRITORY, () -> publications.all(quarter).get(0).number());
        assertThat(page())
                .contains("centre@exemple.fr", "Vos ateliers numériques", "Aucune adresse connue", "pas encore")
                .contains("ateliers@exemple.fr");
        var form = "quarter=" + quarter + "&takenBack=false&to=ADVISOR-centre&number=";
        assertThat(post(form + (number + 1))).isEqualTo(409);
        assertThat(post.getReceivedMessages()).isEmpty();

        assertThat(post(form + number)).isEqualTo(302);

        assertThat(awaitOnPage("<strong>envoyé</strong>")).doesNotContain("noté à la main", "noté par");
        var kept = store.database()
                .sql("select count(*) from told where notice = 'ADVISOR-centre' and publication = ? and quarter = ?")
                .params(number, quarter.toString())
                .query(Integer.class)
                .single();
        assertThat(kept).as("known when the mailing is no longer kept").isEqualTo(1);
        var received = post.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString("centre@exemple.fr");
        assertThat(received[0].getSubject()).contains("Vos ateliers numériques");
        assertThat(GreenMailUtil.getBody(received[0])).contains("Conseill");
    }

    @Test
    void whoWasToldByTelephoneIsNoted() throws Exception {
        var number =
                current.in(TERRITORY, () -> publications.all(quarter).get(0).number());
        assertThat(page()).doesNotContain("noté à la main");
        assertThat(page())
                .as("who has no address")
                .doesNotContainPattern("value=\"TOWN_HALL-\\d+\" checked")
                .containsPattern("value=\"ADVISOR-[a-z]+\" checked");
        var ticked = send(HttpRequest.newBuilder(), PAGE + "?quarter=" + quarter + "&cocher=true")
                .body();
        assertThat(ticked.split("checked=\"checked\"")).hasSameSizeAs(ticked.split("type=\"checkbox\" name=\"to\""));

        assertThat(post("/note", "quarter=" + quarter + "&takenBack=false&to=ADVISOR-amont&number=" + number))
                .isEqualTo(302);

        assertThat(page()).containsOnlyOnce("noté à la main").contains("Un destinataire est prévenu.");
        assertThat(page()).containsPattern("À prévenir\u00a0: 3 conseillers, [0-9]+ mairies, [0-9]+ salles");
        assertThat(post.getReceivedMessages()).isEmpty();

        publish();
        assertThat(page()).contains("Publication " + (number + 1) + " du ", "Publication " + number + " du ");
        assertThat(page()).doesNotContain("noté à la main");
        var past = PAGE + "?quarter=" + quarter + "&publication=" + number;
        assertThat(send(HttpRequest.newBuilder(), past).body())
                .containsOnlyOnce("noté à la main")
                .contains("ces messages ne s’envoient plus")
                .doesNotContain("Envoyer aux destinataires");
        assertThat(post("quarter=" + quarter + "&takenBack=false&to=ADVISOR-amont&number=" + number))
                .isEqualTo(409);
        assertThat(post("/note", "quarter=" + quarter + "&takenBack=false&to=ADVISOR-aval&number=" + number))
                .isEqualTo(302);
        assertThat(send(HttpRequest.newBuilder(), past).body().split("noté à la main"))
                .hasSize(3);
    }

    @Test
    void theListComesBeforeWhatWasBeforeAndEachMessageIsCalledByItsWorkshops() throws Exception {
        quarter = quarters.onOffer().get(6);
        publish();
        var titles = Pattern.compile("<details class=\"message\"><summary>(.*?)</summary>", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(t -> t.group(1).replaceAll("<[^>]*>", ""))
                .toList();

        assertThat(titles)
                .hasSize((int) recipients())
                .doesNotContain("Vos ateliers numériques")
                .as("each for another place or person")
                .doesNotHaveDuplicates();
        assertThat(titles).anyMatch(t -> t.matches(".*\u00a0: \\d+ ateliers changés, .*\\d+ nouveaux ateliers"));
        assertThat(letter("ADVISOR-centre")).containsSubsequence("</details>", "data-copy=\"letter-ADVISOR-centre\"");

        publish();
        assertThat(page()).containsSubsequence("name=\"to\"", "<details class=\"card-block\" id=\"steps\"");
    }

    /** Publishes the last plan but for one workshop, of which alone the next publication speaks to who knows the one before. */
    private String publishWithoutOne() {
        return current.in(TERRITORY, () -> {
            var last = publications.all(quarter).get(0);
            var plan = versions.get(last.version()).plan();
            var cancelled = plan.workshops().get(0);
            var left =
                    plan.workshops().stream().filter(w -> !w.equals(cancelled)).toList();
            var version = versions.add(
                    new Plan(plan.problem(), left, plan.score()),
                    new PlanVersion.Origin(null, null, VersionReason.END));
            publications.publish(quarter, version, last.number());
            return cancelled.advisor();
        });
    }

    private long recipients() throws IOException, InterruptedException {
        return Pattern.compile("type=\"checkbox\" name=\"to\"")
                .matcher(page())
                .results()
                .count();
    }

    private String letter(String key) throws IOException, InterruptedException {
        var row = page().split("value=\"" + key + "\"");
        return row.length < 2 ? "" : row[1].substring(0, row[1].indexOf("</tr>"));
    }

    @Test
    void whoWasToldOfNoPublicationIsToldAllThoughAnotherOneCameSince() throws Exception {
        quarter = quarters.onOffer().get(9);
        publish();
        long all = recipients();
        assertThat(page()).contains("Il en reste " + all + ".");

        var advisor = publishWithoutOne();

        assertThat(recipients()).isEqualTo(all).isGreaterThan(3);
        assertThat(page()).contains("Il en reste " + all + ".").doesNotContain("voici ce qui change", "N’a plus lieu");
        assertThat(letter("ADVISOR-" + advisor)).contains("voici vos ateliers du trimestre");
    }

    @Test
    void whoWasToldOfAnEarlierPublicationIsToldWhatChangesAndTheOthersAll() throws Exception {
        quarter = quarters.onOffer().get(3);
        publish();
        var keys = Pattern.compile("name=\"to\" value=\"(ADVISOR-[^\"]+)\"")
                .matcher(page())
                .results()
                .map(k -> k.group(1))
                .toList();
        long all = recipients();
        var number =
                current.in(TERRITORY, () -> publications.all(quarter).get(0).number());
        for (var key : keys) {
            post("/note", "quarter=" + quarter + "&takenBack=false&to=" + key + "&number=" + number);
        }

        var advisor = publishWithoutOne();

        assertThat(letter("ADVISOR-" + advisor))
                .contains("voici ce qui change dans vos ateliers", "N’a plus lieu")
                .contains("prévenu de la publication " + number);
        assertThat(page().split("voici ce qui change"))
                .as("told to that advisor alone")
                .hasSize(2);
        assertThat(page()).contains("Bonjour,\nvoici les ateliers du trimestre pour ");
        long others = keys.size() - 1;
        assertThat(recipients())
                .as("advisors to whom nothing changes are left out")
                .isEqualTo(all - others);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAndTheMailingCanBeTakenUpAgain() throws Exception {
        var number =
                current.in(TERRITORY, () -> publications.all(quarter).get(0).number());
        post.stop();

        post("quarter=" + quarter + "&takenBack=false&to=ADVISOR-aval&number=" + number);

        awaitOnPage("refusé par le serveur");
    }
}
