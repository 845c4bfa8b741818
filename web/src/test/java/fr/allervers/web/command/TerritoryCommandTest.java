package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.FolderCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryCommandTest {

    @TempDir
    private Path folder;

    @Test
    void findingsAreListedAndAreStatusOne() {
        var run = CommandRun.of("territory", "check", "forbach", "--quarter", "2027-Q1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("21 communes", "To decide: 12 points", "rooms.csv, wiesberg: ");
    }

    @Test
    void aScriptGetsEveryFinding() {
        var answer = CommandRun.of("territory", "check", "forbach", "--quarter", "2027-Q1", "--json")
                .json();

        assertThat(answer.get("status")).isEqualTo(1);
        assertThat((List<?>) answer.get("findings")).hasSize(12).allMatch(f -> ((Map<?, ?>) f).containsKey("place"));
    }

    @Test
    void aFaultyFolderIsRefusedWithEveryFault() throws IOException {
        Files.writeString(folder.resolve("territory.csv"), "name,value\nid,Ägypten\nname,x\ndepartment,57\n");
        var run = CommandRun.of("territory", "check", folder);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("territory.csv:2:value: ", "communes.csv: This file is missing");
    }

    @Test
    void theProblemIsTheOneOfTheExample() {
        var example = CommandRun.of("example", "forbach", "--quarter", "2027-Q1");
        var problem = CommandRun.of("territory", "problem", "forbach", "--quarter", "2027-Q1");

        assertThat(problem.status()).isZero();
        assertThat(problem.out()).isEqualTo(example.out());
    }

    @Test
    void anUnknownTerritoryIsSaid() {
        var run = CommandRun.of("territory", "problem", "nowhere", "--quarter", "2027-Q1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("neither a known territory (forbach").doesNotContain("Exception");
    }

    @Test
    void nothingToDecideIsStatusZero() throws IOException {
        var copy = FolderCopy.of("val-daigremont", folder);
        copy.write("rooms.csv", copy.text("rooms.csv").replaceAll("(?m)^((?:[^,]*,){6}),", "$1true,"));

        var run = CommandRun.of("territory", "check", folder, "--quarter", "2027-Q1", "--json");

        assertThat(run.json().get("findings")).isEqualTo(List.of());
        assertThat(run.status()).isZero();

        copy.write("communes.xlsx", "x");
        var noted = CommandRun.of("territory", "check", folder, "--quarter", "2027-Q1");
        assertThat(noted.status()).isZero();
        assertThat(noted.out()).contains("communes.xlsx: This file is not read: communes.csv is, in its place.");
    }

    @Test
    void theTerritoryMayBeAnOptionAndTheFindingsAFile() throws IOException {
        var out = folder.resolve("findings.json");
        var run = CommandRun.of("territory", "check", "--territory", "forbach", "--quarter", "2027-Q1", "--out", out);
        var json = CommandRun.of("territory", "check", "forbach", "--quarter", "2027-Q1", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(Files.readString(out)).isEqualTo(json.out().strip());
        assertThat(CommandRun.of("territory", "check").status()).isEqualTo(2);
        assertThat(CommandRun.of("territory", "check", "forbach", "--territory", "forbach")
                        .status())
                .isEqualTo(2);
    }
}
