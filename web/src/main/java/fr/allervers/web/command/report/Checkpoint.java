package fr.allervers.web.command.report;

import fr.allervers.data.plan.Plan;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.OutputFile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps the best plan of a run in its file while the run goes on, so that even a killed process loses little. */
final class Checkpoint {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final OutputFile file;
    private @Nullable Plan written;
    private Duration writtenAt = Duration.ZERO;

    Checkpoint(OutputFile file) {
        this.file = file;
    }

    /**
     * Writes the first plan at once, and a better one when some seconds have passed.
     *
     * @param elapsed since the run began
     */
    void keep(Plan best, Duration elapsed) {
        boolean due = written == null || elapsed.minus(writtenAt).compareTo(BETWEEN) >= 0;
        if (due) {
            writtenAt = elapsed;
            write(best);
        }
    }

    /** Writes the plan unless it stands there already. */
    void write(Plan best) {
        if (!best.equals(written)) {
            file.write(out -> ContractFiles.write(best, out));
            written = best;
        }
    }
}
