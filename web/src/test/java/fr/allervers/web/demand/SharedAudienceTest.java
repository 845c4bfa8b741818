package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rows for everybody, and whom those of one row are taken for. */
@RunningApplication
class SharedAudienceTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants\n";

    /** A row for everybody in the file's third line, as the page lets its audience be chosen. */
    private static final Pattern THIRD = Pattern.compile("name=\"c\\.(SHARED:AUDIENCE:A1:3:[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private DemandDesk desk;

    @Autowired
    private Quarters quarters;

    private Quarter quarter;

    /** One that no other test of the same application uploads to. */
    @BeforeEach
    void quarter() {
        quarter = quarters.onOffer().get(0);
    }

    private String sent(String rows) throws IOException, InterruptedException {
        var id = desk.send(quarter, "d.csv", (HEAD + rows).getBytes(UTF_8))
                .upload()
                .id();
        form(id + "/decisions", "c.AUDIENCE:tout public=~&save=1");
        return id;
    }

    private HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/demande/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("quarter=" + quarter + "&" + body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String page(String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/demande/" + id + "?quarter=" + quarter))
                .header("Accept-Language", "en");
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> takenWithParentsInTheThirdLine(String id) throws IOException, InterruptedException {
        var choice = THIRD.matcher(page(id));
        assertThat(choice.find()).isTrue();
        var key = choice.group(1);
        return form(id + "/prendre", "how=REPLACE&o." + key + "=~&c." + key + "=parents");
    }

    /** What "everybody" became of one row was wrong, and the answer held for all rows: a file had to be written anew for it. */
    @Test
    void anotherAudienceIsTakenForOneRowForEverybody() throws Exception {
        var id = sent("Rosbruck;E-mail;tout public;bus;7\nMetzing;E-mail;tout public;bus;5\n");
        assertThat(page(id))
                .containsSubsequence(
                        "2 demands of no audience in particular",
                        "Rosbruck · E-mail · tout public",
                        "Metzing · E-mail · tout public")
                .containsPattern("5 residents(?s:.){1,400}form=\"take\"(?s:.){1,400}<option value=\"~\">(?!Parents)");

        takenWithParentsInTheThirdLine(id);

        assertThat(desk.received(quarter).all())
                .filteredOn(d -> d.commune().equals("57466"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.audience()).isEqualTo("parents");
                    assertThat(d.residents()).isEqualTo(5);
                });
        assertThat(desk.received(quarter).residents()).isEqualTo(12);
        assertThat(desk.received(quarter).all())
                .filteredOn(d -> d.commune().equals("57596"))
                .as("another row for everybody")
                .isNotEmpty()
                .noneMatch(d -> d.audience().equals("parents"));
        assertThat(page(id))
                .as("it can be changed once more, and taken back among the decisions")
                .containsSubsequence("form=\"take\"", "selected=\"selected\">Parents d&#39;élèves", "Take again, with")
                .contains("another audience than estimated");
    }

    /** By another audience a row may ask for what another row asks for: that is asked, and nothing is taken before. */
    @Test
    void whatAnotherAudienceLeadsToIsAskedBeforeRowsAreTaken() throws Exception {
        var id = sent("Cocheren;E-mail;parents;bus;6\nCocheren;E-mail;tout public;bus;6\n");

        var answer = takenWithParentsInTheThirdLine(id);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("&waits=1#decider");
        assertThat(desk.upload(quarter, id).takenAt()).isNull();
        assertThat(page(id)).contains("c.DUPLICATE:");
    }
}
