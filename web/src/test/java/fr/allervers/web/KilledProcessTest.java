package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.batch.BatchProcess;
import fr.allervers.web.demand.UploadProcess;
import fr.allervers.web.solving.SolveProcess;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.store.FileStore.Step;
import fr.allervers.web.store.GoingJobs;
import fr.allervers.web.store.MigrationProcess;
import fr.allervers.web.territory.table.TableProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed again and again on one data folder; {@code -Dlong=true} kills it ten times and at every step. */
class KilledProcessTest {

    private static final long SEED = 20261201;
    /** How often where tests are short: what came first guards more than one step there. */
    private static final Map<Class<?>, Integer> TIMES =
            Map.of(UploadProcess.class, 3, SolveProcess.class, 3, TableProcess.class, 1, BatchProcess.class, 1);

    private static final Set<Class<?>> WITH_JOBS = Set.of(SolveProcess.class, BatchProcess.class);

    private static final int TIMES_LONG = 10;
    private static final int MOST = 40;
    private static final List<Step> AIMS = List.of(Step.COMMITTING, Step.WRITING, Step.WORKING, Step.STARTING);

    /** No upgrade was acknowledged when it starts: its steps are the copy, each migration, and its end. */
    private static final List<Step> UPGRADE_AIMS = List.of(Step.WRITING, Step.COMMITTING, Step.STARTING, Step.WORKING);

    @ParameterizedTest
    @ValueSource(classes = {UploadProcess.class, SolveProcess.class, TableProcess.class, BatchProcess.class})
    void whatAProcessAcknowledgedIsThereAfterItWasKilled(Class<?> main, @TempDir Path folder) throws Exception {
        var random = new Random(SEED);
        var kept = new ArrayList<List<String>>();
        var fell = EnumSet.noneOf(Step.class);
        boolean isLong = Boolean.getBoolean("long");
        for (int n = 0; isLong ? goesOn(n, fell) : n < TIMES.getOrDefault(main, 1); n++) {
            var killed = KilledProcess.of(main, folder, AIMS.get(n % AIMS.size()), random);
            fell.add(killed.fell());
            kept.addAll(killed.kept());
            System.out.printf(
                    "%s, kill %d fell in %s after %d acknowledged.%n",
                    main.getSimpleName(), n + 1, killed.fell(), killed.kept().size());
            check(folder, kept);
            if (isLong) {
                whatItLeftIsDone(main, folder, left(folder));
            }
        }
        assertThat(kept).isNotEmpty();
        if (WITH_JOBS.contains(main)) {
            whatItLeftIsDone(main, folder, leftInTheEnd(main, folder, random));
        }
        if (isLong) {
            assertThat(fell).containsExactlyInAnyOrder(Step.values());
        }
    }

    private static List<String> left(Path folder) {
        try (var again = FileStore.open(folder, step -> {})) {
            return new GoingJobs(again.store()).ids();
        }
    }

    /** A kill may fall between two jobs: until one fell within one. */
    private static List<String> leftInTheEnd(Class<?> main, Path folder, Random random) throws Exception {
        var left = left(folder);
        for (int n = 0; left.isEmpty() && n < TIMES_LONG; n++) {
            KilledProcess.of(main, folder, Step.WORKING, random);
            left = left(folder);
        }
        assertThat(left).as("a job was under way").isNotEmpty();
        return left;
    }

    /** The next process takes up the jobs that the killed one was at, and comes to their end. */
    private static void whatItLeftIsDone(Class<?> main, Path folder, List<String> jobs) throws Exception {
        if (jobs.isEmpty()) {
            return;
        }
        assertThat(KilledProcess.doesTheRest(main, folder)).as("%s ends", jobs).isTrue();
        try (var again = FileStore.open(folder, step -> {})) {
            var whole = new WholeStore(again.store());
            whole.documents();
            whole.nothingByHalves();
            assertThat(jobs).allMatch(whole::isDone);
        }
    }

    @Test
    void anUpgradeThatWasKilledIsDoneAgain(@TempDir Path folder) throws Exception {
        var random = new Random(SEED);
        var fell = EnumSet.noneOf(Step.class);
        boolean isLong = Boolean.getBoolean("long");
        for (int n = 0; isLong ? goesOn(n, fell) : n < 1; n++) {
            var below = Files.createDirectory(folder.resolve("kill-" + n));
            var killed =
                    KilledProcess.of(MigrationProcess.class, below, UPGRADE_AIMS.get(n % UPGRADE_AIMS.size()), random);
            fell.add(killed.fell());
            System.out.printf(
                    "Upgrade, kill %d fell in %s of %d.%n",
                    n + 1, killed.fell(), killed.kept().size());
            for (var kept : killed.kept()) {
                checkUpgraded(below.resolve(kept.get(0)), Integer.parseInt(kept.get(1)));
            }
        }
        if (isLong) {
            assertThat(fell).containsExactlyInAnyOrder(Step.values());
        }
    }

    /** Ten times, and further until every step was hit: an aimed kill may fall in the step after. */
    private static boolean goesOn(int times, Set<Step> fell) {
        return times < TIMES_LONG || times < MOST && fell.size() < Step.values().length;
    }

    private static void checkUpgraded(Path folder, int uploads) throws Exception {
        try (var again = FileStore.open(folder, step -> {})) {
            var whole = new WholeStore(again.store());
            whole.documents();
            whole.nothingByHalves();
            assertThat(whole.uploads()).isEqualTo(uploads);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**upgrade**");
    }

    private static void check(Path folder, List<List<String>> kept) throws Exception {
        try (var again = FileStore.open(folder, step -> {})) {
            var whole = new WholeStore(again.store());
            whole.documents();
            whole.nothingByHalves();
            kept.forEach(whole::has);
        }
    }
}
