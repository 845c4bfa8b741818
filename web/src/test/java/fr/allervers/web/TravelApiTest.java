package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.web.territory.Quarters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Travel tables from files that are sent. */
@RunningApplication
class TravelApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    private HttpResponse<String> post(String what, BodyPublisher body) throws IOException, InterruptedException {
        var problem = quarters.problem(quarters.preferred()).id();
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/api/problems/%s/travel/%s?lang=en".formatted(port, problem, what)))
                .header("Content-Type", "application/octet-stream")
                .header("Accept-Language", "en")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void aTimetableBecomesTablesAndFindings() throws IOException, InterruptedException {
        var feed = FeedZip.clean().plus("stops.txt", "x,X,north,6.9,,").write(folder.resolve("feed.zip"));

        var response = post("buses", BodyPublishers.ofFile(feed));

        assertThat(response.statusCode()).isEqualTo(200);
        var answer = JsonMapper.shared().readValue(response.body(), Map.class);
        assertThat((List<?>) answer.get("travel")).isNotEmpty();
        assertThat((List<?>) answer.get("communes")).hasSize(21);
        assertThat((List<?>) answer.get("findings"))
                .first()
                .satisfies(f -> assertThat((Map<?, ?>) f)
                        .extracting("file", "line", "column")
                        .containsExactly("stops.txt", 7, "stop_lat"));
    }

    @Test
    void whatIsNoTimetableOrMapIsRefusedWithTheReason() throws IOException, InterruptedException {
        for (var what : List.of("buses", "roads")) {
            var response = post(what, BodyPublishers.ofString("nonsense"));

            assertThat(response.statusCode()).isEqualTo(422);
            var answer = JsonMapper.shared().readValue(response.body(), Map.class);
            assertThat((List<?>) answer.get("findings")).hasSize(1);
            assertThat((List<?>) answer.get("travel")).isEmpty();
        }
    }
}
