package fr.allervers.web.change;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form without scripts lets a room be asked for that no workshop of the theme can be held in; it was refused as nobody came. */
@RunningApplication
class BarredRoomTest {

    private static final String ID = "salle-ecartee";

    @LocalServerPort
    private int port;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Store store;

    @Test
    void aRoomIsRefusedForWhatItWantsAndNotAsNobodyComes() throws Exception {
        var version = version();

        var booth = effect(version, "booth");
        var school = effect(version, "school");

        assertThat(booth)
                .contains(
                        "Ce changement n’est pas possible",
                        "Cette salle ne convient pas (trop petite\u00a0: 1 au plus, il en faut 2).")
                .doesNotContain("Garder ce changement", "participants sur");
        assertThat(school).doesNotContain("Cette salle ne convient pas");
    }

    private String effect(PlanVersion version, String room) throws Exception {
        var start = tuesday(2, 9);
        var address =
                URI.create(("http://localhost:%d/t/%s/plan/%s/changer/effet?kind=OPEN&theme=email&audience=all&room=%s"
                                + "&advisor=ada&day=%s&time=%s")
                        .formatted(port, ID, version.id(), room, start.toLocalDate(), start.toLocalTime()));
        var request =
                HttpRequest.newBuilder(address).header("Accept-Language", "fr").build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private PlanVersion version() {
        var two = new TwoCommunes();
        two.rooms.add(room("booth", "B", 1, true, "computers"));
        var problem = two.build();
        territories.keep(TerritoryOfTest.named(ID), null, "imported");
        return current.in(ID, () -> {
            keep(problem);
            var held = email("in-a", "hall", tuesday(0, 9), new Attendance("car-a", 4));
            return versions.add(
                    ScoredPlan.of(problem, new Plan(problem.id(), List.of(held), null)),
                    new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }

    private void keep(Problem problem) {
        var document = store.documents().keep(Document.Kind.PROBLEM, DocumentWriter.PROBLEMS.toBytes(problem));
        store.database()
                .sql("insert into problem (id, territory, quarter, territory_version, document, made_at)"
                        + " values (?, ?, ?, 1, ?, ?)")
                .params(
                        problem.id(),
                        ID,
                        "2027-Q1",
                        document,
                        Moments.of(store.clock().instant()))
                .update();
    }
}
