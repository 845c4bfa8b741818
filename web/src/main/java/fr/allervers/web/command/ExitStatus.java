package fr.allervers.web.command;

/** What a command tells the script that called it. */
final class ExitStatus {

    /** All is well. */
    static final int GOOD = 0;

    /** No valid plan, or one that breaches rules or carries a wrong score. */
    static final int NOT_VALID = 1;

    /** The command was used wrongly, or a file cannot be read, is faulty or cannot be written. */
    static final int WRONG_INPUT = 2;

    /** No status yet: the server was started. */
    static final int STILL_RUNNING = -1;

    private ExitStatus() {}
}
