package fr.allervers.web.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.CurrentTerritory;
import java.net.Socket;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody closes a page of a territory that follows a run. */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class ReaderWhoLeavesTest {

    private static final String TERRITORY = "val-daigremont";

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Quarters quarters;

    @Autowired
    private SolveRuns runs;

    private String quarter;

    @BeforeEach
    void aRun() {
        territories.keep(Territories.copy(TERRITORY), null, "imported");
        quarter = current.in(TERRITORY, () -> {
            var asked = quarters.problem(quarters.preferred());
            runs.start(asked.problem(), null);
            return asked.quarter().toString();
        });
    }

    @Test
    void theLogSaysNothingOfIt(CapturedOutput log) throws Exception {
        try (var reader = new Socket("localhost", port)) {
            reader.getOutputStream()
                    .write(("GET /t/" + TERRITORY + "/evenements?quarter=" + quarter
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(UTF_8));
            var answer = new byte[200];
            assertThat(reader.getInputStream().read(answer)).isPositive();
            assertThat(new String(answer, UTF_8)).startsWith("HTTP/1.1 200");
            reader.setSoLinger(true, 0); // as a browser that is closed, and not one that says so
        }
        TimeUnit.SECONDS.sleep(4); // some events are sent in that time

        assertThat(Objects.requireNonNull(log.toString()))
                .doesNotContain("Invalid contextPath", "Exception Processing", "broken pipe", "Broken pipe");
    }
}
