package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.command.MadeUpFolder;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.solving.SolveNode;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestClassPath;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Prints how long the drafts of many made-up territories take where one, two and three processes share one PostgreSQL, and how
 * much of the processors' time goes to the processes and to the database. Not part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=DraftNodesBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.territories=40 -Dbenchmark.moves=50000</pre>
 */
class DraftNodesBenchmark {

    private static final int LEAST = 15;
    private static final int MOST = 40;
    private static final int MOST_NODES = 3;
    private static final Quarter QUARTER = new Quarter(2027, 2);
    private static final int MILLIS_BETWEEN_LOOKS = 50;
    private static final double NANOS = 1e9;

    private final int territories = Integer.getInteger("benchmark.territories", 40);
    private final long moves = Long.getLong("benchmark.moves", 50_000);

    @TempDir
    private Path folder;

    @Test
    void draftsByOneTwoAndThreeProcesses() throws Exception {
        var tables = new ArrayList<Path>();
        for (int seed = 0; seed < territories; seed++) {
            tables.add(MadeUpFolder.write(folder, seed, LEAST, MOST));
        }
        System.out.printf(
                Locale.ROOT,
                "%d territories, %d tries, %d processors%n| processes | s | times as fast | processor s of them | of the database |%n",
                territories,
                moves,
                Runtime.getRuntime().availableProcessors());
        try (var server = EmbeddedPostgres.builder().start()) {
            double one = 0;
            for (int nodes = 1; nodes <= MOST_NODES; nodes++) {
                var database = "nodes" + nodes;
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + database);
                }
                double seconds = drafts(server.getJdbcUrl("postgres", database), nodes, tables, one);
                one = nodes == 1 ? seconds : one;
            }
        }
    }

    private double drafts(String address, int nodes, List<Path> tables, double one) throws Exception {
        var source = new SimpleDriverDataSource(new org.postgresql.Driver(), address);
        Flyway.configure().dataSource(source).load().migrate();
        var store = SolveNode.store(source);
        var known = new KnownTerritories(store, new TerritoryVersions(store));
        var jobs = new Jobs(store, source);
        for (var folderOfTables : tables) {
            var copy = Territories.copy(folderOfTables.toString());
            known.keepAtStart(copy, false);
            var id = copy.territory().settings().id();
            jobs.ask(JobKind.BATCH, id, QUARTER.toString(), JsonText.of(new DraftSearch(moves, 1)), null);
        }
        var database = processors(database());
        var running = new ArrayList<Process>();
        long began = System.nanoTime();
        try {
            for (int i = 0; i < nodes; i++) {
                running.add(start(address, "node-%d-%d.log".formatted(nodes, i)));
            }
            while (count(store, "select count(*) from job where ended_at is not null") < tables.size()) {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
            }
            double seconds = (System.nanoTime() - began) / NANOS;
            assertThat(count(store, "select count(*) from job where state = 'DONE'"))
                    .isEqualTo(tables.size());
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.2f | %.0f | %.0f |%n",
                    nodes,
                    seconds,
                    (nodes == 1 ? seconds : one) / seconds,
                    processors(running.stream().map(Process::toHandle).toList()),
                    processors(database()) - database);
            return seconds;
        } finally {
            for (var node : running) {
                node.destroyForcibly();
                node.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private Process start(String address, String log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx1g", "-cp", TestClassPath.all(), DraftNode.class.getName(), address)
                .redirectErrorStream(true)
                .redirectOutput(Files.createFile(folder.resolve(log)).toFile())
                .start();
    }

    /** The processes of PostgreSQL, as far as they run now: one that has ended takes its time with it, so this is a bound below. */
    private static List<ProcessHandle> database() {
        return ProcessHandle.current()
                .descendants()
                .filter(p ->
                        p.info().command().filter(c -> c.endsWith("postgres")).isPresent())
                .toList();
    }

    private static double processors(List<ProcessHandle> processes) {
        return processes.stream()
                        .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / NANOS;
    }

    private static int count(Store store, String sql) {
        return store.database().sql(sql).query(Integer.class).single();
    }
}
