package fr.allervers.solver.search;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole search: a first plan, then several walkers side by side that cool down, take up the best plan of all, and
 * begin again. With a limit of moves and none of time, nothing depends on how fast the threads are.
 */
public final class Search {

    private static final int WALKERS_WHEN_REPRODUCIBLE = 2;
    private static final long NAP_MILLIS = 50;
    private static final double HOT = 0.1;
    private static final double COLD = 0.002;
    private static final double ENOUGH_TRIES_PER_WORKSHOP = 2000;

    private final IndexedProblem indexed;
    private final SolveLimits limits;
    private final Clock clock;
    private final @Nullable Plan from;
    private final Report report;

    /**
     * @param from a plan to start from, null to start from what is published
     * @throws NoValidPlanException where pinned workshops breach a rule
     */
    public Search(
            Problem problem, SolveLimits limits, @Nullable Plan from, SolveListener listener, BooleanSupplier stopped) {
        this.limits = limits;
        this.from = from;
        var time = limits.time();
        clock = new Clock(time == null ? Long.MAX_VALUE : time.toNanos(), stopped);
        indexed = new IndexedProblem(problem, from);
        refuseBreachesOfPinned();
        report = new Report(new PlanWriter(indexed), clock, listener);
    }

    private void refuseBreachesOfPinned() {
        var breaches = indexed.ofPinned.breaches();
        if (!breaches.isEmpty()) {
            throw new NoValidPlanException(breaches);
        }
    }

    /** Searches until a limit is reached; the best plan. */
    public Plan run() {
        offerGiven();
        var first = new StartingPoint(indexed).of(from == null ? indexed.problem.published() : from.workshops());
        report.offer(first);
        if (!indexed.canHoldAny() || report.isPerfect()) {
            return report.last();
        }
        var walkers = walkers(first);
        var threads = Executors.newFixedThreadPool(walkers.size(), Search::daemon);
        try {
            walk(walkers, threads);
        } finally {
            clock.end();
            threads.shutdownNow();
        }
        return last(best(walkers));
    }

    /** Of equal plans, which was reported depends on the threads' luck; this does not. */
    private Plan last(Placements best) {
        var plan = new PlanWriter(indexed).plan(best);
        return report.isBetterThan(plan) ? report.last() : plan;
    }

    private void offerGiven() {
        if (from != null && from.workshops().stream().allMatch(indexed::isKnown)) {
            var scored = PlanArithmetic.scored(indexed.problem, from);
            if (requireNonNull(scored.score()).isValid()) {
                report.offer(scored);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "plan-search");
        thread.setDaemon(true);
        return thread;
    }

    private List<Walker> walkers(Placements first) {
        int count = limits.moves() != null
                ? WALKERS_WHEN_REPRODUCIBLE
                : Math.max(1, Runtime.getRuntime().availableProcessors());
        var seeds = new Chance(limits.seed());
        var walkers = new ArrayList<Walker>();
        for (int i = 0; i < count; i++) {
            walkers.add(new Walker(indexed, first, seeds.nextLong()));
        }
        return walkers;
    }

    private void walk(List<Walker> walkers, ExecutorService threads) {
        long moves = limits.moves() == null ? Long.MAX_VALUE : Math.max(1, limits.moves() / walkers.size());
        together(walkers, threads, (walker, index) -> walker.fill(clock, moves));
        var stretches =
                new Stretches(clock, limits.time(), moves - walkers.get(0).tried());
        for (var stretch = stretches.next(); stretch != null && !report.isPerfect(); stretch = stretches.next()) {
            var now = stretch;
            var best = best(walkers);
            double hot = hot(now, walkers.get(0));
            together(walkers, threads, (walker, index) -> {
                walker.startFrom(best);
                walker.walk(now, index % 2 == 0 ? hot : hot / 2, COLD);
            });
        }
    }

    /** The fewer tries there will be for each workshop, the cooler a stretch begins. */
    private double hot(Stretch stretch, Walker walker) {
        double tries = stretch.moves();
        if (limits.moves() == null) {
            double perNano = (double) walker.tried() / Math.max(1, clock.elapsed());
            tries = Math.min(tries, perNano * stretch.time());
        }
        double perWorkshop = tries / Math.max(1, walker.best.count());
        return Math.max(4 * COLD, HOT * Math.min(1, StrictMath.sqrt(perWorkshop / ENOUGH_TRIES_PER_WORKSHOP)));
    }

    private static Placements best(List<Walker> walkers) {
        var best = walkers.get(0).best;
        for (var walker : walkers) {
            best = walker.best.isBetterThan(best) ? walker.best : best;
        }
        return best;
    }

    private interface Part {
        void play(Walker walker, int index);
    }

    private void together(List<Walker> walkers, ExecutorService threads, Part part) {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < walkers.size(); i++) {
            int index = i;
            running.add(threads.submit(() -> part.play(walkers.get(index), index)));
        }
        for (var future : running) {
            while (!isDone(future)) {
                report.look(walkers);
            }
        }
        report.offer(best(walkers));
    }

    private static boolean isDone(Future<?> future) {
        try {
            future.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        }
    }
}
