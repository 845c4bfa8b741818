package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.Document;
import fr.allervers.web.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void keepADocument() {
        TestDatabase.H2.store(data()).documents().keep(Document.Kind.PLAN, new byte[] {1, 2, 3});
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }

    private CommandRun restore(Path to) {
        return CommandRun.of("restore", file(), "--data", to);
    }

    @Test
    void whatWasBackedUpIsRestoredIntoANewFolderOnly() {
        var backup = CommandRun.of("backup", file(), "--data", data());
        assertThat(backup.err()).isEmpty();
        assertThat(backup.status()).isZero();
        assertThat(backup.out()).contains("1 documents and their tables backed up");

        var other = folder.resolve("other");
        assertThat(restore(other).status()).isZero();
        assertThat(TestDatabase.H2.store(other).documents().all())
                .isEqualTo(TestDatabase.H2.store(data()).documents().all());

        var again = restore(other);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err()).contains("is not empty: nothing was restored");
    }

    @Test
    void aWrongFolderIsNotTakenForAnEmptyDatabase() {
        var run = CommandRun.of("backup", file(), "--data", folder.resolve("wrong"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no database in");
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("wrong")).doesNotExist();
    }

    @Test
    void aDamagedBackupIsRefusedInOneSentence() throws IOException {
        CommandRun.of("backup", file(), "--data", data());
        var whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length / 2));

        var run = restore(folder.resolve("other"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("is no whole backup");
        assertThat(restore(folder).err()).contains("is no whole backup");
    }
}
