package fr.allervers.solver.proposal.draft;

/** A part of the cost as the arrays know it, kept up to date while workshops come and go: it depends on where they stand. */
interface CostTerm {

    /** As things stand, times its weight. */
    long cost();

    /** A workshop of a theme, by indexes, stands in a room from a start on. */
    void placed(int theme, int room, int start);

    /** It no longer does. */
    void unplaced(int theme, int room, int start);

    /** How much a workshop put there would change it beside one at another start in the same room, as things stand. */
    default long atStart(int room, int start) {
        return 0;
    }
}
