package fr.allervers.solver.bound;

/** What goes on for long and can be ended from another thread. */
interface Interruptible {

    /** Ends it soon. */
    void interrupt();
}
