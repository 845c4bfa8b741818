package fr.allervers.solver.engine;

import java.util.function.BooleanSupplier;

/** When a run is over: asked to stop, or out of time. */
final class RunClock {

    private final long began = System.nanoTime();
    private final long most;
    private final BooleanSupplier stopped;
    private volatile boolean ended;

    /** @param most nanoseconds, {@link Long#MAX_VALUE} for no limit */
    RunClock(long most, BooleanSupplier stopped) {
        this.most = most;
        this.stopped = stopped;
    }

    /** Nanoseconds since the run began. */
    long elapsed() {
        return System.nanoTime() - began;
    }

    /** Nanoseconds until the run is over, {@link Long#MAX_VALUE} for no limit. */
    long left() {
        return most == Long.MAX_VALUE ? most : most - elapsed();
    }

    /** The run is over, whatever the reason. */
    void end() {
        ended = true;
    }

    boolean isStopped() {
        return ended || stopped.getAsBoolean();
    }

    boolean isOver() {
        return isStopped() || (most != Long.MAX_VALUE && elapsed() >= most);
    }
}
