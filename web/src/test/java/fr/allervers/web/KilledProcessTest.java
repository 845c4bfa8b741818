package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.demand.UploadProcess;
import fr.allervers.web.solving.SolveProcess;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.store.FileStore.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed again and again on one data folder; {@code -Dlong=true} kills it ten times and at every step. */
class KilledProcessTest {

    private static final long SEED = 20261201;
    private static final int TIMES = 3;
    private static final int TIMES_LONG = 10;
    private static final List<Step> AIMS = List.of(Step.COMMITTING, Step.WRITING, Step.WORKING, Step.STARTING);

    @ParameterizedTest
    @ValueSource(classes = {UploadProcess.class, SolveProcess.class})
    void whatAProcessAcknowledgedIsThereAfterItWasKilled(Class<?> main, @TempDir Path folder) throws Exception {
        var random = new Random(SEED);
        var kept = new ArrayList<List<String>>();
        var fell = EnumSet.noneOf(Step.class);
        boolean isLong = Boolean.getBoolean("long");
        for (int n = 0; n < (isLong ? TIMES_LONG : TIMES); n++) {
            var killed = KilledProcess.of(main, folder, AIMS.get(n % AIMS.size()), random);
            fell.add(killed.fell());
            kept.addAll(killed.kept());
            System.out.printf(
                    "%s, kill %d fell in %s after %d acknowledged.%n",
                    main.getSimpleName(), n + 1, killed.fell(), killed.kept().size());
            check(folder, kept);
        }
        assertThat(kept).isNotEmpty();
        if (isLong) {
            assertThat(fell).containsExactlyInAnyOrder(Step.values());
        }
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
