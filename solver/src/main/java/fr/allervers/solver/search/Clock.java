package fr.allervers.solver.search;

import java.util.function.BooleanSupplier;

/** When a run is over: asked to stop, or out of time. */
final class Clock {

    private final long began = System.nanoTime();
    private final long most;
    private final BooleanSupplier stopped;
    private volatile boolean ended;

    /** @param most nanoseconds, {@link Long#MAX_VALUE} for no limit */
    Clock(long most, BooleanSupplier stopped) {
        this.most = most;
        this.stopped = stopped;
    }

    long elapsed() {
        return System.nanoTime() - began;
    }

    /** The run is over, whatever the reason. */
    void end() {
        ended = true;
    }

    boolean isOver() {
        return ended || stopped.getAsBoolean() || (most != Long.MAX_VALUE && elapsed() >= most);
    }
}
