package fr.allervers.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RunningApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that nobody sends who types them, and addresses that no link has: each is told so, and leaves nothing in the log. */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class UnreadableFormsTest {

    private static final int TOO_MUCH = 3 << 20;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/salles", "/mairie/inconnu/comptes", "/brouillon"})
    void aFormThatIsTooLargeIsToldSo(String path, CapturedOutput log) throws Exception {
        var answer = post(path, BodyPublishers.ofString("mail=" + "a".repeat(TOO_MUCH)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("trop grand", "too large");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(log.getAll()).doesNotContain("InvalidParameterException", "\tat org.");
    }

    @Test
    void moreFieldsThanAnyPageHasAndWhatIsNoEncodingAreToldSo(CapturedOutput log) throws Exception {
        var many = IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));

        assertThat(post("/salles", BodyPublishers.ofString(many)).body()).contains("ne se lit pas");
        assertThat(post("/connexion", BodyPublishers.ofString("mail=%zz")).statusCode())
                .isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("InvalidParameterException", "\tat org.");
    }
}
