package fr.allervers.solver;

/** Hears of a run, on the thread that runs it; what takes long holds the run up. */
@FunctionalInterface
public interface SolveListener {

    /**
     * Called with the first valid plan, at every better one, and about once a second in between.
     *
     * @param progress its {@code best} is never worse than that of an earlier call
     */
    void progress(SolveProgress progress);
}
