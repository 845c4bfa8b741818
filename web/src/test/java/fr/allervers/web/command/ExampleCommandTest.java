package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.json.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheSameProblemToAFileAndToStandardOutput() throws IOException {
        var file = folder.resolve("forbach.json");
        var toFile = CommandRun.of("example", "forbach", "--quarter", "2027-Q1", "--out", file);
        var toOut = CommandRun.of("example", "forbach", "--quarter", "2027-Q1");
        assertThat(toFile.status()).isZero();
        assertThat(toFile.out()).isEmpty();
        assertThat(toOut.status()).isZero();
        assertThat(toOut.out()).isEqualTo(Files.readString(file));
        assertThat(DocumentReader.PROBLEMS.read(file).communes()).hasSize(21);
    }

    @Test
    void aScriptGetsOneObjectAboutTheFile() {
        var file = folder.resolve("forbach.json");
        var answer = CommandRun.of("example", "FORBACH", "--quarter", "2028-q4", "--out", file, "--json")
                .json();
        assertThat(answer.get("status")).isEqualTo(0);
        assertThat(answer.get("file")).isEqualTo(file.toString());
        assertThat((Integer) answer.get("asked")).isPositive();
    }
}
