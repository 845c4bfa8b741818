package fr.allervers.web.proof;

import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves beside a search, on a thread of its own, what no plan can beat: the fewest unserved and the least cost of plans
 * that leave no more; then, where the search's plan leaves more, the least cost of plans that leave as many. The first
 * takes a third of the search's time, at least three seconds and at most twenty: what is proven later is little, and the
 * search wants the processors. The second takes half of that. It begins when the search has made a first plan, which
 * would be late otherwise, or after a third of the search's time, at most ten seconds.
 */
public final class ProofBeside {

    private static final Logger LOG = LoggerFactory.getLogger(ProofBeside.class);

    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration LATEST = Duration.ofSeconds(10);

    /** In which a proof that is told to end does. */
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final Problem problem;
    private final Duration time;
    private final Thread thread;
    private final Duration wait;
    private final CountDownLatch searchHasAPlan = new CountDownLatch(1);
    private volatile long began = System.nanoTime();
    private final Proving proving;
    private volatile @Nullable Score present;
    private volatile boolean searched;

    /**
     * Begins to prove.
     *
     * @param known what was proven of the problem before
     * @param searching how long the search may take
     */
    public static ProofBeside of(Problem problem, Proven known, Duration searching) {
        var proof = new ProofBeside(problem, known, searching);
        proof.thread.start();
        return proof;
    }

    private ProofBeside(Problem problem, Proven known, Duration searching) {
        this.problem = problem;
        this.proving = new Proving(problem, known);
        var third = searching.dividedBy(3);
        var atLeast = third.compareTo(SHORTEST) < 0 ? SHORTEST : third;
        time = atLeast.compareTo(LONGEST) < 0 ? atLeast : LONGEST;
        wait = third.compareTo(LATEST) < 0 ? third : LATEST;
        thread = new Thread(this::prove, "allervers-bound");
        thread.setDaemon(true);
    }

    private void prove() {
        awaitPlan();
        logged(() -> proving.fewest(time));
        var plan = present;
        if (plan != null && !searched) {
            proveForAsMany(plan, time.dividedBy(2));
        }
    }

    private void awaitPlan() {
        try {
            boolean early = searchHasAPlan.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug(
                    "The bound of {} begins, {}",
                    problem.id(),
                    early ? "the search having a plan" : "not waiting more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        began = System.nanoTime();
    }

    private void proveForAsMany(Score plan, Duration most) {
        if (proven().lacks(plan)) {
            logged(() -> proving.asMany(plan.unserved(), most));
        }
    }

    private void logged(Runnable proof) {
        try {
            proof.run();
        } catch (RuntimeException | LinkageError e) { // a plan without a gap is still a plan
            LOG.error("The bound of {} failed; its plans are shown with what is proven so far", problem.id(), e);
        }
    }

    /** The search has a plan: what it was given, then better ones. */
    public void hear(Score plan) {
        var before = present;
        present = plan;
        if (before != null && !before.equals(plan)) {
            searchHasAPlan.countDown();
        }
    }

    /**
     * The search is over: a proof that has had less than three seconds goes on until then, and where the plan leaves more
     * unserved than what is proven allows, its cost is proven for as many, for three seconds at most.
     */
    public void finish(Score plan) {
        searched = true;
        var had = searchHasAPlan.getCount() > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
        searchHasAPlan.countDown();
        await(SHORTEST.minus(had));
        proving.interrupt();
        await(TO_END);
        proveForAsMany(plan, SHORTEST);
    }

    private void await(Duration most) {
        try {
            thread.join(Math.max(1, most.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** Ends all proving soon; what is proven stays. */
    public void stop() {
        searchHasAPlan.countDown();
        proving.stop();
    }

    /** What is proven by now. */
    public Proven proven() {
        return proving.proven();
    }
}
