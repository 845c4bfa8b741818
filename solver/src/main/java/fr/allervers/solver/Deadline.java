package fr.allervers.solver;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * End of a piece of work: when its time is up, when so many tries are made, or when {@link #end} is called, whichever comes
 * first. Thread-safe, but for {@link #spend}.
 */
public final class Deadline {

    private static final long NEVER = Long.MAX_VALUE;

    private final long began = System.nanoTime();
    private final long nanos;
    private final long tries;
    private final @Nullable Deadline whole;
    private final Set<Runnable> interrupts = new HashSet<>();
    private volatile boolean ended;
    private long tried;

    private Deadline(long nanos, long tries, @Nullable Deadline whole) {
        this.nanos = nanos;
        this.tries = tries;
        this.whole = whole;
    }

    /** Comes only when it is told to end. */
    public static Deadline never() {
        return new Deadline(NEVER, NEVER, null);
    }

    /** Comes that long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(time.toNanos(), NEVER, null);
    }

    /** Comes after so many tries, however long they take. */
    public static Deadline afterTries(long most) {
        return new Deadline(NEVER, most, null);
    }

    /** Comes that long from now, and with this one at the latest. */
    public Deadline within(Duration time) {
        return new Deadline(Math.min(time.toNanos(), left().toNanos()), NEVER, this);
    }

    /** Counts a try, of the one thread that tries. */
    public void spend() {
        tried++;
    }

    /** True once it has come. */
    public boolean isOver() {
        return ended || tried >= tries || System.nanoTime() - began >= nanos || (whole != null && whole.isOver());
    }

    /** Time that is left; zero once it has come. */
    public Duration left() {
        if (isOver()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(0, nanos - (System.nanoTime() - began)));
    }

    /** Makes it come now, and interrupts what runs until it. */
    public void end() {
        ended = true;
        synchronized (interrupts) {
            interrupts.forEach(Runnable::run);
        }
    }

    /**
     * Does work that {@link #end} interrupts.
     *
     * @param interrupt ends the work soon; called from another thread
     * @param otherwise what comes of it where {@link #end} was called before
     */
    public <T> T whileRunning(Runnable interrupt, T otherwise, Supplier<T> work) {
        synchronized (interrupts) {
            if (ended) {
                return otherwise;
            }
            interrupts.add(interrupt);
        }
        try {
            return whole == null ? work.get() : whole.whileRunning(interrupt, otherwise, work);
        } finally {
            synchronized (interrupts) {
                interrupts.remove(interrupt);
            }
        }
    }
}
