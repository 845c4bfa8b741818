package fr.allervers.solver.model;

import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Availability;
import fr.allervers.data.problem.Theme;

/** An advisor, with what is looked up often at hand. Compared by identity. */
public final class AdvisorFact {

    private final int index;
    private final Advisor advisor;
    private final int base;
    private final String baseName;
    private final Availability availability;
    private final LegTimes legs;
    private final int setupMinutes;

    AdvisorFact(int index, Advisor advisor, int base, String baseName, LegTimes legs, int setupMinutes) {
        this.index = index;
        this.advisor = advisor;
        this.base = base;
        this.baseName = baseName;
        this.legs = legs;
        this.setupMinutes = setupMinutes;
        availability = advisor.availability();
    }

    /** Place in the problem's list. */
    public int index() {
        return index;
    }

    public Advisor advisor() {
        return advisor;
    }

    public String id() {
        return advisor.id();
    }

    public String name() {
        return advisor.name();
    }

    /** Index of the base's commune in the problem. */
    public int base() {
        return base;
    }

    public String baseName() {
        return baseName;
    }

    /** When they can hold a session. */
    public Availability availability() {
        return availability;
    }

    /** Their drives. */
    public LegTimes legs() {
        return legs;
    }

    /** Minutes between two sessions, beside the drive. */
    public int setupMinutes() {
        return setupMinutes;
    }

    public boolean teaches(Theme theme) {
        return advisor.teaches(theme.id());
    }

    /** True where they may work in the commune of that INSEE code. */
    public boolean worksIn(String commune) {
        return advisor.worksIn(commune);
    }

    @Override
    public String toString() {
        return advisor.id();
    }
}
