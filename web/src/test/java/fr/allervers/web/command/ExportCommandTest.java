package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path problem;
    private Path plan;

    @BeforeEach
    void files() throws IOException {
        problem = folder.resolve("problem.json");
        plan = folder.resolve("plan.json");
        CommandRun.of("example", "forbach", "--quarter", "2027-Q1", "--out", problem);
        Files.writeString(plan, "{\"problem\": \"forbach-2027-Q1\", \"workshops\": []}");
    }

    @Test
    void writesATable() throws IOException {
        var out = folder.resolve("demand.csv");
        var run = CommandRun.of("export", problem, plan, "--as", "csv", "--table", "demand", "--out", out);

        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1 + 380).first().asString().startsWith("Demand,Commune,INSEE code");
    }

    @Test
    void whatIsNotThereIsSaid() {
        var out = folder.resolve("x");

        assertThat(CommandRun.of("export", problem, plan, "--as", "pdf", "--out", out)
                        .err())
                .contains("no known format");
        assertThat(CommandRun.of("export", problem, plan, "--as", "csv", "--table", "x", "--out", out)
                        .err())
                .contains("no table");
        assertThat(CommandRun.of("export", problem, plan, "--as", "ical", "--table", "rooms", "--out", out)
                        .err())
                .contains("--as csv only");
        var run = CommandRun.of("export", problem, plan, "--as", "ical", "--room", "nix", "--out", out);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("nix");
        assertThat(out).doesNotExist();
    }
}
