package fr.allervers.web.command.terminal;

/** What a command tells the script that called it. */
public final class ExitStatus {

    /** All is well. */
    public static final int GOOD = 0;

    /** No valid plan, or one that breaches rules or carries a wrong score. */
    public static final int NOT_VALID = 1;

    /** The command was used wrongly, or a file cannot be read, is faulty or cannot be written. */
    public static final int WRONG_INPUT = 2;

    /** No status yet: the server was started. */
    public static final int STILL_RUNNING = -1;

    private ExitStatus() {}
}
