package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a quarter says of sessions put off into it once the quarter that they are of is over. */
@RunningApplication
class PutOffPagesTest {

    private static final String OTHER = "val-reporte";
    private static final Pattern PUT_OFF = Pattern.compile("<p class=\"newer\" id=\"put-off\">([\\s\\S]*?)</p>");

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

    private String putOff(String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + OTHER + path);
        var request = HttpRequest.newBuilder(address).header("Accept-Language", "fr");
        var page = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        var found = PUT_OFF.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private void assertLinksNothingOf(Quarter past, String said) {
        assertThat(Pattern.compile("href=\"([^\"]+)\"").matcher(said).results().map(MatchResult::group))
                .noneMatch(link -> link.contains(past.toString()));
        assertThat(said)
                .contains("est passé", "prévenez vous-même le conseiller")
                .doesNotContain("se dit au trimestre d’où");
    }

    @Test
    void nothingLeadsToPagesOfAQuarterThatIsOver() throws Exception {
        var present = quarters.onOffer().get(0);
        var past = present.previous();
        var version =
                new MendedTerritory(OTHER, territories, current, quarters, versions, publications).publish(present);
        current.in(OTHER, () -> publications.publish(past, version, 0));

        var clashing = putOff("/?quarter=" + present);
        assertLinksNothingOf(past, clashing);
        assertThat(clashing)
                .as("these sessions are published in the present quarter too")
                .contains(
                        "prend aussi, le même jour",
                        " autres.</span>",
                        "/imprevu?quarter=" + present + "\">Dire un imprévu du ")
                .doesNotContain("Tout calcul", "pourrait");
        assertLinksNothingOf(past, putOff("/imprevu?quarter=" + present));

        current.in(OTHER, () -> publications.takeBack(present, 1));
        assertThat(putOff("/?quarter=" + present))
                .contains("n’y sont pas tous réservés", "Ajoutez ces jours aux fermetures.")
                .doesNotContain("le même jour");
        assertLinksNothingOf(past, putOff("/?quarter=" + present));
        assertLinksNothingOf(past, putOff("/imprevu?quarter=" + present));
    }
}
