package fr.allervers.web.solving;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.command.MadeUpFolder;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestClassPath;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Solves of several territories by several processes on one empty database, until all are over. */
final class NodesRun implements AutoCloseable {

    private static final int TERRITORIES = 10;
    private static final int QUARTERS = 3;
    static final int JOBS = TERRITORIES * QUARTERS;
    private static final int NODES = 3;
    private static final int LEAST_COMMUNES = 15;
    private static final int MOST_COMMUNES = 25;
    private static final Duration NO_LIMIT = Duration.ofHours(10);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /** Counts the ends of jobs in the database itself, whoever writes them. */
    private static final String COUNT_ENDS = """
            create table job_end (job varchar(36), state varchar(20), node varchar(200));
            create function count_end() returns trigger language plpgsql as $$ begin
                insert into job_end values (new.id, new.state, new.node); return new; end $$;
            create trigger counts_ends after update on job for each row
                when (old.ended_at is null and new.ended_at is not null) execute function count_end();""";

    private final String address;
    private final Store store;
    private final DataSource source;
    private final Path folder;
    private final List<Process> nodes = new ArrayList<>();
    private long began;

    NodesRun(String address, Path folder) {
        this.address = address;
        this.folder = folder;
        source = new SimpleDriverDataSource(new org.postgresql.Driver(), address);
        Flyway.configure().dataSource(source).load().migrate();
        store = SolveNode.store(source);
    }

    /** Asks for all jobs, by so many tries each. */
    void ask(long moves) {
        store.database().sql(COUNT_ENDS).update();
        var territories = new KnownTerritories(store, new TerritoryVersions(store));
        var quarters = QuartersOfTest.of(store);
        var jobs = new Jobs(store, source);
        for (int seed = 0; seed < TERRITORIES; seed++) {
            var tables = MadeUpFolder.write(folder, seed, LEAST_COMMUNES, MOST_COMMUNES);
            var copy = Territories.copy(tables.toString());
            territories.keepAtStart(copy, false);
            var asked = JsonText.of(new SolveArguments(null, NO_LIMIT, moves, seed));
            store.current().in(copy.territory().settings().id(), () -> {
                for (var quarter : quarters.onOffer().subList(1, 1 + QUARTERS)) {
                    var id = quarters.problem(quarter).id();
                    store.write(() -> quarters.keep(id));
                    jobs.ask(JobKind.SOLVE, store.territory(), id, asked, null);
                }
            });
        }
    }

    /** Starts the processes. */
    void start() throws IOException {
        began = System.nanoTime();
        for (int i = 0; i < NODES; i++) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            nodes.add(new ProcessBuilder(java, "-Xmx1g", "-cp", TestClassPath.all(), SolveNode.class.getName(), address)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            folder.resolve("node-%d-%d.log".formatted(i, began)).toFile())
                    .start());
        }
    }

    /** Waits until that many jobs are over; gives the seconds since the start. */
    double untilOver(int jobs) throws InterruptedException {
        while (count("select count(*) from job where ended_at is not null") < jobs) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** A process that works on a job right now. */
    Process atWork() throws InterruptedException {
        while (true) {
            for (var node : nodes) {
                if (node.isAlive()
                        && count(
                                        "select count(*) from job where state = 'RUNNING' and progress is not null and node like '%/"
                                                + node.pid() + "/%'")
                                > 0) {
                    return node;
                }
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private int count(String sql) {
        return store.database().sql(sql).query(Integer.class).single();
    }

    /** How many jobs ended exactly once, and well. */
    int endedOnce() {
        return count("select count(*) from (select job from job_end group by job"
                + " having count(*) = 1 and min(state) = 'DONE') once");
    }

    /** How many versions of plans two others were made from: two processes wrote for one job. */
    int forks() {
        return count("select count(*) from (select parent from plan_version where parent is not null group by parent"
                + " having count(*) > 1) fork");
    }

    /** How many jobs were begun more than once. */
    int begunAnew() {
        return count("select count(*) from job where fence > 1");
    }

    @Override
    public void close() throws InterruptedException {
        for (var node : nodes) {
            node.destroyForcibly();
            node.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
