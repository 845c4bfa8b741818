package fr.allervers.web.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.web.store.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheOldContentAndLeavesNothingBeside() throws IOException {
        var path = Files.writeString(folder.resolve("plan.json"), "old");
        OutputFile.at(path).write(content("new"));
        assertThat(path).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("plan.json");
    }

    @Test
    void keepsTheOldContentWhereWritingFailsHalfway() throws IOException {
        var path = Files.writeString(folder.resolve("plan.json"), "old");
        var file = OutputFile.at(path);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> file.write(out -> {
                    out.write('n');
                    throw new IOException("No space left on device");
                }))
                .withMessageContaining("No space left on device");
        assertThat(path).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("plan.json");
    }

    @Test
    void aSymbolicLinkStaysOne() throws IOException {
        var path = Files.writeString(folder.resolve("plan.json"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), path);
        OutputFile.at(link).write(content("new"));
        assertThat(link).isSymbolicLink();
        assertThat(path).hasContent("new");
    }

    @Test
    void refusesAFolderAndAFileInNoFolderBeforeAnyWork() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OutputFile.at(folder))
                .withMessageContaining("it is a folder");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OutputFile.at(folder.resolve("none").resolve("plan.json")))
                .withMessageContaining("the folder does not exist");
    }

    private static AtomicFile.Content content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
