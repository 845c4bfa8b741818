package fr.allervers.web.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a process of its own: what cannot be seen from inside one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AllerVersJarIT {

    private static final int OLDEST_JAVA = 17;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatRuns() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void exampleSolveAndCheckWorkOneAfterTheOther() throws Exception {
        assertThat(run("example", "forbach", "--quarter", "2027-Q1", "--out", "problem.json"))
                .isZero();
        assertThat(run("solve", "problem.json", "--out", "plan.json", "--time", "2s"))
                .isZero();
        assertThat(run("check", "problem.json", "plan.json", "--lang", "fr")).isZero();
        assertThat(output()).contains("Le plan est valable");
    }

    @Test
    void aSignalStopsTheSearchAndKeepsThePlan() throws Exception {
        run("example", "forbach", "--quarter", "2027-Q1", "--out", "problem.json");
        var process = start("solve", "problem.json", "--out", "plan.json", "--time", "1h");
        while (!Files.exists(folder.resolve("plan.json"))) {
            assertThat(process.isAlive()).as(this::output).isTrue();
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        // SIGTERM: a build in the background passes SIGINT on as ignored
        process.destroy();
        assertThat(process.waitFor()).as(this::output).isZero();
        assertThat(run("check", "problem.json", "plan.json")).isZero();
    }

    @Test
    void wrongInputEndsWithTwoAndNoStackTrace() throws Exception {
        Files.writeString(folder.resolve("problem.json"), "[[[[");
        assertThat(run("solve", "problem.json", "--out", "plan.json")).isEqualTo(2);
        assertThat(output()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aSearchOfSoManyMovesMakesTheSamePlanOnEveryJavaAndNumberOfProcessors() throws Exception {
        run("example", "forbach", "--quarter", "2027-Q1", "--out", "problem.json");
        var solve = List.of("solve", "problem.json", "--moves", "40000", "--seed", "7", "--out");
        assertThat(start(List.of(java()), with(solve, "plan.json")).waitFor()).isZero();
        var plan = Files.readString(folder.resolve("plan.json"));
        for (var other : otherJavas()) {
            assertThat(start(other, with(solve, "other.json")).waitFor())
                    .as(this::output)
                    .isZero();
            assertThat(Files.readString(folder.resolve("other.json")))
                    .as("the plan of %s", other)
                    .isEqualTo(plan);
        }
    }

    private static List<String> with(List<String> args, String last) {
        var all = new ArrayList<>(args);
        all.add(last);
        return all;
    }

    /** This one with a single processor, and every other that stands beside it and runs the jar. */
    private static List<List<String>> otherJavas() throws IOException {
        var javas = new ArrayList<List<String>>();
        javas.add(List.of(java(), "-XX:ActiveProcessorCount=1"));
        var home = Path.of(System.getProperty("java.home")).toRealPath();
        try (var beside = Files.list(requireNonNull(home.getParent()))) {
            for (var other : beside.filter(Files::isDirectory).sorted().toList()) {
                var java = other.resolve("bin").resolve("java");
                if (Files.isExecutable(java) && !other.toRealPath().equals(home) && isNewEnough(other)) {
                    javas.add(List.of(java.toString()));
                }
            }
        }
        return javas;
    }

    private static boolean isNewEnough(Path home) throws IOException {
        var release = home.resolve("release");
        var version = Pattern.compile("JAVA_VERSION=\"(\\d+)");
        return Files.isReadable(release)
                && version.matcher(Files.readString(release))
                        .results()
                        .anyMatch(m -> Integer.parseInt(m.group(1)) >= OLDEST_JAVA);
    }

    private int run(String... args) throws Exception {
        return start(args).waitFor();
    }

    private Process start(String... args) throws IOException {
        return start(List.of(java()), List.of(args));
    }

    private Process start(List<String> java, List<String> args) throws IOException {
        var jar = Path.of(System.getProperty("aller-vers.jar"));
        assertThat(jar).as("the packaged application").isRegularFile();
        var command = new ArrayList<>(java);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(args);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
