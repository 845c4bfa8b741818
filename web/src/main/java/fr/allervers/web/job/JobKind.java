package fr.allervers.web.job;

/** The kinds of work in the background, by whose turn it is first. */
public enum JobKind {
    /** A plan that somebody cannot keep is changed as little as may be. */
    MEND(400),
    /** Letters are sent. */
    MAIL(350),
    /** What it would cost to grant a wish. */
    WISH(300),
    /** A whole territory that was sent is read, checked and taken. */
    IMPORT(275),
    /** Travel tables are made of a map or a timetable. */
    TRAVEL(250),
    /** A plan is searched for. */
    SOLVE(200),
    /** Another program is told of a draft. */
    WEBHOOK(190),
    /** What no plan can beat is proven further. */
    BOUND(150),
    /** What nobody waits for. */
    BATCH(100);

    /** The most that a job's priority is lowered by: less than what stands between a mend, a wish, a solve and the batch. */
    private static final int MOST_LOWERED = 99;

    private final int priority;

    JobKind(int priority) {
        this.priority = priority;
    }

    /** True where somebody sits and waits for it. */
    boolean isUrgent() {
        return this == MEND || this == MAIL || this == WISH || this == IMPORT;
    }

    /**
     * The priority of a new job, the higher the sooner its turn.
     *
     * @param going jobs of the same territory that wait or run: each lowers it by one, so that territories take turns
     */
    int priority(int going) {
        return priority - Math.min(MOST_LOWERED, going);
    }
}
