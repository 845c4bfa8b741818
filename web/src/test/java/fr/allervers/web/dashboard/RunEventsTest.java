package fr.allervers.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class RunEventsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RunEvents events;

    @Autowired
    private Quarters quarters;

    @AfterEach
    void goOn() {
        if (!events.isRunning()) {
            events.start();
        }
    }

    private HttpResponse<String> events() throws Exception {
        var quarter = quarters.onOffer().get(9);
        var address = URI.create("http://localhost:" + port + "/evenements?quarter=" + quarter);
        return client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    @Test
    void aProgramThatStopsTellsNothingAndIsNoFault() throws Exception {
        events.stop();

        assertThat(events.isRunning()).isFalse();
        assertThat(events()).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        });
    }

    @Test
    void oneThatGoesOnTellsAgain() throws Exception {
        events.stop();
        events.start();

        assertThat(events().body()).contains("event:run", "\"over\":true");
    }
}
