package fr.allervers.web.territory.table;

import static fr.allervers.web.territory.table.TableForms.form;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cells as programs leave them, on the pages on which tables are edited in place and replaced. */
@RunningApplication
class MangledCellsTest {

    private static final String TERRITORY = "val-daigremont";
    private static final String ROOM = "clairvaux-maison";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions versions;

    @BeforeEach
    void territory() {
        versions.keep(Territories.copy(TERRITORY), null, "imported");
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:%d/t/%s/territoire/tables/%s".formatted(port, TERRITORY, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> save(String file, Map<String, String> changes)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<>(form(send(at(file)).body()));
        fields.putAll(changes);
        fields.put("action", "save");
        return send(at(file).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TableForms.body(fields))));
    }

    private String text(String file) {
        return new String(
                Objects.requireNonNull(
                        versions.files(TERRITORY, versions.current(TERRITORY)).content(file)),
                UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ="73902"
            '73902
            73902.0
            73 902
            73\u00a0902
            73902\u202f
            \u200b73902
            7.3902E+04
            """)
    void aCodeInAGridIsTakenHoweverAProgramMangledIt(String cell) throws Exception {
        var answer = save("rooms.csv", Map.of("c.0.3", cell));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var territory =
                versions.files(TERRITORY, versions.current(TERRITORY)).read().territory();
        assertThat(territory.rooms())
                .filteredOn(r -> r.room().id().equals(ROOM))
                .singleElement()
                .satisfies(r -> assertThat(r.room().commune()).isEqualTo("73902"));
    }

    @Test
    void aLostZeroIsFoundAgain() throws Exception {
        var row = text("communes.csv").lines().skip(1).findFirst().orElseThrow().split(",", -1);
        var cells = new LinkedHashMap<String, String>();
        for (int c = 1; c < 7; c++) {
            cells.put("c.n0." + c, row[c]);
        }
        cells.put("c.n0.0", "1901");
        cells.put("c.n0.1", "Nouvelle");
        cells.put("c.n0.3", "46.2000");
        cells.put("c.n0.4", "5.2300");
        var answer = save("communes.csv", cells);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(versions.files(TERRITORY, versions.current(TERRITORY))
                        .read()
                        .territory()
                        .communes())
                .extracting(c -> c.commune().code())
                .contains("01901");
    }

    /** A dash for "nobody in particular" is no formula, and a spreadsheet or JSON is kept as its rows. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theMinistrysCalendarIsSentOnThePageOfItsTable(boolean json) throws Exception {
        send(at("school-holidays.csv/fichier")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("remove=1&base=" + versions.current(TERRITORY))));
        var content = json
                ? "[{\"description\":\"Vacances d'Hiver\",\"population\":\"-\",\"start_date\":\"2027-02-12T23:00:00+00:00\","
                        + "\"end_date\":\"2027-02-28T23:00:00+00:00\",\"location\":\"Grenoble\",\"zones\":\"Zone A\"}]"
                : "Description;Population;Date de début;Date de fin;Académies;Zones\n"
                        + "Vacances d'Hiver;-;2027-02-13T00:00:00+01:00;2027-03-01T00:00:00+01:00;Grenoble;Zone A\n";
        var body = "--b\r\nContent-Disposition: form-data; name=\"base\"\r\n\r\n" + versions.current(TERRITORY)
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"x\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
        var answer = send(at("school-calendar.csv/fichier")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(text("school-calendar.csv")).startsWith(json ? "description,population" : "Description;");
        assertThat(send(at("school-calendar.csv")).body()).contains("c.0.0", "Vacances d&#39;Hiver");
        assertThat(versions.files(TERRITORY, versions.current(TERRITORY))
                        .read()
                        .territory()
                        .calendar()
                        .schoolHolidays()
                        .periods())
                .singleElement()
                .satisfies(p -> assertThat(p.from() + " " + p.to()).isEqualTo("2027-02-13 2027-02-28"));
    }

    /** A heading that no table has is asked about, and the answer makes the table. */
    @Test
    void headingsOfItsOwnAreAskedAbout() throws Exception {
        var before = text("rooms.csv");
        var content = before.replaceFirst("capacity", "Places").replaceFirst("\n", ",Couleur\n");
        var asked =
                send(at("rooms.csv/fichier").header("Content-Type", MULTIPART).POST(parts(Map.of("sent", content))));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Under &quot;Places&quot;", "Under &quot;Couleur&quot;", "Do not take this column");
        var headings = content.lines().findFirst().orElseThrow().split(",");
        int places = List.of(headings).indexOf("Places");
        var answer = send(at("rooms.csv/titres")
                .header("Content-Type", MULTIPART)
                .POST(parts(Map.of("content", content, "h." + places, "capacity", "h." + (headings.length - 1), "-"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(text("rooms.csv").lines().findFirst())
                .isEqualTo(before.lines().findFirst());
        assertThat(text("rooms.csv").lines().count()).isEqualTo(before.lines().count());
    }

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    /** Parts of a form with the version that is there now; the file among them is called {@code sent}. */
    private HttpRequest.BodyPublisher parts(Map<String, String> fields) {
        var body = new StringBuilder();
        var all = new LinkedHashMap<>(fields);
        all.put("base", Integer.toString(versions.current(TERRITORY)));
        all.forEach((name, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.equals("sent") ? "\"; filename=\"x\"" : "\"")
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return BodyPublishers.ofString(body.append("--b--\r\n").toString());
    }
}
