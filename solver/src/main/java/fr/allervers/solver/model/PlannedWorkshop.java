package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/**
 * A workshop that may be held: where it stands is planned. Without a placement it is closed. Who attends is planned
 * beside it, by the {@link Attendees} of the same ordinal, so that serving residents anew wakes no rule on sessions.
 */
@PlanningEntity
public class PlannedWorkshop {

    /** Name of the planning variable. */
    public static final String PLACEMENT = "placement";

    @PlanningId
    private int ordinal;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = Schedule.PLACEMENTS)
    private @Nullable Placement placement;

    /**
     * @param ordinal place among the workshops of the schedule, from 0
     * @param pinned true where the solver must leave it as it is
     * @param placement null: closed
     */
    public PlannedWorkshop(int ordinal, boolean pinned, @Nullable Placement placement) {
        this.ordinal = ordinal;
        this.pinned = pinned;
        this.placement = placement;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public boolean isPinned() {
        return pinned;
    }

    /** Null where it is closed. */
    public @Nullable Placement getPlacement() {
        return placement;
    }

    public void setPlacement(@Nullable Placement placement) {
        this.placement = placement;
    }

    PlannedWorkshop copy() {
        return new PlannedWorkshop(ordinal, pinned, placement);
    }

    @Override
    public String toString() {
        return placement == null ? "#" + (ordinal + 1) : placement.toString();
    }
}
