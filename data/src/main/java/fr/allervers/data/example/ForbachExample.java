package fr.allervers.data.example;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territories;

/**
 * A quarter of the agglomeration Forbach Porte de France: real communes, populations and services where facts exist,
 * estimates and made-up rooms where not, each row marked. What is what stands in {@code docs/example-forbach.md}; the
 * figures stand in the files beside this class, which are a territory's folder like any other.
 */
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
