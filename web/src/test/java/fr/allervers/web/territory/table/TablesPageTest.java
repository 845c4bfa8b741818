package fr.allervers.web.territory.table;

import static fr.allervers.web.territory.table.TableForms.form;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables edited in place, as a browser without script sends them. */
@RunningApplication
class TablesPageTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private TerritoryVersions versions;

    private String id() {
        return quarters.territory().settings().id();
    }

    private String text(String file) {
        return new String(
                Objects.requireNonNull(
                        versions.files(id(), versions.current(id())).content(file)),
                UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/territoire"
                + (path.startsWith("/historique") ? path : "/tables" + path)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(at(path));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TableForms.body(fields))));
    }

    private static Map<String, String> with(Map<String, String> form, String... changes) {
        var changed = new LinkedHashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static String cellOf(Map<String, String> form, String value) {
        return form.entrySet().stream()
                .filter(f -> f.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFileOfTheDocumentHasItsPage() throws Exception {
        var files = TableForms.filesOfTheDocument();
        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                TerritoryTable.ALL.stream().map(TerritoryTable::file), Stream.of("buses-2027-Q1.json"))
                        .toList());

        var list = get("").body();
        for (var file : files) {
            var page = get("/" + file);
            assertThat(page.statusCode()).as(file).isEqualTo(200);
            assertThat(page.body()).as(file).contains("name=\"base\"").doesNotContain("??", "words.");
            if (!file.startsWith("buses")) {
                assertThat(list).contains("/territoire/tables/" + file + "\"");
            }
        }
        assertThat(get("/other.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aCellIsChangedARowAddedAndAnotherTakenAway() throws Exception {
        var before = text("themes.csv").lines().toList();
        var name = before.get(1).split(",", -1)[1];
        var form = form(get("/themes.csv").body());
        int width =
                (int) form.keySet().stream().filter(k -> k.startsWith("c.0.")).count();
        var added = new ArrayList<String>();
        for (int c = 0; c < width; c++) {
            added.add("c.n0." + c);
            added.add(c == 0 ? "velo" : c == 1 ? "Vélo, \"électrique\"" : form.get("c.0." + c));
        }

        var saved = post(
                "/themes.csv",
                with(
                        with(form, added.toArray(String[]::new)),
                        cellOf(form, name),
                        "Autre <b>nom</b>",
                        "author",
                        "Ada",
                        "action",
                        "save"));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(text("themes.csv")).contains("Autre <b>nom</b>", "velo,\"Vélo, \"\"électrique\"\"\"");
        assertThat(get("/themes.csv").body())
                .contains("Autre &lt;b&gt;nom&lt;/b&gt;")
                .doesNotContain("<b>nom");
        assertThat(versions.version(id(), versions.current(id())).author()).isEqualTo("Ada");

        var again = form(get("/themes.csv").body());
        var key = cellOf(again, "velo").split("\\.")[1];
        post("/themes.csv", with(again, cellOf(again, "Autre <b>nom</b>"), name, "x." + key, "1", "action", "save"));
        assertThat(text("themes.csv").lines()).containsExactlyElementsOf(before);
    }

    @Test
    void aFaultStandsBesideItsCellAndNothingIsSaved() throws Exception {
        int version = versions.current(id());
        var form = form(get("/rooms.csv").body());
        var commune = form.entrySet().stream()
                .filter(f -> f.getKey().startsWith("c.3.") && f.getValue().matches("57\\d{3}"))
                .findFirst()
                .orElseThrow()
                .getKey();

        var refused = post("/rooms.csv", with(form, commune, "57999", "action", "save"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("name=\"" + Pattern.quote(commune)
                        + "\"[^>]*value=\"57999\"[^>]*aria-invalid=\"true\" aria-describedby=\"f" + commune.substring(1)
                        + "\"")
                .containsPattern("id=\"f" + Pattern.quote(commune.substring(1)) + "\"><span>[^<]*communes.csv")
                .contains("Nothing is saved");
        assertThat(versions.current(id())).isEqualTo(version);
    }

    @Test
    void aFaultInAnotherTableIsToldWithTheWayThere() throws Exception {
        var form = form(get("/hours.csv").body());
        var schedule = form.entrySet().stream()
                .filter(f -> f.getKey().startsWith("c.") && f.getKey().endsWith(".0"))
                .filter(f -> !f.getKey().startsWith("c.n"))
                .map(f -> "x." + f.getKey().split("\\.")[1])
                .toList();
        var all = new LinkedHashMap<>(form);
        schedule.forEach(x -> all.put(x, "1"));

        var refused = post("/hours.csv", with(all, "action", "save"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"/territoire/tables/rooms.csv\"");
    }

    @Test
    void whatACellSaysIsNoFormula() throws Exception {
        var form = form(get("/rooms.csv").body());

        var refused = post("/rooms.csv", with(form, "c.0.0", "=HYPERLINK(\"http://x\")", "action", "save"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("would be run as a formula");
    }

    @Test
    void whatWasChangedOutlivesTurningPagesAndIsPutOnWhatOthersSaved() throws Exception {
        var rows = new StringBuilder("kind,word,id,sure\n");
        for (int i = 0; i < 60; i++) {
            rows.append("COMMUNE,mot ").append(i).append(",57227,\n");
        }
        assertThat(upload("/synonyms.csv", rows.toString()).statusCode()).isEqualTo(302);
        int base = versions.current(id());

        var first = form(get("/synonyms.csv").body());
        assertThat(first).containsKey("c.24.1").doesNotContainKey("c.25.1");
        var second = post("/synonyms.csv", with(first, "c.3.1", "bourg trois", "action", "page.2"));
        assertThat(second.statusCode()).isEqualTo(200);
        var found = post(
                "/synonyms.csv",
                with(form(second.body()), "c.30.1", "bourg trente", "filter", "mot 59", "action", "show"));
        assertThat(form(found.body())).containsKey("c.59.1").doesNotContainKey("c.0.1");
        assertThat(versions.current(id())).isEqualTo(base);

        // somebody else changes a row of theirs and one of the same, and takes one away
        post(
                "/synonyms.csv",
                with(
                        first,
                        "c.3.1",
                        "autre trois",
                        "c.4.1",
                        "autre quatre",
                        "x.0",
                        "1",
                        "author",
                        "Grace",
                        "action",
                        "save"));

        var overtaken = post("/synonyms.csv", with(form(found.body()), "author", "Mary", "action", "save"));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Grace").contains("Nothing is saved");
        assertThat(text("synonyms.csv")).doesNotContain("bourg");

        assertThat(post("/synonyms.csv", with(form(overtaken.body()), "action", "save"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text("synonyms.csv"))
                .contains("bourg trois", "bourg trente", "autre quatre")
                .doesNotContain("mot 0,", "mot 30,");

        assertThat(post("/synonyms.csv/fichier", Map.of()).statusCode()).isEqualTo(400);
        remove("/synonyms.csv");
        assertThat(versions.files(id(), versions.current(id())).content("synonyms.csv"))
                .isNull();
    }

    private void remove(String path) throws Exception {
        var base = String.valueOf(versions.current(id()));
        assertThat(post(path + "/fichier", Map.of("base", base, "remove", "true"))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> upload(String path, String content) throws IOException, InterruptedException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"base\"\r\n\r\n" + versions.current(id())
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"x\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
        return send(at(path + "/fichier")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aFileIsReplacedTakenAwayAndTakenHomeAsItIs() throws Exception {
        var diary =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Vacances de Noël\r\n"
                        + "DTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var refused = upload("/school-holidays.ics", diary);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("school-holidays.csv");

        assertThat(get("/rooms.csv/fichier").body()).isEqualTo(text("rooms.csv"));
        assertThat(get("/roads.json/fichier").statusCode()).isEqualTo(404);
        assertThat(get("/roads.json").body()).contains("This file is not there");
    }

    @Test
    void aSettingThatIsNotWrittenYetIsOffered() throws Exception {
        var before = text("territory.csv");
        var form = form(get("/territory.csv").body());
        var row = cellOf(form, "weight_habit").split("\\.")[1];
        assertThat(row).startsWith("v");

        var saved = post("/territory.csv", with(form, "c." + row + ".1", "40", "action", "save"));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(text("territory.csv").lines().toList()).contains("weight_habit,40");
        assertThat(upload("/territory.csv", before).statusCode()).isEqualTo(302);
    }

    @Test
    void theHistorySaysWhatChangedByWhomAndWhyAndLeadsBack() throws Exception {
        int before = versions.current(id());
        var form = form(get("/starts.csv").body());
        var saved = post(
                "/starts.csv",
                with(form, "c.0.1", "08:45", "author", "Ada", "words", "bus de 8\u00a0h\u00a040", "action", "save"));
        assertThat(saved.statusCode()).isEqualTo(302);
        int made = versions.current(id());

        assertThat(get("/historique?table=starts.csv").body())
                .contains("/territoire/historique/" + made + "\"", "Ada", "bus de 8");
        assertThat(get("/historique?table=shares.csv").body()).doesNotContain("/territoire/historique/" + made + "\"");
        assertThat(get("/historique/" + made).body()).contains("08:45</ins>", form.get("c.0.1") + "</del>");
        assertThat(get("/historique/" + before + "/tables.zip").body()).startsWith("PK");
        assertThat(get("/historique/999").statusCode()).isEqualTo(404);

        assertThat(post("/historique/" + before + "/reprendre", Map.of("author", "Grace"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(versions.current(id())).isEqualTo(made + 1);
        assertThat(versions.files(id(), made + 1).differing(versions.files(id(), before)))
                .isEmpty();
        assertThat(get("/historique").body()).contains("Return to an earlier version", "(same tables as version ");
    }
}
