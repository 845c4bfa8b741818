package fr.allervers.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.AllerVers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class ShutdownTest {

    @Test
    @Timeout(300)
    void anOpenPageDoesNotHoldUpTheEnd(@TempDir Path folder) throws Exception {
        try (var application = SpringApplication.run(
                AllerVers.class,
                "--server.port=0",
                "--allervers.data.folder=" + folder,
                "--allervers.solving.time=1h",
                "--spring.lifecycle.timeout-per-shutdown-phase=1h")) {
            var port = application.getEnvironment().getRequiredProperty("local.server.port");
            var events = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/evenements"));
            var page = HttpClient.newHttpClient().send(events.build(), BodyHandlers.ofInputStream());
            assertThat(page.body().read()).isEqualTo('e');

            application.close();
        }
    }
}
