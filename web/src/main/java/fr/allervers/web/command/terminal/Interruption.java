package fr.allervers.web.command.terminal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ctrl-C and the signals that ask a process to end (SIGINT, SIGTERM, SIGHUP): the command stops early but in order,
 * and its own exit status is the process's. Before {@link #stopBy} they end the process at once, as everywhere.
 */
public final class Interruption {

    private static final int SECONDS_TO_END = 30;

    private static final int STATUS_OF_A_KILLED_PROCESS = 130;

    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private volatile Thread hook = new Thread();

    /** From now on an interruption calls {@code stop} and then waits for {@link #end}. */
    public void stopBy(Runnable stop) {
        hook = new Thread(() -> stopAndWait(stop), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command is over, its output written: where it was interrupted, so is the process. */
    public void end(int status) {
        ended.complete(status);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException underWay) {
            // the process is ending already: the hook sets its status
        }
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        int status = STATUS_OF_A_KILLED_PROCESS;
        try {
            status = ended.get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            // a command that does not end is killed
        }
        // the only way to a status of one's own once a signal has begun the end
        Runtime.getRuntime().halt(status);
    }
}
