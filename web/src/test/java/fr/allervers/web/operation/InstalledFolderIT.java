package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The folder that the build makes to be installed: its archive of classes is used; by a flag, how much sooner the server starts by it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InstalledFolderIT {

    private static final String STARTS = "benchmark.starts";

    private static final int TIMES = Integer.getInteger(STARTS, 0);

    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    private Path jar;

    private Path installed;

    @BeforeEach
    void find() {
        jar = Path.of(System.getProperty("aller-vers.jar"));
        installed = jar.resolveSibling("aller-vers");
        assertThat(installed.resolve("aller-vers.jsa")).isRegularFile();
    }

    /** From the start of a process until the application is set up, when it ends by itself. */
    private Duration start(String javaOptions, Path data, String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("JAVA_OPTS", "-Dspring.context.exit=onRefresh " + javaOptions);
        process.environment().put("ALLERVERS_DATA_FOLDER", data.toString());
        process.environment().put("SERVER_PORT", "0");
        long began = System.nanoTime();
        var started = process.start();
        try {
            assertThat(started.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as(this::output)
                    .isTrue();
            assertThat(started.exitValue()).as(this::output).isZero();
            return Duration.ofNanos(System.nanoTime() - began);
        } finally {
            started.destroyForcibly();
        }
    }

    private Duration startInstalled(String javaOptions, Path data) throws Exception {
        return start(javaOptions, data, installed.resolve("aller-vers").toString());
    }

    private Duration startJar(Path data) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start("", data, java, "-Dspring.context.exit=onRefresh", "-jar", jar.toString());
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void theServerTakesItsClassesFromTheArchive() throws Exception {
        var loaded = folder.resolve("loaded.txt");

        startInstalled("-Xlog:class+load:file=" + loaded, folder.resolve("data"));

        List<String> own;
        try (var lines = Files.lines(loaded)) {
            own = lines.filter(line -> line.contains(" fr.allervers.") && !line.contains("$$"))
                    .toList();
        }
        assertThat(own).hasSizeGreaterThan(500);
        assertThat(own.stream().filter(line -> line.contains("source: shared objects file (top)")))
                .as("classes of the application that come from the archive, of %d", own.size())
                .hasSizeGreaterThan(own.size() * 9 / 10);
    }

    /** Prints how long each takes, so many times in turn. */
    @Test
    @EnabledIfSystemProperty(named = STARTS, matches = "[1-9]\\d*")
    void startBesideTheJar() throws Exception {
        var jars = new double[TIMES];
        var folders = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            jars[i] = seconds(startJar(folder.resolve("jar" + i)));
            folders[i] = seconds(startInstalled("", folder.resolve("installed" + i)));
        }

        System.out.printf(
                Locale.ROOT,
                "%nstart, new data folder: the jar %s s, the installed folder %s s, of the quickest %.2f of the time%n",
                said(jars),
                said(folders),
                least(folders) / least(jars));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static double least(double[] seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static List<String> said(double[] seconds) {
        return Arrays.stream(seconds)
                .mapToObj(s -> String.format(Locale.ROOT, "%.1f", s))
                .toList();
    }
}
