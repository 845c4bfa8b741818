package fr.allervers.web.townhall;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workshop of a plan that is held in a commune, or that residents of the commune go to; a series that changes its room is a
 * line for each.
 *
 * @param theme name
 * @param audience name
 * @param where room and commune, in words
 * @param here true where it is held in the commune
 * @param own residents of the commune who come
 */
record PlannedLine(String theme, String audience, List<LocalDateTime> sessions, String where, boolean here, long own) {

    /** Those of a commune, the first to begin first. */
    static List<PlannedLine> of(ProblemIndex index, Plan plan, String commune) {
        return plan.workshops().stream()
                .flatMap(w -> rooms(plan.parts(w)))
                .map(w -> of(index, w, commune))
                .filter(l -> l.here || l.own > 0)
                .sorted(Comparator.comparing(l -> l.sessions.get(0)))
                .toList();
    }

    /** Whoever holds it. */
    private static Stream<Workshop> rooms(List<Workshop> parts) {
        var byRoom = new LinkedHashMap<String, Workshop>();
        parts.forEach(p -> byRoom.merge(
                p.room(),
                p,
                (one, more) -> one.withSessions(Stream.concat(one.sessions().stream(), more.sessions().stream())
                        .toList())));
        return byRoom.values().stream();
    }

    private static PlannedLine of(ProblemIndex index, Workshop workshop, String commune) {
        var room = index.room(workshop.room());
        long own = workshop.attendance().stream()
                .filter(a -> index.demand(a.demand()).commune().equals(commune))
                .mapToLong(Attendance::residents)
                .sum();
        var place = room.venue() == null ? room.name() : room.venue() + ", " + room.name();
        return new PlannedLine(
                index.theme(workshop.theme()).name(),
                index.audience(workshop.audience()).name(),
                workshop.sessions(),
                place + ", " + index.communeOf(room.commune()).name(),
                room.commune().equals(commune),
                own);
    }
}
