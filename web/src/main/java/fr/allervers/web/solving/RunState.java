package fr.allervers.web.solving;

/** Where a run stands. */
public enum RunState {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED;

    /** True where nothing more will come of the run. */
    public boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
