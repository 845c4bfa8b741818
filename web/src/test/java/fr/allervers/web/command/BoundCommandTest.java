package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.json.DocumentWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundCommandTest {

    @TempDir
    private Path folder;

    private Path problemFile;

    @BeforeEach
    void writeProblem() throws Exception {
        problemFile = folder.resolve("problem.json");
        DocumentWriter.PROBLEMS.write(new TwoCommunes().build(), problemFile);
    }

    @Test
    void saysWhatNoPlanCanBeatAndHowFarThatIsProven() {
        var run = CommandRun.of("bound", problemFile, "--time", "20s");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("No plan leaves fewer than 0 unserved", "proof complete");
    }

    @Test
    void theBoundIsNeverAboveAPlanThatWasFound() {
        var plan = CommandRun.of(
                        "solve", problemFile, "--out", folder.resolve("plan.json"), "--moves", "5000", "--json")
                .json();
        var bound =
                CommandRun.of("bound", problemFile, "--time", "20s", "--json").json();
        var cost = ((Map<?, ?>) plan.get("score")).get("cost");
        assertThat(((Number) bound.get("cost")).longValue())
                .isPositive()
                .isLessThanOrEqualTo(((Number) cost).longValue());
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThat(CommandRun.of("bound", folder.resolve("none.json")).status()).isEqualTo(2);
    }
}
