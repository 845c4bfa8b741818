package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time left for solving programs one after the other. */
final class Countdown {

    private long end = System.nanoTime();
    private @Nullable Program running;
    private boolean ended;

    synchronized void start(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    synchronized boolean isOver() {
        return ended || left().isZero();
    }

    /** Half of the time that is left. */
    synchronized Duration half() {
        return left().dividedBy(2);
    }

    /** Now, or, where a program is being solved, soon. */
    synchronized void end() {
        ended = true;
        if (running != null) {
            running.interrupt();
        }
    }

    private Duration left() {
        return ended ? Duration.ZERO : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /**
     * Solves a program in a part of the time that is left.
     *
     * @param part 1: all of it, 2: half of it
     */
    ResultStatus solve(Program program, int part) {
        Duration most;
        synchronized (this) {
            running = program;
            most = left().dividedBy(part);
        }
        try {
            return program.solve(most);
        } finally {
            synchronized (this) {
                running = null;
            }
        }
    }
}
