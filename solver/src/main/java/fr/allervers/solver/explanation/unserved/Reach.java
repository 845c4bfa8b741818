package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import java.util.List;
import java.util.function.Predicate;

/** The rooms in which one workshop more could give residents of a demand row a place. */
record Reach(Plan plan, Attendability attendability) {

    /**
     * True for ids of rooms to which they could go at some hour. Where they could go to a workshop of the plan, any room:
     * others who go there free seats.
     */
    Predicate<String> useful(Demand row) {
        boolean others = plan.workshops().stream().anyMatch(w -> attendability.mayAttend(row, w));
        return room -> others || isReached(row, room);
    }

    private boolean isReached(Demand row, String room) {
        return attendability.index().problem().starts().stream()
                .anyMatch(start -> attendability.mayAttend(row, room, List.of(start)));
    }
}
