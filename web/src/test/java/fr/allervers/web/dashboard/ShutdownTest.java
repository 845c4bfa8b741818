package fr.allervers.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.AllerVers;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.TestClassPath;
import fr.allervers.web.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShutdownTest {

    private static final int SECONDS_TO_END = 60;
    private static final int MILLIS_BETWEEN_LOOKS = 200;
    private static final String LOG = "process.log";

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

    @Test
    @Timeout(300)
    void aSolveThatIsUnderWayGoesOnAtTheNextStart(@TempDir Path folder) throws Exception {
        var process = process(folder);
        try {
            awaitVersion(folder, process);
            process.destroy(); // SIGTERM
            assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("what Java ends with on SIGTERM").isEqualTo(143);

        var before = job(folder);
        assertThat(before.get("state")).isEqualTo("WAITING");
        assertThat(before.get("going")).isNotNull();
        assertThat(before.get("newest").toString()).isNotBlank();
        assertThat(before.get("progress").toString())
                .as("goes on from the newest version")
                .contains(before.get("newest").toString());

        try (var application = SpringApplication.run(
                AllerVers.class,
                "--server.port=0",
                "--allervers.data.folder=" + folder,
                "--allervers.solving.time=1h")) {
            var jobs = application.getBean(Jobs.class);
            var job = jobs.find(before.get("id").toString()).orElseThrow();
            var end = Instant.now().plusSeconds(SECONDS_TO_END);
            while (job.state() == RunState.WAITING && Instant.now().isBefore(end)) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                job = jobs.find(job.id()).orElseThrow();
            }
            assertThat(job.state()).isEqualTo(RunState.RUNNING);
        }
    }

    private static Process process(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        TestClassPath.all(),
                        AllerVers.class.getName(),
                        "--server.port=0",
                        "--allervers.data.folder=" + folder,
                        "--allervers.solving.time=1h")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile())
                .start();
    }

    /** The log says where it listens; the API says when there is a version. */
    private static void awaitVersion(Path folder, Process process) throws Exception {
        while (!versions(folder).contains("\"id\"")) {
            assertThat(process.isAlive())
                    .as("%s", Files.readString(folder.resolve(LOG)))
                    .isTrue();
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static String versions(Path folder) throws Exception {
        var port = Pattern.compile("http://localhost:(\\d+)/").matcher(Files.readString(folder.resolve(LOG)));
        if (!port.find()) {
            return "";
        }
        var address = URI.create("http://localhost:" + port.group(1) + "/api/problems/forbach-2027-Q1/versions");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    /** The one job in a folder's database, with the newest version there is. */
    private static Map<String, Object> job(Path folder) {
        var database = JdbcClient.create(TestDatabase.H2.source(folder));
        return database.sql("select id, state, going, progress,"
                        + " (select id from plan_version order by number desc limit 1) as newest from job")
                .query()
                .singleRow();
    }
}
