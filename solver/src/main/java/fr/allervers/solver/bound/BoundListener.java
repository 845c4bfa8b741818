package fr.allervers.solver.bound;

/** Hears of a bound as it rises, on the thread that proves it. */
@FunctionalInterface
public interface BoundListener {

    /** Called with every better bound. */
    void proven(Bound bound);
}
