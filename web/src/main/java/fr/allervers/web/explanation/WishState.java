package fr.allervers.web.explanation;

/** Where the pricing of a wish stands. */
public enum WishState {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED;

    /** True where nothing more will come of it. */
    public boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
