package fr.allervers.web.territory.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.territory.TerritoryTable.Form;
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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for the page of every file that docs/territory.md tells of. */
@RunningApplication
class EveryTableTest {

    private static final String NOTHING_KNOWN = "\u2260";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private TerritoryVersions versions;

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/territoire" + path))
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(at(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> save(String file, Map<String, String> form) throws IOException, InterruptedException {
        form.put("action", "save");
        return client.send(
                at("/tables/" + file)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(TableForms.body(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> replaced(String file, String content) throws IOException, InterruptedException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"base\"\r\n\r\n" + version()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"x\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
        return client.send(
                at("/tables/" + file + "/fichier")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private int version() {
        return versions.current(quarters.territory().settings().id());
    }

    static Stream<String> tablesOfRows() throws IOException {
        return TableForms.filesOfTheDocument().stream()
                .filter(file -> TerritoryTable.of(file)
                        .map(TerritoryTable::form)
                        .filter(f -> f == Form.ROWS || f == Form.NAMED_VALUES)
                        .isPresent());
    }

    static Stream<String> filesWithoutRows() throws IOException {
        var ofRows = tablesOfRows().toList();
        return TableForms.filesOfTheDocument().stream().filter(file -> !ofRows.contains(file));
    }

    @Test
    void mostFilesAreTablesOfRows() throws Exception {
        assertThat(tablesOfRows()).hasSizeGreaterThan(20);
        assertThat(filesWithoutRows()).contains("school-holidays.ics", "roads.json", "buses-2027-Q1.json");
    }

    @ParameterizedTest
    @MethodSource("filesWithoutRows")
    void whatIsWrongInAFileWithoutRowsStandsOnItsPage(String file) throws Exception {
        int before = version();

        var refused = replaced(file, NOTHING_KNOWN);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("role=\"alert\"><p>[^<]+</p><ul><li>" + Pattern.quote(file) + "[^<]*: [^<]+");
        assertThat(version()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tablesOfRows")
    void aFaultStandsBesideItsCell(String file) throws Exception {
        int before = version();
        var form = TableForms.form(get("/tables/" + file).body());
        var row = form.containsKey("c.0.0") ? "0" : "n0";
        var cells = form.keySet().stream()
                .filter(name -> name.startsWith("c." + row + "."))
                .toList();
        assertThat(cells).isNotEmpty();
        cells.forEach(cell -> form.put(cell, NOTHING_KNOWN));
        if (file.equals("school-calendar.csv")) { // of what is no holiday the dates are not read
            form.put(cells.get(0), "Vacances d'Hiver");
        }

        var refused = save(file, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        var marked = Pattern.compile("name=\"c(\\." + row
                        + "\\.\\d+)\"[^>]*value=\"" + NOTHING_KNOWN
                        + "\"[^>]*aria-invalid=\"true\" aria-describedby=\"f\\1\"")
                .matcher(refused.body());
        assertThat(marked.find()).as("a marked cell").isTrue();
        assertThat(refused.body()).containsPattern("id=\"f" + Pattern.quote(marked.group(1)) + "\"><span>[^<]+");
        assertThat(version()).isEqualTo(before);
    }
}
