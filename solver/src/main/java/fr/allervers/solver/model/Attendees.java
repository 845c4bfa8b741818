package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** Who attends the {@link PlannedWorkshop} of the same ordinal: its roster is planned. */
@PlanningEntity
public class Attendees {

    /** Name of the planning variable. */
    public static final String ROSTER = "roster";

    @PlanningId
    private int ordinal;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(valueRangeProviderRefs = Schedule.ROSTERS)
    private Roster roster;

    /**
     * @param ordinal of the workshop
     * @param pinned true where the solver must leave it as it is
     */
    public Attendees(int ordinal, boolean pinned, Roster roster) {
        this.ordinal = ordinal;
        this.pinned = pinned;
        this.roster = roster;
    }

    /** {@link Roster#NONE} where the workshop is closed. */
    public Roster getRoster() {
        return roster;
    }

    public void setRoster(Roster roster) {
        this.roster = roster;
    }

    Attendees copy() {
        return new Attendees(ordinal, pinned, roster);
    }

    @Override
    public String toString() {
        return roster.toString();
    }
}
