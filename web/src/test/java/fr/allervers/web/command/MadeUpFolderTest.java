package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.TerritoryFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpFolderTest {

    @TempDir
    private Path folder;

    /** The short form of {@link ReplanBenchmark}. */
    @Test
    void madeUpTerritoriesCanBePlannedQuarterAfterQuarter() {
        for (int seed = 0; seed < 3; seed++) {
            var territory = MadeUpFolder.write(folder, seed, 15, 40);
            assertThat(TerritoryFolder.read(territory).communes()).hasSizeBetween(15, 40);
            var q1 = territory.resolve("q1");
            var first = CommandRun.of("replan", territory, "--quarter", "2027-Q1", "--moves", "100", "--out", q1);
            assertThat(first.status()).as(first.err()).isZero();
            var next = CommandRun.of(
                    "replan",
                    territory,
                    "--quarter",
                    "2027-Q2",
                    "--moves",
                    "100",
                    "--last-problem",
                    q1.resolve("problem.json"),
                    "--last-plan",
                    q1.resolve("plan.json"),
                    "--out",
                    territory.resolve("q2"));
            assertThat(next.status()).as(next.err()).isZero();
            assertThat(CommandRun.of("check", territory.resolve("q2/problem.json"), territory.resolve("q2/plan.json"))
                            .status())
                    .isZero();
        }
    }
}
