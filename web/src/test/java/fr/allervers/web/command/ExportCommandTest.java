package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.export.ReadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
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

    private String diary(String day, Object... options) throws IOException {
        Files.writeString(plan, """
                {"problem": "forbach-2027-Q1", "workshops": [{"id": "w1", "theme": "bureautique", "audience": "seniors",
                "room": "turbine", "advisor": "conseil-1", "sessions": ["%sT09:00"], "attendance": []}]}""".formatted(day));
        var out = folder.resolve("plan.ics");
        var command =
                Stream.concat(Stream.of("export", problem, plan, "--as", "ical", "--out", out), Arrays.stream(options));
        assertThat(CommandRun.of(command.toArray()).status()).isZero();
        return Files.readString(out);
    }

    /** The case agenda-deplace: a moved session, and lines as long as they may be. */
    @Test
    void aLaterFileMovesAnEventInDiariesThatGoByTheSequence() throws IOException {
        var before = ReadEvent.all(diary("2027-01-05", "--sequence", 1)).get(0);
        var text = diary("2027-01-12", "--sequence", 2);
        var after = ReadEvent.all(text).get(0);

        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isEqualTo(2).isGreaterThan(before.sequence());
        assertThat(Duration.between(before.begins(), after.begins())).isEqualTo(Duration.ofDays(7));
        assertThat(text).contains("METHOD:PUBLISH").doesNotContain("+000921");
        assertThat(text.split("\r\n")).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void withoutASequenceItRisesWithTheTimeOfThePlansFile() throws IOException {
        var first = ReadEvent.all(diary("2027-01-05")).get(0);
        Files.setLastModifiedTime(plan, FileTime.from(first.changedAt().plusSeconds(90)));
        var out = folder.resolve("later.ics");
        CommandRun.of("export", problem, plan, "--as", "ical", "--out", out);

        assertThat(ReadEvent.all(Files.readString(out)).get(0).sequence()).isEqualTo(first.sequence() + 90);
        assertThat(CommandRun.of("export", problem, plan, "--as", "ical", "--sequence", -1, "--out", out)
                        .status())
                .isEqualTo(2);
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
