package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolvePhase;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.Proposer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the phases of one Timefold solver share: the proposer, its mirror, the coolings, when to end, and what was counted. */
final class Walk {

    final Proposer proposer;
    final Mirror mirror;
    final Deadline clock;
    final boolean testing;
    private final Iterator<Cooling> coolings;
    private final List<SolvePhase> phases = new ArrayList<>();
    private volatile long tried;
    private Runnable terminate = () -> {};
    private @Nullable Cooling fixed;

    /**
     * @param coolings of the solver's local searches, in their order
     * @param testing false: nothing is held back that is valid by the rules known to the arrays
     */
    Walk(Proposer proposer, Translation translation, Deadline clock, List<Cooling> coolings, boolean testing) {
        this.proposer = proposer;
        mirror = new Mirror(translation, proposer);
        this.clock = clock;
        this.coolings = coolings.iterator();
        this.testing = testing;
    }

    /** The walk of the solver that a score director belongs to. */
    static Walk of(ScoreDirector<Schedule> director) {
        return (Walk) requireNonNull(director.getWorkingSolution().getSearch());
    }

    /** The director as one that counts tries as score calculations, so that Timefold can limit them. */
    static InnerScoreDirector<Schedule, ?> counting(ScoreDirector<Schedule> director) {
        return (InnerScoreDirector<Schedule, ?>) director;
    }

    /** Makes the next phase so many tries at one temperature, in the plan's cost, whatever its coolings say. */
    void limit(long tries, double temperature) {
        fixed = new Cooling(temperature, temperature, Long.MAX_VALUE, 0, tries);
    }

    /** By tries of the phase; null where {@link #nextCooling} holds. */
    @Nullable
    Cooling fixed() {
        return fixed;
    }

    /** Of the local search that begins. */
    Cooling nextCooling() {
        return coolings.next();
    }

    /** Ends the solver soon. */
    void end() {
        terminate.run();
    }

    /** Tries so far, those held back included; may be asked by any thread. */
    long tried() {
        return tried;
    }

    void countTried(long more) {
        tried += more;
    }

    /** What ends the solver soon. */
    void onEnd(Runnable terminateEarly) {
        terminate = terminateEarly;
    }

    /** True where the run is over; then the solver ends soon too. */
    boolean isOver() {
        boolean over = clock.isOver();
        if (over) {
            terminate.run();
        }
        return over;
    }

    /** Notes a phase that ended. */
    synchronized void ended(String phase, long began, long triedInIt, long evaluated, long accepted) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        var ended = new SolvePhase(phase, millis, triedInIt, evaluated, accepted);
        int last = phases.size() - 1;
        if (last >= 0 && phases.get(last).name().equals(phase)) {
            phases.set(last, phases.get(last).and(ended));
        } else {
            phases.add(ended);
        }
    }

    synchronized List<SolvePhase> phases() {
        return List.copyOf(phases);
    }
}
