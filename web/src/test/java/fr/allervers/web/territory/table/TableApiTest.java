package fr.allervers.web.territory.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A territory's tables read and written by a program, with the checks of the pages. */
@RunningApplication
class TableApiTest {

    private static final String TERRITORY = "val-daigremont";
    private static final String THEMES = "/tables/themes.csv";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions versions;

    private int base;

    @BeforeEach
    void territory() {
        base = versions.keep(Territories.copy(TERRITORY), null, "imported");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d/t/%s/api/territory%s".formatted(port, TERRITORY, path));
        return client.send(request.uri(address).header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> put(String table, int from) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder().header("Content-Type", "text/csv").PUT(BodyPublishers.ofString(table));
        return send(request, THEMES + "?base=" + from + "&words=by+program");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The table with another name of its first theme. */
    private String renamed(String name) throws Exception {
        var lines = get(THEMES).body().split("\n", -1);
        var cells = lines[1].split(",", -1);
        cells[1] = name;
        lines[1] = String.join(",", cells);
        return String.join("\n", lines);
    }

    @Test
    void aTableIsReadChangedAndTakenBack() throws Exception {
        assertThat(json(get("/tables")).get("version").asInt()).isEqualTo(base);
        assertThat(get("/tables").body()).contains("\"themes.csv\"", "\"territory.csv\"");
        var before = get(THEMES).body();
        var changed = renamed("Courriel pas à pas");

        var kept = json(put(changed, base));

        assertThat(kept.get("version").asInt()).isEqualTo(base + 1);
        assertThat(get(THEMES).body()).isEqualTo(changed);
        assertThat(get(THEMES + "?version=" + base).body()).isEqualTo(before);
        var newest = json(get("/versions")).get(0);
        assertThat(newest.get("version").asInt()).isEqualTo(base + 1);
        assertThat(newest.get("reason").asString()).isEqualTo("edited: by program");
        var back = send(HttpRequest.newBuilder().POST(BodyPublishers.noBody()), "/versions/" + base + "/return");
        assertThat(json(back).get("version").asInt()).isEqualTo(base + 2);
        assertThat(get(THEMES).body()).isEqualTo(before);
    }

    @Test
    void whatOthersChangedMeanwhileIsNotOverwritten() throws Exception {
        put(renamed("Un nom"), base);

        var late = put(renamed("Un autre nom"), base);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("newest").asInt()).isEqualTo(base + 1);
        assertThat(json(late).get("files").get(0).asString()).isEqualTo("themes.csv");
        assertThat(get(THEMES).body()).contains("Un nom,");
    }

    @Test
    void aFaultIsNamedWithItsPlaceAndNothingIsKept() throws Exception {
        var wrong = put(get(THEMES).body().replaceFirst("\n([^,]+),([^,]+),\\d+", "\n$1,$2,soixante"), base);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("errors").get(0).asString())
                .contains("themes.csv")
                .contains("soixante");
        assertThat(json(get("/tables")).get("version").asInt()).isEqualTo(base);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/tables/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(get(THEMES + "?version=999").statusCode()).isEqualTo(404);
        var request =
                HttpRequest.newBuilder().header("Content-Type", "text/csv").PUT(BodyPublishers.ofString("a"));
        assertThat(send(request, "/tables/nothing.csv?base=" + base).statusCode())
                .isEqualTo(404);
    }
}
