package fr.allervers.solver.explanation;

import java.time.Duration;

/** How long trying may go on: until a time is up, so many tries are made, or somebody stops it, from any thread. */
public final class Patience {

    private final long began = System.nanoTime();
    private final long nanos;
    private final long most;
    private long tries;
    private volatile boolean stopped;

    private Patience(long nanos, long most) {
        this.nanos = nanos;
        this.most = most;
    }

    /** From now on for that long. */
    public static Patience of(Duration time) {
        return new Patience(time.toNanos(), Long.MAX_VALUE);
    }

    /** For so many tries, however long they take. */
    public static Patience ofTries(long most) {
        return new Patience(Long.MAX_VALUE, most);
    }

    /** Counts a try, of the one thread that tries. */
    public void spend() {
        tries++;
    }

    /** What was tried so far is all there will be. */
    public boolean isOver() {
        return stopped || tries >= most || System.nanoTime() - began >= nanos;
    }

    /** Ends the trying soon. */
    public void stop() {
        stopped = true;
    }
}
