package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import fr.allervers.data.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves what no plan of a problem can beat. Relaxes the clock: keeps where and whom to serve, capacities, fewest
 * participants, reach, step-free, what each advisor can hold in the days and weeks they have, driving, presence and
 * pinned workshops; forgets which session is at which hour, that two sessions need two rooms, and what breaking a
 * published promise costs. First the fewest unserved, then the least cost with no more than those.
 *
 * <p>Prices on what is shared ({@link Lagrangian}) prove most of it within seconds, whatever the size. Where a solver
 * runs, the workshops of each theme and audience are then taken whole ({@link GroupSearch}), and small territories are
 * also solved as one mixed-integer {@link Program}.
 *
 * <p>{@link #run} blocks, and may run beside a search on a thread of its own; {@link #stop} may come from any thread.
 */
public final class BoundSolver {

    /** Part of the time that the fewest unserved may take. */
    private static final int UNSERVED_SHARE = 4;

    private static final int UNSERVED_PRICES_SHARE = 10;
    private static final int COST_PRICES_SHARE = 2;
    private static final int FIRST_PRICES_SHARE = 30;

    private final Problem problem;
    private final @Nullable Long unservedAllowed;
    private final Duration time;
    private final Countdown countdown;
    private final List<WholeWorkshops> cuts = new ArrayList<>();
    private Bound best = Bound.TRIVIAL;

    /**
     * @param unservedAllowed bound the cost of plans with at most that many unserved; null: with the fewest that were
     *     proven possible
     * @param time all of it is used, unless the relaxation is solved to its optimum
     */
    public BoundSolver(Problem problem, @Nullable Long unservedAllowed, Duration time) {
        this.problem = problem;
        this.unservedAllowed = unservedAllowed;
        this.time = time;
        this.countdown = new Countdown();
    }

    /** False where no mixed-integer solver runs on this platform: bounds are weaker then. */
    public static boolean isAvailable() {
        return Natives.LOADED;
    }

    /**
     * Proves until the time is up, nothing can be improved, or {@link #stop} is called.
     *
     * @param listener hears of each better bound
     * @return the best bound
     */
    public Bound run(BoundListener listener) {
        countdown.start(time);
        if (countdown.isOver()) {
            return best;
        }
        var relaxation = Relaxation.of(problem);
        proveUnservable(relaxation, listener);
        if (isAvailable() && relaxation.isSmall()) {
            provePrograms(relaxation, listener);
        } else {
            proveUnservedByPrices(relaxation, listener);
            var prices = proveCostByPrices(relaxation, COST_PRICES_SHARE, listener);
            if (isAvailable()) {
                proveGroups(prices, listener);
            }
        }
        return best;
    }

    /** Prices first, for they say something at once; then linear programs, then whole ones. */
    private void provePrograms(Relaxation relaxation, BoundListener listener) {
        proveCostByPrices(relaxation, FIRST_PRICES_SHARE, listener);
        boolean rose = proveUnserved(relaxation, false, listener);
        if (rose) {
            proveCostByPrices(relaxation, FIRST_PRICES_SHARE, listener);
        }
        proveCost(relaxation, false, listener);
        if (unservedAllowed == null && proveUnserved(relaxation, true, listener)) {
            proveCost(relaxation, false, listener);
        }
        proveCost(relaxation, true, listener);
    }

    /** Whom nobody could serve, even alone, and for whom there is no seat. */
    private void proveUnservable(Relaxation relaxation, BoundListener listener) {
        long unserved = relaxation.unservable() + Seats.unserved(relaxation);
        long allowed = unservedAllowed == null ? unserved : Math.max(unserved, unservedAllowed);
        publish(new Bound(unserved, Proof.DUAL_BOUND, allowed, 0, Proof.TRIVIAL), listener);
    }

    /** No longer than a part of the time. */
    private BooleanSupplier after(int part) {
        long until = System.nanoTime() + countdown.left().dividedBy(part).toNanos();
        return () -> countdown.isOver() || System.nanoTime() > until;
    }

    private void proveUnservedByPrices(Relaxation relaxation, BoundListener listener) {
        if (!countdown.isOver()) {
            new PriceSearch(Lagrangian.ofUnserved(relaxation), true)
                    .run(
                            after(UNSERVED_PRICES_SHARE),
                            units -> publishUnserved(
                                    relaxation.unservable() + Rounding.upUnits(units), Proof.DUAL_BOUND, listener));
        }
    }

    private Proven proveCostByPrices(Relaxation relaxation, int part, BoundListener listener) {
        var lagrangian = Lagrangian.ofCost(relaxation, best.unservedAllowed());
        var calm = new PriceSearch(lagrangian, true);
        calm.run(after(part), units -> publishCost(units, listener));
        if (!relaxation.isSmall()) {
            return new Proven(lagrangian, calm);
        }
        var brisk = new PriceSearch(lagrangian, false);
        brisk.run(after(part), units -> publishCost(units, listener));
        return new Proven(lagrangian, brisk.bound() > calm.bound() ? brisk : calm);
    }

    /** Prices, and what they are for. */
    private record Proven(Lagrangian lagrangian, PriceSearch search) {}

    private void proveGroups(Proven prices, BoundListener listener) {
        if (!countdown.isOver()) {
            new GroupSearch(
                            prices.lagrangian(),
                            prices.search().best(),
                            prices.search().bound(),
                            countdown)
                    .run(units -> publishCost(units, listener));
        }
    }

    private void publishCost(long units, BoundListener listener) {
        long cost = Rounding.upUnits(units);
        if (cost > best.cost()) {
            publish(
                    new Bound(best.unserved(), best.unservedProof(), best.unservedAllowed(), cost, Proof.DUAL_BOUND),
                    listener);
        }
    }

    /** Returns true where the fewest unserved rose. */
    private boolean publishUnserved(long fewest, Proof proof, BoundListener listener) {
        long unserved = Math.max(best.unserved(), fewest);
        boolean rose = unserved > best.unserved();
        long allowed = unservedAllowed == null ? unserved : Math.max(unserved, unservedAllowed);
        boolean forgets = allowed > best.unservedAllowed();
        publish(
                new Bound(
                        unserved,
                        proof,
                        allowed,
                        forgets ? 0 : best.cost(),
                        forgets ? Proof.TRIVIAL : best.costProof()),
                listener);
        return rose;
    }

    /** Ends the run soon; the best bound so far is returned by {@link #run}. */
    public void stop() {
        countdown.end();
    }

    /** Returns true where the fewest unserved rose. */
    private boolean proveUnserved(Relaxation relaxation, boolean whole, BoundListener listener) {
        if (countdown.isOver()) {
            return false;
        }
        try (var program = new Program(relaxation, whole)) {
            program.minimiseUnserved(whole ? best.unserved() : 0);
            var status = countdown.solve(program, whole ? UNSERVED_SHARE : 1);
            long unserved = isUsable(program, status) ? Rounding.up(program.dualBound()) : 0;
            boolean closed = whole && Rounding.closes(program, status, Math.max(best.unserved(), unserved));
            return publishUnserved(unserved, closed ? Proof.OPTIMAL_RELAXATION : Proof.DUAL_BOUND, listener);
        }
    }

    private void proveCost(Relaxation relaxation, boolean whole, BoundListener listener) {
        if (countdown.isOver()) {
            return;
        }
        try (var program = new Program(relaxation, whole)) {
            program.allowUnserved(best.unservedAllowed());
            cuts.forEach(program::add);
            List<WholeWorkshops> broken;
            do {
                var status = countdown.solve(program, 1);
                if (!isUsable(program, status)) {
                    return;
                }
                publish(cost(program, status), listener);
                broken = whole ? List.of() : WholeWorkshops.brokenBy(relaxation, program.values());
                broken.forEach(program::add);
                cuts.addAll(broken);
            } while (!broken.isEmpty() && !countdown.isOver());
        }
    }

    private Bound cost(Program program, ResultStatus status) {
        return new Bound(
                best.unserved(),
                best.unservedProof(),
                best.unservedAllowed(),
                Math.max(best.cost(), Rounding.up(program.dualBound())),
                program.isWhole() && status == ResultStatus.OPTIMAL ? Proof.OPTIMAL_RELAXATION : Proof.DUAL_BOUND);
    }

    /** True where the program has a solution and its dual bound holds: an unfinished linear program's does not. */
    private static boolean isUsable(Program program, ResultStatus status) {
        return status == ResultStatus.OPTIMAL || (program.isWhole() && status == ResultStatus.FEASIBLE);
    }

    private void publish(Bound bound, BoundListener listener) {
        if (!bound.equals(best)) {
            best = bound;
            listener.proven(bound);
        }
    }
}
