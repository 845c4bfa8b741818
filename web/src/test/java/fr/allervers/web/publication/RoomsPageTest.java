package fr.allervers.web.publication;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a published quarter's rooms. */
@RunningApplication
class RoomsPageTest {

    private static final String TERRITORY = "val-salles";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Quarters quarters;

    @Autowired
    private QuarterPlans plans;

    @Autowired
    private WholeVersions wholes;

    @Autowired
    private RoomPromises promises;

    private Quarter quarter;
    private List<RoomRow> rows;

    @BeforeEach
    void publish() {
        RealTerritory.publish(TerritoryOfTest.named(TERRITORY), application);
        current.in(TERRITORY, () -> {
            quarter = quarters.onOffer().get(5);
            var whole = wholes.of(requireNonNull(plans.ofPublished(quarter)));
            rows = RoomRow.of(whole.index(), whole.plan(), promises.of(quarter));
            rows.forEach(r -> promises.forget(quarter, r.room().id()));
            return rows;
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private String page() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), "/t/" + TERRITORY + "/salles?quarter=" + quarter)
                .body();
    }

    /** What the page says after something is noted of a room. */
    private String note(String below, RoomRow row, String state) throws IOException, InterruptedException {
        var form = "quarter=" + quarter + "&room=" + row.room().id() + state;
        var answer = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form)),
                "/t/" + TERRITORY + "/salles" + below);
        var next = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return send(HttpRequest.newBuilder(), next.getPath() + "?" + next.getQuery())
                .body();
    }

    @Test
    void aRoomWithoutASessionIsFoldedApartAndOneThatIsNeededHasItsDates() throws Exception {
        var needed = rows.stream().filter(RoomRow::isNeeded).findFirst().orElseThrow();
        var other = rows.stream().filter(r -> !r.isNeeded()).findFirst().orElseThrow();
        var page = page();
        var folded = page.substring(page.indexOf("id=\"unneeded\""));

        assertThat(folded).contains(id(other)).doesNotContain(id(needed));
        assertThat(page.substring(0, page.indexOf("id=\"unneeded\"")))
                .contains(id(needed), "/papier/salle/" + needed.room().id() + ".pdf")
                .contains(String.valueOf(needed.sessions().get(0).getDayOfMonth()))
                .doesNotContain(id(other));
    }

    private static String id(RoomRow row) {
        return "name=\"room\" value=\"" + row.room().id() + "\"";
    }

    @Test
    void whatWasNotedIsErasedAndThePageSaysWhatThatMeansForThePublication() throws Exception {
        var needed = rows.stream().filter(RoomRow::isNeeded).toList();
        assertThat(page()).doesNotContain("Pas demandée", "ce qui est publié tient");
        assertThat(note("", needed.get(0), "&state=REFUSED"))
                .contains("Une salle du plan publié est refusée", "Pas demandée")
                .doesNotContain("ce qui est publié tient");
        note("", needed.get(1), "&state=REFUSED");

        assertThat(note("/oubli", needed.get(0), "")).contains("Une autre salle du plan reste refusée");
        assertThat(note("/oubli", needed.get(1), ""))
                .contains("ce qui est publié tient")
                .doesNotContain("du plan publié est refusée", "Pas demandée");
        assertThat(current.in(TERRITORY, () -> promises.of(quarter))).isEmpty();
    }
}
