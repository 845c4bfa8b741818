package fr.allervers.data.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is held: the contract's plan file.
 *
 * @param problem id of the problem it plans
 * @param score null where the plan was not scored
 */
public record Plan(
        String problem, List<Workshop> workshops, @Nullable Score score) {

    public Plan {
        workshops = List.copyOf(workshops);
    }

    /** Residents who attend by the id of their demand; rows of which nobody attends are not there. */
    public Map<String, Long> attending() {
        return workshops.stream()
                .flatMap(w -> w.attendance().stream())
                .collect(groupingBy(Attendance::demand, summingLong(Attendance::residents)));
    }

    /** Residents who attend, by head, whatever their priority. */
    public long participants() {
        return workshops.stream().mapToLong(Workshop::participants).sum();
    }
}
