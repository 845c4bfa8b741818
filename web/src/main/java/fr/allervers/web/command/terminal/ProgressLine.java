package fr.allervers.web.command.terminal;

import fr.allervers.data.words.Sentence;
import java.time.Duration;

/**
 * The line that says how far a run has come: rewritten in place on a terminal, otherwise a new line every few
 * seconds.
 */
public final class ProgressLine {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    private final CommandOutput output;
    private final boolean terminal;
    private boolean open;
    private Duration next = Duration.ZERO;

    /** @param terminal true where standard error is one that understands ANSI sequences */
    public ProgressLine(CommandOutput output, boolean terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    /**
     * Shows the line if it is time to.
     *
     * @param elapsed since the run began
     */
    public void show(Sentence line, Duration elapsed) {
        if (terminal) {
            output.err().print(TO_LINE_START_AND_CLEAR + line.in(output.language()));
            output.err().flush();
            open = true;
        } else if (elapsed.compareTo(next) >= 0) {
            output.note(line);
            next = elapsed.plus(BETWEEN);
        }
    }

    /** Leaves the last line standing; what follows begins a new one. */
    public void close() {
        if (open) {
            output.err().println();
            open = false;
        }
    }
}
