package fr.allervers.data.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is held: the contract's plan file.
 *
 * @param problem id of the problem it plans
 * @param score null where the plan was not scored
 * @param begun sessions that series of this plan had in another room or by another advisor than the rest, as workshops under
 *     the id of the series in which nobody is counted; of a series that was cut short all that it had, with those who came
 *     and have no place in it any more. No file has any: they stand in a quarter that is put together after its plan was mended
 */
public record Plan(
        String problem, List<Workshop> workshops, @Nullable Score score, List<Workshop> begun) {

    public Plan {
        workshops = List.copyOf(workshops);
        begun = List.copyOf(begun);
    }

    /** What the pinned workshops of a problem alone make of a plan. */
    public static Plan ofPinned(Problem problem) {
        return new Plan(problem.id(), problem.pinnedWorkshops(), null);
    }

    /** A plan in which each workshop is held in one room by one advisor. */
    public Plan(String problem, List<Workshop> workshops, @Nullable Score score) {
        this(problem, workshops, score, List.of());
    }

    /**
     * A workshop of this plan as it is held, first to last: a workshop for all sessions on end that it has in one room by one
     * advisor, under its id and with all who attend it.
     */
    public List<Workshop> parts(Workshop workshop) {
        var before = begun.stream().filter(b -> b.id().equals(workshop.id())).toList();
        if (before.isEmpty()) {
            return List.of(workshop);
        }
        var parts = new ArrayList<Workshop>();
        for (var start : workshop.sessions()) {
            var held = before.stream()
                    .filter(b -> b.sessions().contains(start))
                    .findFirst()
                    .orElse(workshop);
            int last = parts.size() - 1;
            if (last >= 0 && isHeldAlike(parts.get(last), held)) {
                parts.set(last, withSession(parts.get(last), start));
            } else {
                parts.add(workshop.withRoom(held.room())
                        .withAdvisor(held.advisor())
                        .withSessions(List.of(start)));
            }
        }
        return parts;
    }

    private static boolean isHeldAlike(Workshop one, Workshop other) {
        return one.room().equals(other.room()) && one.advisor().equals(other.advisor());
    }

    private static Workshop withSession(Workshop workshop, LocalDateTime start) {
        return workshop.withSessions(
                Stream.concat(workshop.sessions().stream(), Stream.of(start)).toList());
    }

    /** Residents who began a series of this plan that was cut short: they have no place in it, though its sessions were held for them. */
    public long cameTo(Workshop workshop) {
        return begun.stream()
                .filter(b -> b.id().equals(workshop.id()))
                .mapToLong(Workshop::participants)
                .max()
                .orElse(0);
    }

    /** The parts of all workshops: each session in the room and by the advisor that it has. */
    public List<Workshop> held() {
        return workshops.stream().flatMap(w -> parts(w).stream()).toList();
    }

    /** Residents who attend by the id of their demand; rows of which nobody attends are not there. */
    public Map<String, Long> attending() {
        return attending(workshops);
    }

    static Map<String, Long> attending(List<Workshop> workshops) {
        return workshops.stream()
                .flatMap(w -> w.attendance().stream())
                .collect(groupingBy(Attendance::demand, summingLong(Attendance::residents)));
    }

    /** Residents of a row of demand who attend nothing; who attends is counted once for all rows that it is asked of. */
    public ToLongFunction<Demand> left() {
        var attending = attending();
        return row -> row.residents() - attending.getOrDefault(row.id(), 0L);
    }

    /** Residents who attend, by head, whatever their priority. */
    public long participants() {
        return workshops.stream().mapToLong(Workshop::participants).sum();
    }
}
