package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The time left for solving programs one after the other. */
final class Countdown {

    private long end = System.nanoTime();
    private final Set<Interruptible> running = new HashSet<>();
    private boolean ended;

    synchronized void start(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    synchronized boolean isOver() {
        return ended || left().isZero();
    }

    /** Now, or, where a program is being solved, soon. */
    synchronized void end() {
        ended = true;
        running.forEach(Interruptible::interrupt);
    }

    /** What is left. */
    synchronized Duration left() {
        return ended ? Duration.ZERO : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /**
     * Solves a program in a part of the time that is left.
     *
     * @param part 1: all of it, 2: half of it
     */
    ResultStatus solve(Program program, int part) {
        return whileRunning(program, ResultStatus.NOT_SOLVED, () -> program.solve(left().dividedBy(part)));
    }

    /**
     * Does something that {@link #end} interrupts; nothing where the end has come.
     *
     * @param nothing what came of it then
     */
    <T> T whileRunning(Interruptible what, T nothing, Supplier<T> doing) {
        synchronized (this) {
            if (ended) {
                return nothing;
            }
            running.add(what);
        }
        try {
            return doing.get();
        } finally {
            synchronized (this) {
                running.remove(what);
            }
        }
    }
}
