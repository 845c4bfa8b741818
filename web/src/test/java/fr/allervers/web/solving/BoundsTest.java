package fr.allervers.web.solving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What is proven, written by two processes on one database. */
@OnBothDatabases
class BoundsTest {

    private static final int WRITINGS = 40;

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Bounds one;
    private Bounds other;
    private String problem;

    @BeforeEach
    void start() {
        store = kind.store(folder);
        var quarters = quarters();
        problem = quarters.problem(new Quarter(2027, 1)).id();
        one = new Bounds(store, quarters);
        other = new Bounds(store, quarters());
    }

    private Quarters quarters() {
        return QuartersOfTest.of(store, "forbach");
    }

    private static Proven fewest(long unserved, long cost) {
        return new Proven(
                new Bound(unserved, ProofStatus.DUAL_BOUND, unserved, cost, ProofStatus.DUAL_BOUND), Bound.TRIVIAL);
    }

    private static CompletableFuture<Void> beside(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    @Test
    void aWorseProofThatWaitsForABetterOneDoesNotReplaceIt() {
        one.keep(problem, fewest(1, 10));
        var writing = new CountDownLatch(1);
        var worse = store.write(() -> {
            one.keep(problem, fewest(3, 50));
            var waiting = beside(() -> {
                writing.countDown();
                other.keep(problem, fewest(2, 900));
            });
            await(writing);
            return waiting;
        });
        worse.join();

        assertThat(one.of(problem)).isEqualTo(fewest(3, 50));
        assertThat(other.of(problem)).isEqualTo(fewest(3, 50));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theBestOfAllThatTwoWriteAtTheSameTimeStays() {
        var rising = beside(() -> writings().forEach(i -> one.keep(problem, fewest(i, 2 * i))));
        var falling = beside(() -> writings().forEach(i -> other.keep(problem, fewest(WRITINGS - i, 1000 - i))));
        List.of(rising, falling).forEach(CompletableFuture::join);

        assertThat(one.of(problem)).isEqualTo(fewest(WRITINGS, 1000));
    }

    private static LongStream writings() {
        return LongStream.rangeClosed(0, WRITINGS);
    }
}
