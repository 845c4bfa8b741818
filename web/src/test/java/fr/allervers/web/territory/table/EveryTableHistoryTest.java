package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RunningApplication;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Each file that docs/territory.md tells of is changed, which its history tells, and taken back. */
@RunningApplication
class EveryTableHistoryTest {

    /** Nobody else changes its tables. */
    private static final String TERRITORY = "val-historique";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions versions;

    static Stream<String> files() throws IOException {
        return TableForms.filesOfTheDocument().stream();
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d/t/%s/territoire%s".formatted(port, TERRITORY, path));
        return client.send(request.uri(address).header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = send(path, HttpRequest.newBuilder());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }

    private HttpResponse<String> replace(String file, int base, byte[] content) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(("--b\r\nContent-Disposition: form-data; name=\"base\"\r\n\r\n" + base
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"author\"\r\n\r\nZoé des tables"
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"x\"\r\n\r\n")
                .getBytes(UTF_8));
        body.write(content);
        body.write("\r\n--b--\r\n".getBytes(UTF_8));
        return send(
                "/tables/" + file + "/fichier",
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aChangeIsToldWithWhoAndWhenAndWhichRowAndIsTakenBack(String file) throws Exception {
        var change = LegalChange.of(file, TerritoryOfTest.named(TERRITORY).files());
        int base = versions.keep(TerritoryOfTest.named(TERRITORY, change.before()), null, "imported");

        var kept = replace(file, base, change.after());

        assertThat(kept.statusCode()).as(kept.body()).isLessThan(400);
        int made = versions.current(TERRITORY);
        assertThat(made).isEqualTo(base + 1);
        var history = page("/historique?table=" + file);
        var line = history.substring(history.indexOf("/historique/" + made + "\""));
        assertThat(line.substring(0, line.indexOf("</tr>")))
                .contains("Zoé des tables", String.valueOf(LocalDate.now().getYear()));
        assertThat(page("/historique/" + made)).contains("/tables/" + file, change.seen());
        assertThat(page("/tables/" + file)).contains("/territoire/historique?table=" + file);

        var back = send(
                "/historique/" + base + "/reprendre",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("author=Max")));
        assertThat(back.statusCode()).isLessThan(400);
        assertThat(versions.files(TERRITORY, versions.current(TERRITORY)).content(file))
                .isEqualTo(change.before().content(file));
        assertThat(page("/historique?table=" + file)).contains("Max");
    }
}
