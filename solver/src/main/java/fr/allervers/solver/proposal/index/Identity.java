package fr.allervers.solver.proposal.index;

/**
 * A workshop that keeps its id: a published one, or one of the plan the search starts from.
 *
 * @param id of the workshop
 * @param kind index, or -1 where no demand of it is left
 * @param start index as published, or -1
 * @param room index as published
 * @param advisor index as published
 * @param participants as published, whom a change costs; 0 for one that was not published
 */
public record Identity(String id, int kind, int start, int room, int advisor, long participants) {

    /** Stands where there is none. */
    public static final int NONE = -1;
}
