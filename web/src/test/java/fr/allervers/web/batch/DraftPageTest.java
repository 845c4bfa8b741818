package fr.allervers.web.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.DemandRowsShape;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.travel.TravelNote;
import fr.allervers.web.version.PlanVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningApplication
class DraftPageTest {

    private static final int SECONDS = 60;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private SolveRuns runs;

    @Autowired
    private QuarterPlans plans;

    @Autowired
    private QuarterBatch batch;

    @Autowired
    private DraftRuns drafts;

    @Autowired
    private DemandDesk desk;

    @Autowired
    private Store store;

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String page(Quarter quarter, String language) throws Exception {
        return page("/brouillon", quarter, language);
    }

    private String page(String path, Quarter quarter, String language) throws Exception {
        var request = request(path + "?quarter=" + quarter).header("Accept-Language", language);
        var response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private void press(Quarter quarter, String action) throws Exception {
        var form = HttpRequest.BodyPublishers.ofString("quarter=" + quarter + "&action=" + action);
        var request = request("/brouillon").header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(client.send(request.POST(form).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(302);
    }

    private JsonNode api(String path) throws Exception {
        var answer = client.send(request("/api" + path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void programsGetTheSame(Quarter quarter, Draft draft, String before) throws Exception {
        var given = api("/drafts/" + quarter);
        assertThat(given.get("version").asString()).isEqualTo(draft.version());
        assertThat(given.get("beforeVersion").asString()).isEqualTo(before);
        assertThat(given.get("now").get("served").asLong())
                .isEqualTo(versions.get(draft.version()).plan().participants());
        assertThat(given.get("takenUp").asBoolean()).isFalse();
        var none = client.send(request("/api/drafts/2031-Q1").build(), BodyHandlers.ofString());
        assertThat(none.statusCode()).isEqualTo(404);

        var year = api("/equity?quarter=" + quarter.previous());
        assertThat(year.get("quarters")).hasSize(4);
        assertThat(year.get("quarters").get(3).get("version").asString()).isEqualTo(before);
        assertThat(year.get("communes").size())
                .isEqualTo(quarters.territory().communes().size());
    }

    @Test
    void aDraftIsShownBesideTheQuarterBefore() throws Exception {
        SolvedPlan.await(versions, runs, quarters.problem(quarters.preferred()).problem());
        var first = Objects.requireNonNull(plans.of(quarters.preferred()));
        var quarter = quarters.preferred().next();
        var prepared = batch.prepare(quarter, new DraftSearch(50, 1));
        var plan = prepared.solver().run(heard -> {});
        var notes = List.of(new TravelNote("roads.json", TravelNote.Outcome.REBUILT, 2, false, null));
        var draft = batch.keep(prepared.after(notes), plan, null);

        assertThat(draft.before()).isEqualTo(first.id());
        assertThat(page(quarter, "en"))
                .contains("Draft of the quarter", "The draft is ready", "Quarter before", "What comes from where")
                .contains("%d of %d"
                        .formatted(
                                first.plan().participants(),
                                quarters.problem(first.problem()).problem().residents()))
                .contains("%d of %d"
                        .formatted(
                                plan.participants(), prepared.next().problem().residents()))
                .contains("/plan/" + draft.version() + "/liste");
        programsGetTheSame(quarter, draft, first.id());
        assertThat(page(quarter, "fr"))
                .as("no job is there any more that knows of travel tables")
                .contains("roads.json", "d’après la carte ou l’horaire pris en dernier (version 2 des tables)");
        assertThat(page(quarter, "fr")).contains("Brouillon du trimestre", "Chacune son tour", "Trimestre précédent");
        var drafted = prepared.next().problem().id();
        press(quarter, "TAKE_UP");
        assertThat(quarters.problem(quarter).id()).isEqualTo(drafted);
        assertThat(page(quarter, "en")).contains("The dashboard starts from this draft", "Start from tables");
        assertThat(page("/", quarter, "en")).contains("/plan/" + draft.version() + "/carte");
        desk.planEstimate(quarter);
        assertThat(quarters.problem(quarter).id()).isNotEqualTo(drafted);
        assertThat(page(quarter, "en")).contains("Work on this draft");
        assertThat(page("/equite", quarter, "en"))
                .contains("Equity between communes", "this quarter is missing", "not published", "Quarters in which")
                .contains("/plan/" + draft.version() + "/liste", "/plan/" + first.id() + "/liste");
        assertThat(page("/equite", quarter, "fr")).contains("Équité entre communes", "Gini");
    }

    @Test
    void oneThatCannotBeMadeSaysWhyInTheReadersLanguageAndWhatToDo() throws Exception {
        var quarter = quarters.onOffer().get(8);
        receive(quarter, "theme-perdu");

        press(quarter, "DRAFT");
        awaitEnd(quarter);

        assertThat(drafts.last(quarter).orElseThrow().state()).isEqualTo(RunState.FAILED);
        assertThat(page(quarter, "fr"))
                .contains("aucun thème « theme-perdu »", "À faire")
                .doesNotContain("no theme");
        assertThat(page(quarter, "en")).contains("no theme", "theme-perdu", "What to do");
    }

    private void receive(Quarter quarter, String theme) {
        var row = quarters.own(quarter).problem().demand().get(0);
        var rows = JsonText.of(DemandRowsShape.of(List.of(row))).replace('"' + row.theme() + '"', '"' + theme + '"');
        store.write(() -> store.database()
                .sql("insert into demand_version values ('forbach', :quarter, (select coalesce(max(number), 0) + 1"
                        + " from demand_version where territory = 'forbach' and quarter = :quarter), :rows, '[]',"
                        + " false, false, :now)")
                .param("quarter", quarter.toString())
                .param("rows", store.documents().keep(Document.Kind.DEMAND, rows.getBytes(UTF_8)))
                .param("now", Moments.of(store.clock().instant()))
                .update());
    }

    private void awaitEnd(Quarter quarter) throws InterruptedException {
        var end = Instant.now().plusSeconds(SECONDS);
        while (!drafts.last(quarter).orElseThrow().state().isOver()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    @Test
    void itIsAskedForAndStopped() throws Exception {
        var quarter = quarters.onOffer().get(7);
        assertThat(page(quarter, "en")).contains("No draft yet", "It is made by itself from");

        press(quarter, "DRAFT");
        press(quarter, "STOP");
        awaitEnd(quarter);

        assertThat(drafts.last(quarter).orElseThrow().state()).isEqualTo(RunState.STOPPED);
        assertThat(page(quarter, "en")).contains("Stopped, without a draft");
        assertThat(batch.newest(quarter)).isEmpty();
    }
}
