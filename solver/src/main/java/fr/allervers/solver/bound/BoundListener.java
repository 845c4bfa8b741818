package fr.allervers.solver.bound;

/** Listener to a bound as it rises, called on the thread that proves it. */
@FunctionalInterface
public interface BoundListener {

    /** Called with every better bound. */
    void proven(Bound bound);
}
