package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some residents of one row of demand, sent to one workshop: a row may be split over several shares. There are a few
 * shares a row, however many residents it has.
 */
@PlanningEntity
public class Share {

    private int ordinal;
    private DemandFact demand;
    private boolean pinned;
    private List<WorkshopSlot> workshops;
    private int leastResidents;
    private int mostResidents;

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "workshops")
    private @Nullable WorkshopSlot workshop;

    @PlanningVariable(valueRangeProviderRefs = "residents")
    private Integer residents;

    /** For Timefold, which fills a copy's fields. */
    @SuppressWarnings("NullAway.Init")
    public Share() {}

    /**
     * @param ordinal place among all of the schedule
     * @param workshops where it may be sent
     * @param leastResidents how few it may hold; 1, but for what a plan read in has
     * @param mostResidents how many it may hold
     * @param workshop null: nowhere
     */
    public Share(
            int ordinal,
            DemandFact demand,
            boolean pinned,
            List<WorkshopSlot> workshops,
            int leastResidents,
            int mostResidents,
            @Nullable WorkshopSlot workshop,
            int residents) {
        this.ordinal = ordinal;
        this.demand = demand;
        this.pinned = pinned;
        this.workshops = workshops;
        this.leastResidents = leastResidents;
        this.mostResidents = mostResidents;
        this.workshop = workshop;
        this.residents = residents;
    }

    @PlanningId
    public int getOrdinal() {
        return ordinal;
    }

    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    @ValueRangeProvider(id = "workshops")
    public List<WorkshopSlot> workshopRange() {
        return workshops;
    }

    @ValueRangeProvider(id = "residents")
    public CountableValueRange<Integer> residentsRange() {
        return ValueRangeFactory.createIntValueRange(leastResidents, mostResidents + 1);
    }

    public DemandFact getDemand() {
        return demand;
    }

    public @Nullable WorkshopSlot getWorkshop() {
        return workshop;
    }

    public void setWorkshop(@Nullable WorkshopSlot workshop) {
        this.workshop = workshop;
    }

    public Integer getResidents() {
        return residents;
    }

    public void setResidents(Integer residents) {
        this.residents = residents;
    }

    @Override
    public String toString() {
        return "%d of %s to %s".formatted(residents, demand, workshop);
    }
}
