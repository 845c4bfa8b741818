package fr.allervers.web.shape;

/** State of work in the background: solving, pricing a wish, making travel tables. */
public enum RunState {
    /** Its turn has not come. */
    WAITING,
    RUNNING,
    DONE,
    /** What was sent cannot be worked on. */
    REFUSED,
    STOPPED,
    FAILED;

    /** True where nothing more will come of it. */
    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
