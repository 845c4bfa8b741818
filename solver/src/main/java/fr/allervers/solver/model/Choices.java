package fr.allervers.solver.model;

import java.util.List;

/** What a workshop may be given: its value ranges. Timefold refuses a schedule with a value outside them. */
public record Choices(List<SessionSeries> series, List<RoomFact> rooms, List<AdvisorFact> advisors) {

    public Choices {
        series = List.copyOf(series);
        rooms = List.copyOf(rooms);
        advisors = List.copyOf(advisors);
    }

    /** No choice: whatever a plan read in or a pinned workshop has, allowed or not. */
    static Choices only(SessionSeries series, RoomFact room, AdvisorFact advisor) {
        return new Choices(List.of(series), List.of(room), List.of(advisor));
    }

    /** True where a workshop can be held at all. */
    boolean isPossible() {
        return !series.isEmpty() && !rooms.isEmpty() && !advisors.isEmpty();
    }

    boolean allow(SessionSeries ofSeries, RoomFact room, AdvisorFact advisor) {
        return series.contains(ofSeries) && rooms.contains(room) && advisors.contains(advisor);
    }
}
