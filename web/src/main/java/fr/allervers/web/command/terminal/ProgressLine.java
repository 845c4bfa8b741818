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

    private final CommandOutput answer;
    private final boolean terminal;
    private boolean open;
    private Duration next = Duration.ZERO;

    /** @param terminal true where standard error is one that understands ANSI sequences */
    public ProgressLine(CommandOutput answer, boolean terminal) {
        this.answer = answer;
        this.terminal = terminal;
    }

    /**
     * Shows the line if it is time to.
     *
     * @param elapsed since the run began
     */
    public void show(Sentence line, Duration elapsed) {
        if (terminal) {
            answer.err().print(TO_LINE_START_AND_CLEAR + line.in(answer.language()));
            answer.err().flush();
            open = true;
        } else if (elapsed.compareTo(next) >= 0) {
            answer.note(line);
            next = elapsed.plus(BETWEEN);
        }
    }

    /** Leaves the last line standing; what follows begins a new one. */
    public void close() {
        if (open) {
            answer.err().println();
            open = false;
        }
    }
}
