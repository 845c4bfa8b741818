package fr.allervers.web.plan;

/** One way to look at a plan; the last part of its address, and the key of its name. */
public enum PlanView {
    /** All four beside each other; on a small screen one at a time. */
    ALL(""),
    /** Who goes where. */
    MAP("/carte"),
    /** Sessions by day. */
    CALENDAR("/calendrier"),
    /** Workshops, one a line. */
    LIST("/liste"),
    /** What it comes to for people. */
    FIGURES("/chiffres");

    private final String path;

    PlanView(String path) {
        this.path = path;
    }

    /** What follows the version's address. */
    public String path() {
        return path;
    }

    /** As the scripts and style sheets name it. */
    public String key() {
        return switch (this) {
            case ALL -> "all";
            case MAP -> "map";
            case CALENDAR -> "calendar";
            case LIST -> "list";
            case FIGURES -> "figures";
        };
    }
}
