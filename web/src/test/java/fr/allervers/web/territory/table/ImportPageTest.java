package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.TableFiles;
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
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole territories sent as zip files. */
@RunningApplication
class ImportPageTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions versions;

    private HttpResponse<String> send(byte[] zip) throws IOException, InterruptedException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"../x.zip\"\r\n\r\n"
                + new String(zip, ISO_8859_1) + "\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/territoires/envoyer"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static TableFiles sent(String id) {
        var files = Territories.copy("val-daigremont").files();
        var settings = new String(Objects.requireNonNull(files.content("territory.csv")), UTF_8);
        return files.with(
                "territory.csv",
                settings.replace("id,val-daigremont", "id," + id).getBytes(UTF_8));
    }

    @Test
    void aTerritoryThatIsSentHasItsOwnAddressAndTablesAtOnce() throws Exception {
        var answer = send(sent("sent-here").zip());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/t/sent-here/territoire/historique/1");
        assertThat(versions.current("sent-here")).isEqualTo(1);
        var page = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/t/sent-here/territoire/tables"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.body()).contains("/t/sent-here/territoire/tables/lines.csv\"");
        assertThat(send(sent("sent-here").zip()).statusCode()).isEqualTo(302);
        assertThat(versions.current("sent-here")).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldAndNothingIsKept() throws Exception {
        var faulty =
                send(sent("faulty").with("rooms.csv", "id,x\n".getBytes(UTF_8)).zip());

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("rooms.csv:1");
        assertThat(versions.current("faulty")).isZero();
        var jobs = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/jobs"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        var failed = Pattern.compile("\"id\":\"([0-9a-f]+)\",\"kind\":\"IMPORT\"[^}]*FAILED")
                .matcher(jobs);
        assertThat(failed.find()).as(jobs).isTrue();
        var later = client.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/territoires/envoyer?job=" + failed.group(1)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(later.body()).contains("rooms.csv:1");
        assertThat(send("no zip".getBytes(UTF_8)).body()).contains("zip");
        assertThat(send(new byte[17 * 1024 * 1024]).statusCode()).isEqualTo(413);
    }
}
