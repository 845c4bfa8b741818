package fr.allervers.solver.model;

/**
 * What never changes about a workshop that may be held. Compared by identity, so that even two workshops that a plan
 * gave the same id stay two.
 */
public final class WorkshopSlot {

    private final int ordinal;
    private final String id;
    private final Course course;
    private final Choices choices;
    private final boolean pinned;
    private final boolean speaksForId;

    /**
     * @param ordinal place among all of the schedule, that of the plan first
     * @param pinned true where the solver must leave it alone
     * @param speaksForId false where a later workshop of the plan has the same id; that one is then compared to the
     *     published
     */
    WorkshopSlot(int ordinal, String id, Course course, Choices choices, boolean pinned, boolean speaksForId) {
        this.ordinal = ordinal;
        this.id = id;
        this.course = course;
        this.choices = choices;
        this.pinned = pinned;
        this.speaksForId = speaksForId;
    }

    public int ordinal() {
        return ordinal;
    }

    public String id() {
        return id;
    }

    public Course course() {
        return course;
    }

    public Choices choices() {
        return choices;
    }

    public boolean isPinned() {
        return pinned;
    }

    public boolean speaksForId() {
        return speaksForId;
    }

    @Override
    public String toString() {
        return id;
    }
}
