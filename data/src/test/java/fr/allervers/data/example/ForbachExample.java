package fr.allervers.data.example;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territories;

/** A quarter of the example that comes with the program: a real agglomeration, for tests. */
public final class ForbachExample {

    private ForbachExample() {}

    /**
     * The problem of a quarter, the same one every time. Where the file of school holidays does not reach the quarter,
     * its name and the audiences concerned say so.
     */
    public static Problem problem(Quarter quarter) {
        return Territories.named("forbach").problem(quarter);
    }
}
