package fr.allervers.web.store;

/** What a process that will be killed tells on its standard output, a line each, before it goes on. */
public final class ToldSteps {

    public static final String STEP = "step ";
    public static final String KEPT = "kept ";

    private ToldSteps() {}

    public static void step(FileStore.Step step) {
        tell(STEP + step);
    }

    /** Acknowledges what was kept, as an answer to a person would. */
    public static void kept(String... what) {
        tell(KEPT + String.join(" ", what));
    }

    private static synchronized void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
