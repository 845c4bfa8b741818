package fr.allervers.data.export;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;

/**
 * One session with all that its workshop's ids stand for.
 *
 * @param number 1 for the first session of the workshop
 * @param participants residents for whom it is held: those who attend or, of a series that was cut short, those who began it
 */
record Line(
        Workshop workshop,
        Theme theme,
        Audience audience,
        Room room,
        Commune commune,
        Advisor advisor,
        LocalDateTime start,
        int number,
        long participants) {

    /**
     * Of a plan.
     *
     * @param part of the workshop, in which the session is held
     */
    static Line of(ProblemIndex index, Plan plan, Workshop workshop, Workshop part, LocalDateTime start) {
        var room = index.room(part.room());
        return new Line(
                workshop,
                index.theme(workshop.theme()),
                index.audience(workshop.audience()),
                room,
                index.communeOf(room.commune()),
                index.advisor(part.advisor()),
                start,
                workshop.sessions().indexOf(start) + 1,
                workshop.participants() == 0 ? plan.cameTo(workshop) : workshop.participants());
    }

    /** The first line of each workshop; of lines by date. */
    static List<Line> firsts(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream().filter(l -> seen.add(l.workshop.id())).toList();
    }

    LocalDateTime end() {
        return start.plusMinutes(theme.minutes());
    }

    int sessions() {
        return workshop.sessions().size();
    }

    int seats() {
        return theme.seatsIn(room);
    }

    /** Venue and room. */
    String place() {
        return room.venue() == null ? room.name() : room.venue() + ", " + room.name();
    }

    double latitude() {
        return room.latitude() == null ? commune.latitude() : room.latitude();
    }

    double longitude() {
        return room.longitude() == null ? commune.longitude() : room.longitude();
    }

    /** True where the room, and so the place, is an estimate or made up. */
    boolean isMadeUp() {
        return room.provenance().isEstimated();
    }
}
