package fr.allervers.web.command.terminal;

/** Whether libraries log. Decided before the first of them does. */
public final class Logging {

    private static final String PROVIDER = "slf4j.provider";

    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private Logging() {}

    /** Commands say themselves what there is to say; setting up a log would also hold up their first line. */
    public static void off() {
        System.setProperty(PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty(VERBOSITY, "ERROR");
    }

    public static void on() {
        System.clearProperty(PROVIDER);
        System.clearProperty(VERBOSITY);
    }
}
