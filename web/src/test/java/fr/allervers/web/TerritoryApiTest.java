package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.FolderCopy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A territory's findings: of the one that is planned, and of a folder that is sent. */
@RunningApplication
class TerritoryApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    private HttpRequest.Builder check(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/territory/check" + query))
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        var request = check("?quarter=2027-Q1")
                .header("Content-Type", "application/zip")
                .POST(body);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private Path zip(FolderCopy copy) throws IOException {
        var file = Files.createTempFile(folder, "t", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var files = Files.newDirectoryStream(copy.folder(), "*.csv")) {
            for (var one : files) {
                zip.putNextEntry(new ZipEntry("mine/" + one.getFileName()));
                zip.write(Files.readAllBytes(one));
            }
        }
        return file;
    }

    @Test
    void theTerritorysFindingsAreThoseOfTheCommand() throws Exception {
        var response = client.send(check("?quarter=2027-Q1").build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("status").asInt()).isEqualTo(1);
        assertThat(json(response).get("territory").asString()).isEqualTo("forbach");
        assertThat(json(response).get("communes").asInt()).isEqualTo(21);
        assertThat(json(response).get("findings")).hasSize(12);
        assertThat(json(response).get("findings").get(0).get("place").asString())
                .isEqualTo("rooms.csv, turbine");
        assertThat(client.send(check("?quarter=soon").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFolderThatIsSentIsChecked() throws Exception {
        var copy = FolderCopy.of("val-daigremont", Files.createDirectory(folder.resolve("val")));

        var answer = post(BodyPublishers.ofFile(zip(copy)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("territory").asString()).isEqualTo("val-daigremont");
        assertThat(json(answer).get("findings")).hasSize(5);
    }

    @Test
    void everyFaultOfAFolderIsAnsweredWithItsPlace() throws Exception {
        var copy = FolderCopy.of("val-daigremont", Files.createDirectory(folder.resolve("val")));
        copy.write("themes.csv", "id,name\nx,X\n");
        copy.write("room.csv", "id\nx\n");

        var answer = post(BodyPublishers.ofFile(zip(copy)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("status").asInt()).isEqualTo(2);
        assertThat(answer.body()).contains("\"room.csv: ", "\"themes.csv:1", "Did you mean rooms.csv?");
    }

    @Test
    void whatIsNoFolderOrTooLargeIsRefused() throws Exception {
        assertThat(post(BodyPublishers.ofString("nonsense")).statusCode()).isEqualTo(422);
        assertThat(post(BodyPublishers.ofByteArray(new byte[17 << 20])).statusCode())
                .isEqualTo(413);
    }
}
