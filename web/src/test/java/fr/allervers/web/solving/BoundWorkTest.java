package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.ProcessesOfTest;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.PlanVersions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Proofs as jobs of their own. */
@OnBothDatabases
class BoundWorkTest {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private ProcessesOfTest processes;
    private Store store;
    private Quarters quarters;
    private Bounds bounds;
    private String problem;

    @BeforeEach
    void open() throws SQLException {
        processes = new ProcessesOfTest(kind, folder);
        store = processes.store();
        quarters = QuartersOfTest.of(store, "forbach");
        bounds = new Bounds(store, quarters);
        problem = quarters.problem(new Quarter(2027, 1)).id();
    }

    @AfterEach
    void close() throws SQLException {
        processes.close();
    }

    private BoundRuns runs(Duration proof) {
        return new BoundRuns(
                new SolvingSettings(LONG, false, proof, 0),
                store,
                processes.jobs(),
                quarters,
                new PlanVersions(store, quarters),
                bounds);
    }

    private Job last() {
        return processes.jobs().last(JobKind.BOUND, "forbach", problem).orElseThrow();
    }

    private BoundWork work() {
        return new BoundWork(quarters, bounds);
    }

    @Test
    void whatIsProvenIsKeptAndEndsWithItsTime() {
        var runs = runs(SHORT);
        assertThat(runs.report(problem)).isNull();
        assertThat(runs.start(problem).state()).isEqualTo(RunState.WAITING);
        processes.start(work());

        var over = processes.until(last(), j -> j.state().isOver());

        assertThat(over.state()).as("%s", over).isEqualTo(RunState.DONE);
        assertThat(bounds.of(problem).cost(score(0)))
                .as("%s", bounds.of(problem))
                .isNotNull();
        var report = Objects.requireNonNull(runs.report(problem));
        assertThat(report.elapsed()).isGreaterThan(Duration.ZERO).isLessThan(LONG);
        assertThat(work().percent(over)).isBetween(1, 100);
    }

    private static Score score(long unserved) {
        return new Score(0, unserved, 0, Costs.by(cost -> 0));
    }

    @Test
    void oneThatIsStoppedKeepsWhatItHasProven() {
        var runs = runs(LONG);
        runs.start(problem);
        processes.start(work());
        processes.until(last(), j -> bounds.of(problem).fewest().costProof() != ProofStatus.TRIVIAL);

        runs.stop(problem);
        var over = processes.until(last(), j -> j.state().isOver());

        assertThat(over.state()).as("%s", over).isEqualTo(RunState.STOPPED);
        assertThat(bounds.of(problem)).isNotEqualTo(Proven.NOTHING);
    }

    @Test
    void anotherProcessGoesOnForTheTimeThatIsLeft() {
        var runs = runs(LONG);
        runs.start(problem);
        var first = processes.start(work());
        processes.until(last(), j -> bounds.of(problem).fewest().costProof() != ProofStatus.TRIVIAL);
        first.stop();
        var left = processes.until(last(), j -> j.state() == RunState.WAITING);
        var before = BoundWork.elapsed(left);
        var proven = bounds.of(problem);

        processes.start(work());
        var going = processes.until(last(), j -> j.state() == RunState.RUNNING);
        processes.until(going, j -> BoundWork.elapsed(j).compareTo(before) > 0);

        assertThat(before).isGreaterThan(Duration.ZERO);
        assertThat(bounds.of(problem).and(proven)).isEqualTo(bounds.of(problem));
    }
}
