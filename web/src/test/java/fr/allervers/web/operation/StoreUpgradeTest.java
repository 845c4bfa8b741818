package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.web.AllerVers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.support.GenericApplicationContext;

/** While tables are brought up to date the application's port says so; then it is ready. */
class StoreUpgradeTest {

    private static final String READINESS = "/actuator/health/readiness";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpResponse<String>> meanwhile = new ArrayList<>();
    private int port;

    @TempDir
    private Path folder;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d%s".formatted(port, path));
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Asks as a probe and as a reader do, in the middle of the migrations. */
    private final class Asking extends BaseCallback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE && meanwhile.isEmpty();
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                for (var path : List.of(READINESS, "/actuator/health/liveness", "/t/forbach/demande")) {
                    meanwhile.add(get(path));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void readinessIsDownWithASentenceUntilTheTablesAreUpToDate() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> get(READINESS)).isInstanceOf(ConnectException.class);
        var application = new SpringApplication(AllerVers.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(FlywayConfigurationCustomizer.class, () -> flyway -> flyway.callbacks(new Asking())));
        try (var running = application.run(
                "--server.port=" + port, "--allervers.solving.at-start=false", "--allervers.data.folder=" + folder)) {
            assertThat(meanwhile.get(0).statusCode()).isEqualTo(503);
            assertThat(meanwhile.get(0).headers().firstValue("Retry-After")).hasValue("10");
            assertThat(meanwhile.get(0).body()).contains("met ses tables à jour", "brings its tables up to date");
            assertThat(meanwhile.get(1).statusCode()).isEqualTo(200);
            assertThat(meanwhile.get(2).statusCode()).isEqualTo(503);
            assertThat(meanwhile.get(2).body()).contains("<html lang=\"fr\">", "réessayez dans une minute");
            assertThat(running.isActive()).isTrue();
            assertThat(get(READINESS).statusCode()).isEqualTo(200);
            assertThat(get("/demande").statusCode()).isEqualTo(200);
        }
    }
}
