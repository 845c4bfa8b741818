package fr.allervers.solver.search;

/** A way through the plans, on several threads. */
interface Walk {

    /** The best placements met so far; may be asked by any thread. */
    Placements best();

    /** Tries so far; may be asked by any thread. */
    long tried();

    /** Over how many walkers that know nothing of each other the tries are spread. */
    int abreast();

    /** Opens workshops until none can be opened that helps, or for so many tries of each walker. */
    void fill(long most);

    /**
     * Goes on from the best placements until the stretch is over, cooling down on the way.
     *
     * @param hot temperature at the beginning, in costs of a workshop
     * @param cold temperature at the end
     */
    void walk(Stretch stretch, double hot, double cold);
}
