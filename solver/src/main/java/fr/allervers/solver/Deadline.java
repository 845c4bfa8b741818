package fr.allervers.solver;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier stopped;
    private final Set<Runnable> interrupts = new HashSet<>();
    private volatile boolean ended;
    private long tried;

    private Deadline(long nanos, long tries, @Nullable Deadline whole, BooleanSupplier stopped) {
        this.nanos = nanos;
        this.tries = tries;
        this.whole = whole;
        this.stopped = stopped;
    }

    /** Comes only when it is told to end. */
    public static Deadline never() {
        return until(null, () -> false);
    }

    /** Comes that long from now. */
    public static Deadline in(Duration time) {
        return until(time, () -> false);
    }

    /**
     * Comes that long from now, or once it is stopped.
     *
     * @param time null: however long it takes
     * @param stopped asked often and from several threads
     */
    public static Deadline until(@Nullable Duration time, BooleanSupplier stopped) {
        return new Deadline(time == null ? NEVER : time.toNanos(), NEVER, null, stopped);
    }

    /** Comes after so many tries, however long they take. */
    public static Deadline afterTries(long most) {
        return new Deadline(NEVER, most, null, () -> false);
    }

    /** Comes that long from now, and with this one at the latest. */
    public Deadline within(Duration time) {
        return new Deadline(Math.min(time.toNanos(), left().toNanos()), NEVER, this, () -> false);
    }

    /** Counts a try, of the one thread that tries. */
    public void spend() {
        tried++;
    }

    /** True once it has come. */
    public boolean isOver() {
        return ended
                || stopped.getAsBoolean()
                || tried >= tries
                || elapsed() >= nanos
                || (whole != null && whole.isOver());
    }

    /** Nanoseconds since the work began. */
    public long elapsed() {
        return System.nanoTime() - began;
    }

    /** Time that is left; zero once it has come, the longest there is where time does not end it. */
    public Duration left() {
        long left = nanos == NEVER ? NEVER : Math.max(0, nanos - elapsed());
        return Duration.ofNanos(isOver() ? 0 : left);
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
