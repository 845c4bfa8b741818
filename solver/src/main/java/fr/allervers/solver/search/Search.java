package fr.allervers.solver.search;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveListener;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole search: a first plan, then several walkers side by side that cool down, take up the best plan of all, and
 * begin again. With a limit of moves and none of time, nothing depends on how fast the threads are.
 */
public final class Search {

    private static final int WALKERS_WHEN_REPRODUCIBLE = 2;
    private static final double HOT = 0.1;
    private static final double COLD = 0.002;
    private static final double ENOUGH_TRIES_PER_WORKSHOP = 2000;
    private static final double WORKSHOPS_OF_PART = 150;
    private static final int FEWEST_ADVISORS_OF_PART = 2;
    private static final int FEWEST_PARTS = 3;

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
        try (var crew = new Crew(Runtime.getRuntime().availableProcessors())) {
            var walk = walk(first, crew);
            crew.meanwhile(() -> report.look(walk));
            go(walk);
            report.offer(walk.best());
            return limits.time() == null ? report.sure() : report.last();
        } finally {
            clock.end();
        }
    }

    private void offerGiven() {
        if (from != null && from.workshops().stream().allMatch(indexed::isKnown)) {
            var scored = PlanArithmetic.scored(indexed.problem, from);
            if (requireNonNull(scored.score()).isValid()) {
                report.offer(scored);
            }
        }
    }

    private Walk walk(Placements first, Crew crew) {
        var chance = new Chance(limits.seed());
        int parts = parts(first);
        if (parts > 1) {
            return new DividedWalk(indexed, first, chance, parts, crew, clock);
        }
        int walkers = limits.moves() != null ? WALKERS_WHEN_REPRODUCIBLE : crew.size();
        return new WalkersAbreast(indexed, first, chance, walkers, crew, clock);
    }

    /** Into how many parts the territory is divided. */
    private int parts(Placements first) {
        double workshops = 0;
        for (var c : indexed.classes) {
            long residents = Arrays.stream(c.residents()).asLongStream().sum();
            workshops +=
                    (double) residents / indexed.problem.themes().get(c.theme()).maxParticipants();
        }
        int advisors = indexed.problem.advisors().size();
        int parts = (int) Math.round(Math.max(workshops, first.count()) / WORKSHOPS_OF_PART);
        parts = Math.min(parts, advisors / FEWEST_ADVISORS_OF_PART);
        return parts < FEWEST_PARTS ? 1 : parts;
    }

    private void go(Walk walk) {
        long moves = limits.moves() == null ? Long.MAX_VALUE : Math.max(1, limits.moves() / walk.abreast());
        walk.fill(moves);
        report.offer(walk.best());
        long left = moves == Long.MAX_VALUE ? moves : moves - walk.tried() / walk.abreast();
        var stretches = new Stretches(clock, limits.time(), left);
        for (var stretch = stretches.next(); stretch != null && !report.isPerfect(); stretch = stretches.next()) {
            walk.walk(stretch, hot(stretch, walk), COLD);
            report.offer(walk.best());
        }
    }

    /** The fewer tries there will be for each workshop, the cooler a stretch begins. */
    private double hot(Stretch stretch, Walk walk) {
        double tries = stretch.moves();
        if (limits.moves() == null) {
            double perNano = (double) walk.tried() / walk.abreast() / Math.max(1, clock.elapsed());
            tries = Math.min(tries, perNano * stretch.time());
        }
        double perWorkshop = tries / Math.max(1, walk.best().count());
        return Math.max(4 * COLD, HOT * Math.min(1, StrictMath.sqrt(perWorkshop / ENOUGH_TRIES_PER_WORKSHOP)));
    }
}
