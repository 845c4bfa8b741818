package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import fr.allervers.data.problem.Problem;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves what no plan of a problem can beat. Relaxes the clock: keeps where and whom to serve, capacities, fewest
 * participants, reach, step-free, what each advisor can hold in the days and weeks they have, driving, presence and
 * pinned workshops; forgets which session is at which hour, that two sessions need two rooms, and what breaking a
 * published promise costs. First the fewest unserved, then the least cost with no more than those.
 *
 * <p>Small territories are solved as a linear, then as a mixed-integer {@link Program}; large ones, and all where no
 * solver runs, by the {@link Lagrangian}, whose bound is weaker; those between by both in turn.
 *
 * <p>{@link #run} blocks, and may run beside a search on a thread of its own; {@link #stop} may come from any thread.
 */
public final class BoundSolver {

    /** Part of the time that the fewest unserved may take. */
    private static final int UNSERVED_SHARE = 4;

    private final Problem problem;
    private final @Nullable Long unservedAllowed;
    private final Duration time;
    private final Countdown countdown;
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
        boolean program = isAvailable() && !relaxation.isLarge();
        if (!program) {
            provePrices(relaxation, countdown::isOver, listener);
        } else if (!relaxation.isSmall()) {
            long until = System.nanoTime() + countdown.half().toNanos();
            provePrices(relaxation, () -> countdown.isOver() || System.nanoTime() > until, listener);
        }
        if (program) {
            proveProgram(relaxation, listener);
        }
        return best;
    }

    private void proveProgram(Relaxation relaxation, BoundListener listener) {
        proveUnserved(relaxation, false, listener);
        proveCost(relaxation, false, listener);
        if (unservedAllowed == null && proveUnserved(relaxation, true, listener)) {
            proveCost(relaxation, false, listener);
        }
        proveCost(relaxation, true, listener);
    }

    /** Whom nobody could serve, even alone. */
    private void proveUnservable(Relaxation relaxation, BoundListener listener) {
        long unserved = relaxation.unservable();
        long allowed = unservedAllowed == null ? unserved : Math.max(unserved, unservedAllowed);
        publish(new Bound(unserved, Proof.DUAL_BOUND, allowed, 0, Proof.TRIVIAL, null), listener);
    }

    private void provePrices(Relaxation relaxation, BooleanSupplier ended, BoundListener listener) {
        var lagrangian = new Lagrangian(relaxation, best.unservedAllowed());
        new PriceSearch(lagrangian)
                .run(
                        ended,
                        bound -> publish(
                                new Bound(
                                        best.unserved(),
                                        best.unservedProof(),
                                        best.unservedAllowed(),
                                        Math.max(best.cost(), Rounding.up(bound)),
                                        Proof.DUAL_BOUND,
                                        null),
                                listener));
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
            long unserved = isUsable(program, status)
                    ? Math.max(best.unserved(), Rounding.up(program.dualBound()))
                    : best.unserved();
            boolean rose = unserved > best.unserved();
            var allowed = unservedAllowed == null ? unserved : Math.max(unserved, unservedAllowed);
            var proof =
                    whole && Rounding.closes(program, status, unserved) ? Proof.OPTIMAL_RELAXATION : Proof.DUAL_BOUND;
            publish(
                    new Bound(
                            unserved,
                            proof,
                            allowed,
                            rose ? 0 : best.cost(),
                            rose ? Proof.TRIVIAL : best.costProof(),
                            best.relaxed()),
                    listener);
            return rose;
        }
    }

    private void proveCost(Relaxation relaxation, boolean whole, BoundListener listener) {
        if (countdown.isOver()) {
            return;
        }
        try (var program = new Program(relaxation, whole)) {
            program.allowUnserved(best.unservedAllowed());
            var status = countdown.solve(program, 1);
            if (!isUsable(program, status)) {
                return;
            }
            publish(
                    new Bound(
                            best.unserved(),
                            best.unservedProof(),
                            best.unservedAllowed(),
                            Math.max(best.cost(), Rounding.up(program.dualBound())),
                            whole && status == ResultStatus.OPTIMAL ? Proof.OPTIMAL_RELAXATION : Proof.DUAL_BOUND,
                            program.solution()),
                    listener);
        }
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
