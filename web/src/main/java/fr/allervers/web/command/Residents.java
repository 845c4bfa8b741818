package fr.allervers.web.command;

import fr.allervers.data.plan.Attendance;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Workshop;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import java.util.Map;
import java.util.stream.Collectors;

/** Residents counted by head, whatever their priority. */
final class Residents {

    private Residents() {}

    static long asked(Problem problem) {
        return problem.demand().stream().mapToLong(Demand::residents).sum();
    }

    static long served(Plan plan) {
        return plan.workshops().stream().mapToLong(Workshop::participants).sum();
    }

    /** Residents who attend, by demand id; demand that nobody attends for is left out. */
    static Map<String, Long> servedByDemand(Plan plan) {
        return plan.workshops().stream()
                .flatMap(w -> w.attendance().stream())
                .collect(Collectors.groupingBy(Attendance::demand, Collectors.summingLong(Attendance::residents)));
    }
}
