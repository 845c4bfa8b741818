package fr.allervers.solver.model;

import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Availability;

/**
 * An advisor, with what is looked up often at hand. Compared by identity.
 *
 * @param index place in the problem's list
 * @param base index of the base's commune in the problem
 * @param availability when they can hold a session
 * @param legs their drives
 * @param setupMinutes between two sessions, beside the drive
 */
public record AdvisorFact(
        int index,
        Advisor advisor,
        int base,
        String baseName,
        Availability availability,
        LegTimes legs,
        int setupMinutes) {

    public String id() {
        return advisor.id();
    }

    public String name() {
        return advisor.name();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return advisor.id();
    }
}
