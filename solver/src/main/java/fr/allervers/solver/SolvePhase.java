package fr.allervers.solver;

/**
 * A phase of a Timefold solver that ended.
 *
 * @param name what it did
 * @param millis how long it took
 * @param tried moves proposed, those held back included
 * @param evaluated moves that were handed over and scored by the constraint streams
 * @param accepted moves that were carried out
 */
public record SolvePhase(String name, long millis, long tried, long evaluated, long accepted) {

    /** No phase at all. */
    public static final SolvePhase NOTHING = new SolvePhase("", 0, 0, 0, 0);

    /** This and another of the same name, as one. */
    public SolvePhase and(SolvePhase other) {
        return new SolvePhase(
                name,
                millis + other.millis,
                tried + other.tried,
                evaluated + other.evaluated,
                accepted + other.accepted);
    }
}
