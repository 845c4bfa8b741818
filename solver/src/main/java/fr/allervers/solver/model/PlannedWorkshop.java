package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workshop that may be held. It is held where it has a series of sessions; without one it is closed, and neither its
 * room nor its advisor nor the shares that point to it count.
 */
@PlanningEntity
public class PlannedWorkshop {

    private WorkshopSlot slot;

    @PlanningVariable(allowsUnassigned = true, valueRangeProviderRefs = "series")
    private @Nullable SessionSeries series;

    @PlanningVariable(valueRangeProviderRefs = "rooms")
    private @Nullable RoomFact room;

    @PlanningVariable(valueRangeProviderRefs = "advisors")
    private @Nullable AdvisorFact advisor;

    /** For Timefold, which fills a copy's fields. */
    @SuppressWarnings("NullAway.Init")
    public PlannedWorkshop() {}

    public PlannedWorkshop(
            WorkshopSlot slot, @Nullable SessionSeries series, @Nullable RoomFact room, @Nullable AdvisorFact advisor) {
        this.slot = slot;
        this.series = series;
        this.room = room;
        this.advisor = advisor;
    }

    @PlanningId
    public int getOrdinal() {
        return slot.ordinal();
    }

    @PlanningPin
    public boolean isPinned() {
        return slot.isPinned();
    }

    @ValueRangeProvider(id = "series")
    public List<SessionSeries> seriesRange() {
        return slot.choices().series();
    }

    @ValueRangeProvider(id = "rooms")
    public List<RoomFact> roomRange() {
        return slot.choices().rooms();
    }

    @ValueRangeProvider(id = "advisors")
    public List<AdvisorFact> advisorRange() {
        return slot.choices().advisors();
    }

    public WorkshopSlot getSlot() {
        return slot;
    }

    public String id() {
        return slot.id();
    }

    public Course course() {
        return slot.course();
    }

    /** True where it takes place. */
    public boolean isHeld() {
        return series != null && room != null && advisor != null;
    }

    public @Nullable SessionSeries getSeries() {
        return series;
    }

    public void setSeries(@Nullable SessionSeries series) {
        this.series = series;
    }

    public @Nullable RoomFact getRoom() {
        return room;
    }

    public void setRoom(@Nullable RoomFact room) {
        this.room = room;
    }

    public @Nullable AdvisorFact getAdvisor() {
        return advisor;
    }

    public void setAdvisor(@Nullable AdvisorFact advisor) {
        this.advisor = advisor;
    }

    /** Its sessions, first to last; empty where it is not held. */
    public List<Session> sessions() {
        var sessions = new ArrayList<Session>();
        if (series != null && room != null && advisor != null) {
            for (var start : series.starts()) {
                sessions.add(new Session(slot, sessions.size(), room, advisor, start, end(start)));
            }
        }
        return sessions;
    }

    private LocalDateTime end(LocalDateTime start) {
        return start.plusMinutes(course().theme().minutes());
    }

    @Override
    public String toString() {
        return slot + " " + series;
    }
}
