package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how many made-up territories an hour and a core can draft: their first quarter, and then the next one from it,
 * which alone is timed: with files, from reading the folder to the files written; and in the store of one H2 file, by
 * {@code replan --all} as a whole. Not part of the tests, for it takes long; run one of them with
 *
 * <pre>mvn -B -ntp test -Dtest='ReplanBenchmark#allOfAStore' -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.territories=200 -Dbenchmark.moves=200000</pre>
 */
class ReplanBenchmark {

    private static final int LEAST = 15;
    private static final int MOST = 40;
    /** Of the quarter that is not timed. */
    private static final long FIRST_MOVES = 20_000;

    private static final double NANOS = 1e9;
    private static final int SECONDS_PER_HOUR = 3600;

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int territories = Integer.getInteger("benchmark.territories", 200);
    private final long moves = Long.getLong("benchmark.moves", 200_000);

    @TempDir
    private Path folder;

    @Test
    void territoriesPerHourAndCore() {
        double seconds = 0;
        double coreSeconds = 0;
        long asked = 0;
        long served = 0;
        var longest = new double[territories];
        for (int seed = 0; seed < territories; seed++) {
            var territory = MadeUpFolder.write(folder, seed, LEAST, MOST);
            replan(territory, "2027-Q1", "q1");
            long began = System.nanoTime();
            long cores = process.getProcessCpuTime();
            var now = replan(
                    territory,
                    "2027-Q2",
                    "q2",
                    "--last-problem",
                    territory.resolve("q1/problem.json"),
                    "--last-plan",
                    territory.resolve("q1/plan.json"));
            longest[seed] = (System.nanoTime() - began) / NANOS;
            seconds += longest[seed];
            coreSeconds += (process.getProcessCpuTime() - cores) / NANOS;
            asked += ((Number) now.get("asked")).longValue();
            served += ((Number) now.get("served")).longValue();
        }
        Arrays.sort(longest);
        System.out.printf(
                Locale.ROOT,
                "| territories | tries | residents asking | served | s each, median | longest | territories/h | /h and core |%n"
                        + "| %d | %d | %d | %d | %.1f | %.1f | %.0f | %.0f |%n",
                territories,
                moves,
                asked,
                served,
                longest[territories / 2],
                longest[territories - 1],
                territories * SECONDS_PER_HOUR / seconds,
                territories * SECONDS_PER_HOUR / coreSeconds);
    }

    @Test
    void allOfAStore() {
        var versions = new TerritoryVersions(TestDatabase.H2.store(folder));
        for (int seed = 0; seed < territories; seed++) {
            var territory = MadeUpFolder.write(folder, seed, LEAST, MOST);
            versions.keep(Territories.copy(territory.toString()), null, "benchmark");
        }
        replanAll("2027-Q1", Math.min(moves, FIRST_MOVES));
        long began = System.nanoTime();
        long cores = process.getProcessCpuTime();
        var drafted = replanAll("2027-Q2", moves);
        double seconds = (System.nanoTime() - began) / NANOS;
        double coreSeconds = (process.getProcessCpuTime() - cores) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "| territories | tries | residents asking | served | s each, mean | territories/h | /h and core |%n"
                        + "| %d | %d | %d | %d | %.1f | %.0f | %.0f |%n",
                territories,
                moves,
                sum(drafted, "asked"),
                sum(drafted, "served"),
                seconds / territories,
                territories * SECONDS_PER_HOUR / seconds,
                territories * SECONDS_PER_HOUR / coreSeconds);
    }

    private List<?> replanAll(String quarter, long tries) {
        var run = CommandRun.of("replan", "--all", "--quarter", quarter, "--moves", tries, "--data", folder, "--json");
        assertThat(run.status()).as(run.err()).isZero();
        var drafted = (List<?>) run.json().get("territories");
        assertThat(drafted).hasSize(territories);
        return drafted;
    }

    private static long sum(List<?> drafted, String figure) {
        return drafted.stream()
                .mapToLong(t -> ((Number) ((Map<?, ?>) t).get(figure)).longValue())
                .sum();
    }

    private Map<?, ?> replan(Path territory, String quarter, String to, Object... more) {
        var args =
                new ArrayList<Object>(List.of("replan", territory, "--quarter", quarter, "--moves", moves, "--json"));
        args.addAll(List.of("--out", territory.resolve(to)));
        args.addAll(List.of(more));
        var run = CommandRun.of(args.toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return (Map<?, ?>) run.json().get("now");
    }
}
