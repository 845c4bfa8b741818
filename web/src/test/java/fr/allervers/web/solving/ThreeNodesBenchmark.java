package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints whether thirty solves by tries, of ten made-up territories, each end exactly once where three processes share one
 * PostgreSQL, one of them is killed midway and one is paused for a minute; and how much longer that takes than without.
 * Not part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=ThreeNodesBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.moves=1500000 -Dbenchmark.pause=60</pre>
 */
class ThreeNodesBenchmark {

    private static final int MIDWAY = NodesRun.JOBS / 3;

    private final long moves = Long.getLong("benchmark.moves", 1_500_000);
    private final long pause = Long.getLong("benchmark.pause", 60);

    @TempDir
    private Path folder;

    @Test
    void allEndOnceThoughOneIsKilledAndOnePaused() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            double undisturbed = seconds(server, "undisturbed", false);
            double disturbed = seconds(server, "disturbed", true);
            System.out.printf(
                    Locale.ROOT,
                    "%d jobs of %d tries: %.0f s undisturbed; %.0f s with one of three processes killed and one paused"
                            + " for %d s, %.2f times as long.%n",
                    NodesRun.JOBS,
                    moves,
                    undisturbed,
                    disturbed,
                    pause,
                    disturbed / undisturbed);
        }
    }

    private double seconds(EmbeddedPostgres server, String name, boolean disturb) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var below = Files.createDirectory(folder.resolve(name));
        try (var run = new NodesRun(server.getJdbcUrl("postgres", name), below)) {
            run.ask(moves);
            run.start();
            if (disturb) {
                disturb(run);
            }
            double seconds = run.untilOver(NodesRun.JOBS);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f s; %d of %d jobs ended exactly once and well, %d were begun anew, %d forks.%n",
                    name,
                    seconds,
                    run.endedOnce(),
                    NodesRun.JOBS,
                    run.begunAnew(),
                    run.forks());
            assertThat(run.endedOnce()).isEqualTo(NodesRun.JOBS);
            assertThat(run.forks()).isZero();
            return seconds;
        }
    }

    private void disturb(NodesRun run) throws Exception {
        run.untilOver(MIDWAY);
        run.atWork().destroyForcibly().waitFor();
        var paused = run.atWork();
        signal("STOP", paused);
        Thread.sleep(1000 * pause);
        signal("CONT", paused);
    }

    private static void signal(String signal, Process process) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
