package fr.allervers.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseChoiceTest {

    /** Holds the file until it is told to end. */
    static final class OtherProcess {

        public static void main(String[] folder) throws Exception {
            new DatabaseChoice().dataSource(DatabaseSettings.H2_FILE, new DataFolder(Path.of(folder[0])), false);
            Files.createFile(Path.of(folder[0], "held"));
            System.in.read();
        }
    }

    private static void open(DatabaseSettings settings, Path folder, boolean production) {
        new DatabaseChoice().dataSource(settings, new DataFolder(folder), production);
    }

    @Test
    void unlessToldAllIsKeptInAFileBelowTheDataFolder(@TempDir Path folder) throws Exception {
        var data = new DataFolder(folder);
        var source = new DatabaseChoice().dataSource(DatabaseSettings.H2_FILE, data, false);
        ((AutoCloseable) source).close();

        assertThat(DatabaseChoice.inUse(DatabaseSettings.H2_FILE, data))
                .isEqualTo("Everything is kept in one H2 file below %s.".formatted(folder));
        assertThat(folder.resolve("aller-vers.mv.db")).exists();
    }

    @Test
    void aFileIsRefusedInProduction(@TempDir Path folder) {
        assertThatExceptionOfType(RefusedDatabaseException.class)
                .isThrownBy(() -> open(DatabaseSettings.H2_FILE, folder, true))
                .withMessage("allervers.production=true needs PostgreSQL, and no address of one is set.")
                .satisfies(
                        e -> assertThat(new RefusedDatabaseAnalyzer().analyze(e).getAction())
                                .startsWith("Set allervers.database.url"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSecondProcessOnTheSameFileIsRefused(@TempDir Path folder) throws Exception {
        var other = process(folder);
        try {
            while (!Files.exists(folder.resolve("held"))) {
                assertThat(other.isAlive()).isTrue();
                Thread.sleep(50);
            }
            assertThatExceptionOfType(RefusedDatabaseException.class)
                    .isThrownBy(() -> open(DatabaseSettings.H2_FILE, folder, false))
                    .withMessageContaining("already in use by another process: several nodes need PostgreSQL");
        } finally {
            other.destroyForcibly();
            other.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Process process(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        List.of(java, "-cp", TestClassPath.all(), OtherProcess.class.getName(), folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutItsPassword(@TempDir Path folder) {
        var nowhere = new DatabaseSettings(
                "jdbc:postgresql://localhost:1/nothing?password=secret&connectTimeout=1", "me", "secret");

        assertThatExceptionOfType(RefusedDatabaseException.class)
                .isThrownBy(() -> open(nowhere, folder, true))
                .satisfies(e -> assertThat(e.action())
                        .contains("jdbc:postgresql://localhost:1/nothing")
                        .doesNotContain("secret"));
    }
}
