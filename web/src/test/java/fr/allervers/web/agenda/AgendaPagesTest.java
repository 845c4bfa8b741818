package fr.allervers.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.VersionReason;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class AgendaPagesTest {

    /** Nobody else publishes this quarter of it. */
    private static final String TERRITORY = "val-daigremont";

    private final HttpClient client = HttpClient.newHttpClient();

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

    private Quarter quarter;
    private Workshop workshop;

    @BeforeEach
    void publish() {
        territories.keep(Territories.copy(TERRITORY), null, "imported");
        quarter = quarters.onOffer().get(5);
        current.in(TERRITORY, () -> {
            var known = publications.current(quarter);
            var version = known == null ? version() : versions.get(known.version());
            if (known == null) {
                publications.publish(quarter, version, 0);
            }
            workshop = version.plan().workshops().get(0);
        });
    }

    private PlanVersion version() {
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "fr")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void anAgendaIsReachedFromTheTeamAndLeadsToTheSheetOfADay() throws Exception {
        var below = "/t/" + TERRITORY + "/agenda";
        var agenda = below + "/" + workshop.advisor();
        var day = agenda + "/" + workshop.sessions().get(0).toLocalDate();

        assertThat(get(below).body()).contains(agenda, "Semaine du");
        assertThat(get(agenda).body()).contains("Partir à", "Feuille du jour", "État du");
        assertThat(get(agenda + "?view=QUARTER&quarter=" + quarter).body()).contains(day);
        assertThat(get(agenda + "?view=WEEK&week=" + workshop.sessions().get(0).toLocalDate())
                        .body())
                .contains(day);
        assertThat(get(day).body()).contains("Partir à", "Attendus", "Emporter", "geo:", "Retour après");
        assertThat(get(agenda + "/2020-01-01").body()).contains("Rien ce jour-là");
    }

    @Test
    void anotherTerritoryShowsNothingOfItAndAnUnknownAdvisorIsNotFound() throws Exception {
        assertThat(get("/agenda/" + workshop.advisor()).body())
                .doesNotContain(workshop.sessions().get(0).toLocalDate().toString());
        assertThat(get("/t/" + TERRITORY + "/agenda/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/t/" + TERRITORY + "/agenda/nobody/2027-01-05").statusCode())
                .isEqualTo(404);
        assertThat(get("/t/" + TERRITORY + "/agenda/" + workshop.advisor() + "/soon")
                        .statusCode())
                .isEqualTo(400);
    }
}
